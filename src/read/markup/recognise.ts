// HTML and XML by their first kilobyte, before anything is loaded that reads them.

/** What a page begins with, once byte order mark, XML declaration and comments are gone. */
const pageStart = /^<(?:!doctype\s+html|html|head|body)(?=[\s>/])/i
/** What a part of a page that was saved alone begins with, all in small letters or all in capitals; an export has names of its own, such as "Section". */
const fragmentStart =
  /^<(?:div|main|section|article|nav|table|p|h[1-6]|ul|span|DIV|MAIN|SECTION|ARTICLE|NAV|TABLE|P|H[1-6]|UL|SPAN)(?=[\s>/])/
const xmlDeclaration = /^<\?xml\b[^>]{0,400}\?>/i
const comment = /^<!--[\s\S]{0,1000}?-->/

/** Whether bytes begin as a page does. */
export function isHtml(head: string): boolean {
  const start = withoutPreamble(head)
  return pageStart.test(start) || fragmentStart.test(start)
}

/** Whether bytes begin as XML does, and not as HTML. */
export function isXml(head: string): boolean {
  return !isHtml(head) && /^<(?:[\p{L}_]|!DOCTYPE\b|\?xml\b)/u.test(withoutPreamble(head) || head.trimStart())
}

/** The first letters of a document, without what can stand before its first tag. */
function withoutPreamble(head: string): string {
  let rest = head
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
  rest = rest.replace(xmlDeclaration, '').trimStart()
  while (comment.test(rest)) rest = rest.replace(comment, '').trimStart()
  return rest
}
