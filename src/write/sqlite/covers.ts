import path from 'node:path'
import {globOf} from '../../files/glob.ts'

/**
 * Makes the function that says whether a document is one of those that paths of
 * a command line name: the file itself, one in a folder, one that a glob fits, or
 * one inside a container that is any of these.
 */
export async function coversOf(paths: readonly string[]): Promise<(sourcePath: string) => boolean> {
  const folders = paths.map((path) => path.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, ''))
  const globs = (await Promise.all(paths.map(globOf))).filter((glob) => glob !== undefined)
  return (sourcePath) => {
    const [file] = sourcePath.split('!/') as [string]
    return (
      folders.some((folder) => file === folder || file.startsWith(`${folder}/`)) ||
      globs.some(({wanted}) => withAbove(file).some(wanted.whole))
    )
  }
}

/** A path, and those of the folders that it is in. */
function withAbove(file: string): string[] {
  const above = path.posix.dirname(file)
  return above === file || above === '.' ? [file] : [file, ...withAbove(above)]
}
