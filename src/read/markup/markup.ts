import {load} from 'cheerio/slim'
import type {AnyNode, Document, Element} from 'domhandler'
import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.ts'
import type {Position} from '../../records/schema.ts'
import {Lines} from '../../text/lines.ts'
import type {Stretch} from '../../text/stretch.ts'
import {decode} from '../decode.ts'
import type {Provenance, ReadOptions} from '../options.ts'
import {reportEncoding} from '../text.ts'
import {declaredEncoding} from './declared-encoding.ts'
import {MarkupError} from './dom.ts'
import {decoded} from './entities.ts'
import {pageAddress} from './page-address.ts'
import {pageTrail} from './page-trail.ts'
import type {MarkedHeading, Rendering} from './render.ts'

/** The formats that are trees of elements. */
type MarkupFormat = 'html' | 'xml' | 'json'

/** The document tree of a file, for layouts that select in it. */
export interface Markup {
  format: MarkupFormat
  /** The tree itself. */
  document: Document
  /** Where the text of an element stands in the reading text; undefined where it is not read as text. */
  rangeOf: (node: AnyNode) => Stretch | undefined
  /** The value of an attribute, its references decoded; undefined where the element has none of that name. */
  attributeOf: (element: Element, name: string) => string | undefined
  /** Where in the reading text the items of lists begin: a page shows their bullets, but does not have them. */
  listItems: ReadonlySet<number>
  /** Where in the reading text links begin, and the addresses that they lead to. */
  links: ReadonlyMap<number, string>
  /** Where in the reading text elements begin that are headings, or emphasised as such. */
  headings: ReadonlyMap<number, MarkedHeading>
  /** The steps that lead to a page, from the first on; none for an export. */
  trail: readonly string[]
  /** Where the values of an export stand, one after the other; null for a page, all of which is text. */
  leaves: readonly Stretch[] | null
}

declare module 'vfile' {
  interface DataMap {
    /** Put there by the readers of HTML, XML and JSON. */
    markup: Markup
  }
}

/** What a reader of marked-up text makes of a source. */
export interface Rendered {
  document: Document
  rendering: Rendering
  format: MarkupFormat
}

/** Who is told of what is wrong with a source that is read all the same. */
export interface Told {
  /** What was repaired, and where. */
  repaired: (what: string, offset: number) => void
  /** A part of it is left out. */
  broken: (error: MarkupError) => void
}

/**
 * What the readers of HTML, XML and JSON share: decodes the bytes, has the source
 * rendered, and gives the file its reading text and the way back.
 */
export function readMarkup(
  bytes: Uint8Array,
  file: VFile,
  options: ReadOptions,
  render: (source: string, told: Told) => Rendered,
): void {
  const {text, encoding} = decode(bytes, options.encoding ?? declaredEncoding(bytes))
  const provenance = file.data.provenance as Provenance
  provenance.encoding = encoding
  file.value = text
  reportEncoding(file, options)
  const source = String(file)
  file.value = ''
  let lines: Lines | undefined
  const placeOf = (offset: number): Position => {
    lines ??= new Lines(source)
    return lines.position(offset, Math.min(offset + 1, source.length))
  }
  const repairs: {what: string; offset: number}[] = []
  try {
    const {document, rendering, format} = render(source, {
      repaired: (what, offset) => repairs.push({what, offset}),
      broken: ({rule, message, offset}) => report(file, rule, message, placeOf(offset)),
    })
    reportRepairs(file, repairs, placeOf)
    const {ranges, listItems, links, headings, leaves} = rendering
    file.value = rendering.text.text
    file.data.sourceMap = rendering.text.mapTo(source)
    const page = format === 'html' ? load(document, {xml: false}) : undefined
    const address = page === undefined ? undefined : pageAddress(page, source)
    if (address !== undefined) provenance.url ??= address
    file.data.markup = {
      format,
      document,
      rangeOf: (node) => ranges.get(node),
      attributeOf: ({attribs}, name) => (attribs[name] === undefined ? undefined : decoded(attribs[name])),
      listItems,
      links,
      headings,
      trail: page === undefined ? [] : pageTrail(page, provenance.url ?? undefined),
      leaves,
    }
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error
    report(file, error.rule, error.message, placeOf(error.offset))
  }
}

/** How many repairs are named one by one. */
const repairsNamed = 20

function reportRepairs(
  file: VFile,
  repairs: readonly {what: string; offset: number}[],
  placeOf: (offset: number) => Position,
): void {
  for (const {what, offset} of repairs.slice(0, repairsNamed)) report(file, 'repaired-markup', what, placeOf(offset))
  const next = repairs[repairsNamed]
  if (next === undefined) return
  const more = repairs.length - repairsNamed
  report(file, 'repaired-markup', `${more} more places like these follow from here on`, placeOf(next.offset))
}
