// Names of values and of classes in an export or a page, by which it closes what it stands at.

/** Names of a value in an export by which it closes what it stands at where it holds, or where it does not. */
const closedName = /^(?:er|is)?(?:lukket|lukketpunkt|fortrolig|fortroligt|hemmelig|closed|confidential|private)$/iu
const openName = /^(?:er|is)?(?:aaben|aabent|åben|åbent|offentlig|offentligt|open|public)$/iu
/** Names of a value whose words tell of access. */
const accessName =
  /^(?:access|accesslevel|adgang|adgangsniveau|visibility|synlighed|status|aabenhed|åbenhed|offentlighed|fortrolighed|confidentiality|sensitivity)$/iu
const holds = /^(?:true|1|ja|yes)$/iu
const holdsNot = /^(?:false|0|nej|no)$/iu
const closedWord =
  /^(?:closed|lukket|lukket\s(?:punkt|sag)|confidential|fortroligt?|private|restricted|internal|secret|hemmeligt?|ikke[\s-]offentligt?)$/iu

/**
 * Whether a value says by its name that what it stands at is closed: `"Lukket": true`, `"IsPublic": false`,
 * `data-access="closed"`.
 */
export function isClosedByName(name: string, value: string): boolean {
  const own = name.replace(/^data-|[-_]/giu, '')
  return (
    (closedName.test(own) && holds.test(value)) ||
    (openName.test(own) && holdsNot.test(value)) ||
    (accessName.test(own) && closedWord.test(value))
  )
}

/** The longest value that says so. */
export const longestNamed = 'ikke-offentligt'.length
/** Words of a class that say that something is closed, and those that can stand before them. */
const closedClass = /^(?:closed|lukkede?|lukket|fortroligt?|confidential|lock|locked)$/iu
const beforeClass =
  /^(?:is|has|item|agenda|agendaitem|point|punkt|dagsordenspunkt|sag|case|access|adgang|status|badge|label|tag|mark|icon|ikon|fa|glyphicon|bi|meeting|mode)$/iu

/** The word by which a class says that its element is closed: `is-closed`, `punkt--lukket`, `agendaItemClosed`. */
export function closingClass(classes: string): string | undefined {
  for (const name of classes.split(/\s+/u)) {
    const parts = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-').split(/[-_]+/u)
    const last = parts.at(-1) as string
    if (closedClass.test(last) && parts.slice(0, -1).every((part) => beforeClass.test(part))) return last
  }
  return undefined
}

/** Classes of what a page folds and unfolds, of which "closed" says no more than that it is folded. */
export const foldedClass = /accord|collaps|fold|toggle|expand|dropdown|drawer|modal|menu|tabs?(?:$|[\s_-])/iu
