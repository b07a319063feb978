import {type Document, DomHandler, type DomHandlerOptions} from 'domhandler'
import {Parser} from 'htmlparser2'

// HTML and XML as a document tree whose text nodes are slices of the source:
// references are left as they stand, so that offsets are exact.

/** Something is so wrong with a document that nothing of it can be trusted; the message says what. */
export class MarkupError extends Error {
  override name = 'MarkupError'
  readonly rule: 'broken-markup' | 'unsafe-markup'
  /** Offset in the source. */
  readonly offset: number

  constructor(rule: MarkupError['rule'], message: string, offset: number) {
    super(message)
    this.rule = rule
    this.offset = offset
  }
}

/** How deep elements may stand in one another; real documents have some thirty levels, attacks have any number. */
const deepest = 500

/** How many elements the HTML in a value of an export may have: what has more is no body of an item, and takes all memory. */
const mostElements = 1_000_000

/** Elements whose end tag HTML lets go unsaid. */
const endTagOptional: ReadonlySet<string> = new Set(
  'html head body p li dt dd tr td th tbody thead tfoot colgroup caption option optgroup rb rt rtc rp'.split(' '),
)

class GuardedHandler extends DomHandler {
  #parser: {startIndex: number} | undefined
  #elementsLeft: number

  /** @param most how many elements there may be */
  constructor(options: DomHandlerOptions, most = Number.POSITIVE_INFINITY) {
    super(undefined, options)
    this.#elementsLeft = most
  }

  override onparserinit(parser: Parameters<DomHandler['onparserinit']>[0]): void {
    this.#parser = parser as unknown as {startIndex: number}
    super.onparserinit(parser)
  }

  /** Text behind a tag that nothing opened is a node of its own: one node must be one stretch of the source. */
  override ontext(data: string): void {
    const end = this.lastNode?.endIndex
    if (end != null && this.#parser !== undefined && end + 1 !== this.#parser.startIndex) this.lastNode = null
    super.ontext(data)
  }

  /** Names of the elements that are open. */
  get open(): string[] {
    return this.tagStack.slice(1).map((node) => ('name' in node ? String(node.name) : ''))
  }

  /** Name of the innermost open element. */
  get innermost(): string | undefined {
    const node = this.tagStack.at(-1)
    return node !== undefined && 'name' in node ? String(node.name) : undefined
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    super.onopentag(name, attribs)
    if (this.tagStack.length > deepest + 1) {
      throw new MarkupError(
        'unsafe-markup',
        `More than ${deepest} elements stand in one another here`,
        this.startIndex(),
      )
    }
    this.#elementsLeft--
    if (this.#elementsLeft < 0) {
      const what = `More than ${mostElements.toLocaleString('en')} elements stand in one value here`
      throw new MarkupError('unsafe-markup', what, this.startIndex())
    }
  }

  startIndex(): number {
    return this.tagStack.at(-1)?.startIndex ?? 0
  }
}

/** A parser that takes no end tag for another's. */
class StrictParser extends Parser {
  readonly #source: string
  readonly #handler: GuardedHandler

  constructor(source: string, handler: GuardedHandler, decodeEntities: boolean) {
    super(handler, {xmlMode: true, decodeEntities})
    this.#source = source
    this.#handler = handler
  }

  override onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, end)
    const expected = this.#handler.innermost
    if (name !== expected) {
      const what = expected === undefined ? 'nothing is open' : `"${expected}" is open`
      throw new MarkupError('broken-markup', `The end tag "${name.slice(0, 40)}" stands where ${what}`, start)
    }
    super.onclosetag(start, end)
  }
}

const indices = {withStartIndices: true, withEndIndices: true}

/**
 * Parses XML.
 *
 * @param decodeEntities whether references become the letters that they mean; then no offset is exact
 * @throws MarkupError where tags do not match, the document ends in the middle, or is too deep
 */
export function parseXml(source: string, decodeEntities = false): Document {
  const handler = new GuardedHandler({...indices, xmlMode: true})
  const parser = new StrictParser(source, handler, decodeEntities)
  parser.write(source)
  // The parser closes what is open at the end, so the check has to come before.
  const unclosed = handler.innermost
  parser.end()
  if (unclosed !== undefined)
    throw new MarkupError(
      'broken-markup',
      `The document ends in the middle: "${unclosed}" is not closed`,
      source.length,
    )
  if (endsInTag(source)) throw new MarkupError('broken-markup', 'The document ends in a tag', source.length)
  return handler.root
}

/**
 * Parses HTML, as leniently as browsers do.
 *
 * @param isWhole whether it is a page of its own, which has an end; a fragment in XML may end anywhere
 * @throws MarkupError where a page ends in the middle, or is too deep
 */
export function parseHtml(source: string, isWhole: boolean): Document {
  const handler = new GuardedHandler(indices, isWhole ? undefined : mostElements)
  const parser = new Parser(handler, {decodeEntities: false})
  parser.write(source)
  const {open} = handler
  parser.end()
  if (isWhole) {
    const unclosed = open.findLast((name) => !endTagOptional.has(name) || name === 'html' || name === 'body')
    if (unclosed !== undefined) {
      throw new MarkupError('broken-markup', `The page ends in the middle: "${unclosed}" is not closed`, source.length)
    }
    if (endsInTag(source)) throw new MarkupError('broken-markup', 'The page ends in a tag', source.length)
  }
  return handler.root
}

/** Whether a source ends before a tag that it has begun does. */
function endsInTag(source: string): boolean {
  const open = source.lastIndexOf('<')
  return open > source.lastIndexOf('>') && /^<[a-z!/?]/i.test(source.slice(open, open + 2))
}
