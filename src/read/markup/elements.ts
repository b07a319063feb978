// What the elements of HTML are to a reader of the page.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that stand apart, with a blank line before and behind them. */
export const paragraphs = set('p h1 h2 h3 h4 h5 h6 blockquote pre hr table dl fieldset')

/** Elements that have lines of their own. */
export const blocks = set(
  'address article body caption center dd details div dt figcaption figure form header html li legend main ol section summary tbody td tfoot th thead tr ul',
)

/** Cells of a table row, which stand on one line. */
export const cells = set('td th')

/** Elements that are never read as text. */
const unread = set(
  'script style noscript template head nav footer iframe object embed svg canvas audio video select datalist textarea input dialog',
)

/** Roles of what stands around the text of a page. */
const furnitureRoles = set('navigation contentinfo search dialog alertdialog menu menubar toolbar')

/** Words in the ids and classes of what stands around the text: cookie banners, menus, footers. */
const furnitureWords =
  /(?:^|[\s_-])(?:cookie\w*|cookies?-?\w*|consent\w*|coioverlay|cybot\w*|breadcrumbs?|navbar|sitenav|skip-?links?|footer|sidefod)(?:$|[\s_-])/i

/** What the attributes of an element tell of it. */
type Attributes = Readonly<Record<string, string>>

/** Whether an element of a page is no part of its text: hidden, a script, or furniture such as menus and banners. */
export function isUnread(name: string, attributes: Attributes): boolean {
  if (unread.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  const {role, id, class: classes} = attributes
  if (role !== undefined && furnitureRoles.has(role)) return true
  return furnitureWords.test(id ?? '') || furnitureWords.test(classes ?? '')
}

/** Whether an element is the main part of a page. */
export function isMain({name, attribs}: {name: string; attribs: Attributes}): boolean {
  return name === 'main' || attribs.role === 'main'
}

/** Whether a link leads to another document: not to a place on the page, a script or a mailbox. */
export function isAddress(href: string): boolean {
  return !/^\s*(?:#|$|javascript:|mailto:|tel:)/i.test(href)
}

/** A tag of HTML, by which text in XML is known to be HTML; "<navn@kommune.dk>" is none. */
export const htmlTag =
  /<\/?(?:p|br|div|span|b|i|u|strong|em|ul|ol|li|table|t[rdh]|tbody|thead|h[1-6]|a|font|img|hr|su[bp]|blockquote|pre|html|body)\b[^<>]*>/i
