import {type Element, isTag} from 'domhandler'
import type {VFile} from 'vfile'
import {MappedText} from '../text/mapped-text.ts'
import type {Stretch} from '../text/stretch.ts'
import {MarkupError, parseXml} from './markup/dom.ts'
import {addDecoded, isControl} from './markup/entities.ts'
import {renderLeaf} from './markup/leaf.ts'
import {readMarkup} from './markup/markup.ts'
import {Rendering} from './markup/render.ts'
import type {ReadOptions} from './options.ts'

// The exports of the case systems. The reading text has the text of each leaf
// on lines of its own; a leaf that holds HTML, escaped or in CDATA, is rendered
// as a page is:
//
//   <Caption>Beslutning</Caption>
//   <Content><![CDATA[<p>Godkendt&nbsp;enstemmigt.</p>]]></Content>
//
//   Beslutning
//   Godkendt enstemmigt.

/** Tells of something that XML does not allow, and that was read all the same. */
type Repaired = (what: string, offset: number) => void

/** Reads an export in XML. Nothing outside of the file is ever fetched. */
export function readXml(bytes: Uint8Array, file: VFile, options: ReadOptions): void {
  readMarkup(bytes, file, options, (source, {repaired}) => {
    refuseDeclarations(source)
    const document = parseXml(source)
    const root = document.children.find(isTag)
    if (root === undefined) throw new MarkupError('broken-markup', 'The document has no element', source.length)
    const rendering = new XmlRendering(MappedText.of(source), repaired)
    rendering.element(root)
    return {document, rendering, format: 'xml'}
  })
}

/**
 * Refuses a document type with declarations of its own: no case system writes
 * any, and entities that contain entities are how a small file becomes a huge one.
 */
function refuseDeclarations(source: string): void {
  const first = source.search(/<[\p{L}_]/u)
  const at = source.slice(0, first < 0 ? source.length : first).search(/<!DOCTYPE\b/i)
  if (at < 0) return
  const end = source.indexOf('>', at)
  const declaration = source.slice(at, end < 0 ? source.length : end)
  if (!declaration.includes('[')) return
  throw new MarkupError(
    'unsafe-markup',
    'The document declares entities or elements of its own; they are never followed, so nothing of it is read',
    at,
  )
}

/** An export on its way to a reading text. */
class XmlRendering extends Rendering {
  override readonly leaves: Stretch[] = []
  readonly #source: MappedText
  readonly #repaired: Repaired

  constructor(source: MappedText, repaired: Repaired) {
    super()
    this.#source = source
    this.#repaired = repaired
  }

  element(node: Element): Stretch {
    // Prefixes of namespaces can differ between exports of one system; layouts go by the local names.
    node.name = node.name.slice(node.name.indexOf(':') + 1)
    if (!node.children.some(isTag)) {
      renderLeaf(this, node, this.#contentOf(node))
      return this.ranges.get(node) as Stretch
    }
    const range = {start: -1, end: this.text.length}
    for (const child of node.children) {
      if (!isTag(child)) continue
      const {start, end} = this.element(child)
      if (start === end) continue
      if (range.start < 0) range.start = start
      range.end = end
    }
    if (range.start < 0) range.start = range.end
    this.ranges.set(node, range)
    return range
  }

  /** The text of a leaf, decoded once. */
  #contentOf(node: Element): MappedText {
    const content = new MappedText()
    for (const child of node.children) {
      if (child.type === 'text') {
        const from = child.startIndex ?? 0
        this.#checkText(child.data, from)
        addDecoded(content, this.#source, from, from + child.data.length, (raw, offset) =>
          this.#repaired(describe(raw), offset),
        )
      } else if (child.type === 'cdata') {
        const from = (child.startIndex ?? 0) + '<![CDATA['.length
        const data = child.children.map((part) => (part.type === 'text' ? part.data : '')).join('')
        content.copy(this.#source, from, from + data.length)
      }
    }
    return content
  }

  /** Letters that cannot stand in XML as they are. */
  #checkText(text: string, from: number): void {
    const open = text.indexOf('<')
    if (open >= 0) this.#repaired('XML has no "<" in a text; it is read as itself', from + open)
    if (!forbidden.test(text)) return
    for (let at = 0; at < text.length; at++) {
      if (isControl(text.charCodeAt(at)))
        this.#repaired('XML has no control characters; it is kept as white space', from + at)
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function describe(raw: string): string {
  if (raw.startsWith('&#')) return `XML has no character "${raw}"; it is read as white space`
  if (/^&[a-z]/i.test(raw) && raw.endsWith(';')) return `XML without a DTD has no "${raw}"; it is read as HTML has it`
  return 'XML has no "&" that is only itself; it is read as one'
}
