import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** The same folder from src/ and from dist/: layouts are data, and are shipped as they are. */
const folder = fileURLToPath(new URL('../../src/layouts/', import.meta.url))
export const layoutEnding = '.layout.json'

/** The files of the layouts that come with dagsorden, in the order of their names; in a browser they are built in. */
export function layoutSources(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(layoutEnding))
    .map((file) => file.slice(0, -layoutEnding.length))
    .sort()
    .map((name) => readFileSync(path.join(folder, `${name}${layoutEnding}`), 'utf8'))
}
