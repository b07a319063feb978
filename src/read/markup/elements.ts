// What the elements of HTML are to a reader of the page.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that stand apart, with a blank line before and behind them. */
export const paragraphs = set('p h1 h2 h3 h4 h5 h6 blockquote pre hr table dl fieldset')

/** Elements that have lines of their own; a text of SVG stands somewhere in a drawing. */
export const blocks = set(
  'address article body caption center dd details dialog div dt figcaption figure footer form header html li legend main nav ol section summary svg tbody td text textarea tfoot th thead tr ul',
)

/** Elements whose white space is kept. */
export const preformatted = set('pre textarea')

/** The level of what is only emphasised, and can be a heading all the same. */
export const emphasised = 7

/** How prominent the elements are that can be headings: those that only emphasise are one where they stand alone. */
export const headingLevels: ReadonlyMap<string, number> = new Map([
  ...Array.from({length: 6}, (_, index) => [`h${index + 1}`, index + 1] as const),
  ...['strong', 'b', 'u'].map((name) => [name, emphasised] as const),
])

/** Cells of a table row, which stand on one line. */
export const cells = set('td th')

/** Elements whose text no browser shows, or shows as something to choose from; a title is that of the page, or of a drawing. */
const unread = set(
  'script style noscript template head title meta desc metadata defs iframe object embed canvas audio video select datalist input',
)

/** Elements that stand around the text of a page, but belong to it within an article, a section or a table. */
const pageParts = set('header footer')

/** Elements within which what is called a header or a footer is that of a text. */
export const textParts = set('main article section table')

/** Roles of what stands around the text of a page. */
const furnitureRoles = set('navigation contentinfo search dialog alertdialog menu menubar toolbar')

/** Words in the ids and classes of what stands around the text: cookie banners and menus. */
const furnitureWords =
  /(?:^|[\s_-])(?:cookie\w*|cookies?-?\w*|consent\w*|coioverlay|cybot\w*|breadcrumbs?|navbar|sitenav|skip-?links?)(?:$|[\s_-])/i
/** Words of footers, which a text can have as well. */
const footerWords = /(?:^|[\s_-])(?:footer|sidefod)(?:$|[\s_-])/i

/** By what the row is known that FirstAgenda's pages show once they have put the description of a meeting there. */
const shownByScript = 'data-description-container'

/** What the attributes of an element tell of it. */
type Attributes = Readonly<Record<string, string>>

/**
 * Whether an element of a page is no part of its text: invisible, a script, or
 * furniture such as menus and banners. What is only kept from those who have
 * the page read to them (`aria-hidden`) is shown.
 *
 * @param inText whether it stands within a part of the page that is text
 */
export function isUnread(name: string, attributes: Attributes, inText: boolean): boolean {
  if (unread.has(name) || name === 'nav' || ('hidden' in attributes && !(shownByScript in attributes))) return true
  if (name === 'dialog') return !('open' in attributes)
  if (!inText && pageParts.has(name)) return true
  const {role, id, class: classes} = attributes
  if (role !== undefined && furnitureRoles.has(role)) return true
  const words = inText ? [furnitureWords] : [furnitureWords, footerWords]
  return words.some((word) => word.test(id ?? '') || word.test(classes ?? ''))
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
