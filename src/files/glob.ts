/** What of a folder is wanted, by paths that begin as the folder's does. */
export interface Wanted {
  /** A file, or a folder with all below it. */
  whole: (path: string) => boolean
  /** A folder that can have something in it that is wanted. */
  within: (path: string) => boolean
}

/** Where what a pattern matches can be, and what of it that is. */
export interface Glob {
  folder: string
  /** What the paths in it begin with. */
  head: string
  wanted: Wanted
}

/**
 * Reads a pattern as shells do, for those that do not (and for archives with more
 * files than a command line holds): `*`, `?`, `[a-z]`, `{a,b}`, `@(a|b)`, and `**`
 * for folders in folders. A folder that it matches is meant with all below it.
 *
 * @returns undefined where it is no pattern but a name
 */
export async function globOf(pattern: string): Promise<Glob | undefined> {
  const {Minimatch} = await import('minimatch')
  const matcher = new Minimatch(pattern, {dot: true, magicalBraces: true, nocomment: true, nonegate: true})
  if (!matcher.hasMagic()) return undefined
  const head = headOf(matcher.set)
  return {
    folder: head || '.',
    head,
    wanted: {whole: (path) => matcher.match(path), within: (path) => matcher.match(path, true)},
  }
}

/** What all alternatives, each of them in its parts, begin with alike that is a name: "a/b/" for a/b/{c,d*}.txt. */
function headOf(alternatives: readonly (readonly unknown[])[]): string {
  const folders = alternatives.map((parts) => parts.slice(0, -1))
  const [first = [], ...others] = folders
  const end = first.findIndex((part, at) => typeof part !== 'string' || others.some((parts) => parts[at] !== part))
  return first
    .slice(0, end < 0 ? first.length : end)
    .map((part) => `${part}/`)
    .join('')
}
