import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const folderOfPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/

/**
 * What those who wrote the packages that are in a bundle ask to be said with it.
 *
 * @param inputs the files that went into it, below the folder of the project
 */
export function licenceTexts(root: string, inputs: readonly string[]): string {
  const folders = inputs.flatMap((input) => folderOfPackage.exec(input)?.[0] ?? [])
  return [...new Set(folders)]
    .sort()
    .map((folder) => licenceText(path.join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceText(folder: string): string {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, string>
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  const text = file === undefined ? `Licence: ${about.license}` : readFileSync(path.join(folder, file), 'utf8').trim()
  return `${about.name} ${about.version}\n\n${text}\n`
}
