import path from 'node:path'
import {byCode} from '../text/by-code.ts'
import {isOtherText} from '../vocabulary/file-names.ts'

/** How many endings are named. */
const mostEndings = 8

/** Files of a folder or a container that are no documents, by their endings. */
export class OtherFiles {
  readonly #counts = new Map<string, number>()

  add(file: string): void {
    const ending = path.extname(file).toLowerCase() || 'without an ending'
    this.#counts.set(ending, (this.#counts.get(ending) ?? 0) + 1)
  }

  /** "The folder has nothing that can be read: 12 .doc, 3 .png". */
  reason(what: string): string {
    if (this.#counts.size === 0) return `${what} is empty`
    const counts = [...this.#counts].sort(([a, many], [b, more]) => more - many || byCode(a, b))
    const named = counts.slice(0, mostEndings).map(([ending, count]) => `${count} ${ending}`)
    const others = counts.length > mostEndings ? ' and others' : ''
    return `${what} has nothing that can be read: ${named.join(', ')}${others}`
  }
}

/** What to do about a file that may be minutes in a format that is not read; undefined for any other. */
export function remedyFor(file: string): string | undefined {
  if (!isOtherText(file)) return undefined
  const ending = path.extname(file).toLowerCase()
  return `A file that ends in ${ending} is not read; save it as DOCX or PDF, in Word or with "soffice --convert-to docx"`
}
