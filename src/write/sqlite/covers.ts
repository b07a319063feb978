import picomatch from 'picomatch'

/**
 * Makes the function that says whether a document is one of those that paths of
 * a command line name: the file itself, one in a folder, one that a glob fits, or
 * one inside a container that is any of these.
 */
export function coversOf(paths: readonly string[]): (sourcePath: string) => boolean {
  const folders = paths.map((path) => path.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, ''))
  const globs = folders.map((path) => picomatch(path, {dot: true}))
  return (sourcePath) => {
    const [file] = sourcePath.split('!/') as [string]
    return (
      folders.some((folder) => file === folder || file.startsWith(`${folder}/`)) || globs.some((fits) => fits(file))
    )
  }
}
