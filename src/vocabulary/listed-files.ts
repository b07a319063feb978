const endings = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'msg', 'jpg', 'png']

/** The end of a line that names a file. */
export const fileEnd = new RegExp(String.raw`\.(?:${endings.join('|')})\s*$`, 'iu')

/** What a page writes for the icon before the name of a file: "application/pdf icon". */
export const iconBefore: ReadonlySet<string> = new Set(['application/pdf', 'icon'])

/** Where the name of a file ends within a word, to which the icon of the next one can be glued; undefined where it names none. */
export function nameEnd(word: string): number | undefined {
  const lower = word.toLowerCase()
  const end = lower.endsWith('application/pdf') ? lower.length - 'application/pdf'.length : lower.length
  const dot = lower.lastIndexOf('.', end)
  return dot > 0 && endings.includes(lower.slice(dot + 1, end)) ? end : undefined
}
