import {type Element, isTag, type ParentNode} from 'domhandler'
import {utf8} from '../../text/bytes.ts'
import {mostPacked} from '../containers/container.ts'
import {openZip, type ZipEntry} from '../containers/zip-file.ts'
import {decode} from '../decode.ts'
import {MarkupError, parseXml} from '../markup/dom.ts'
import {Unreadable} from '../unreadable.ts'

// A DOCX is a ZIP file of parts in XML; which of them is the document, and what
// belongs to it, stands in lists of relationships:
//
//   _rels/.rels                      officeDocument -> word/document.xml
//   word/_rels/document.xml.rels     styles -> styles.xml, numbering -> numbering.xml

/** The parts of a DOCX that say what its text is. */
export interface DocxParts {
  document: ParentNode
  styles: ParentNode | undefined
  numbering: ParentNode | undefined
}

/** Why a DOCX was not read. */
export class DocxError extends Unreadable {
  constructor(kind: 'damaged' | 'refused', message: string) {
    super(`${kind}-file`, `The DOCX cannot be read: ${message}`)
  }
}

/** The most bytes of a part, unpacked, and the most entries: more than any minutes have. */
export const docxLimits = {partBytes: 64 * 1024 * 1024, entries: 10_000}
/** From this size on a part must not shrink to less than a part in {@link mostPacked} of it: that of Word shrinks to a thirtieth. */
const suspicious = 1024 * 1024

/**
 * Unpacks a DOCX. Nothing but the parts that are needed is unpacked.
 *
 * @throws DocxError where it is damaged, or too large to be minutes
 */
export async function partsOf(bytes: Uint8Array, limits = docxLimits): Promise<DocxParts> {
  const read = await openParts(bytes, limits)
  const main = related(await read('_rels/.rels'), 'officeDocument', '') ?? 'word/document.xml'
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const document = await read(main)
  if (document === undefined) throw new DocxError('damaged', `It has no part ${main}`)
  const relations = await read(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const part = (type: string) => {
    const name = related(relations, type, folder)
    return name === undefined ? undefined : read(name)
  }
  return {document, styles: await part('styles'), numbering: await part('numbering')}
}

type ReadPart = (name: string) => Promise<ParentNode | undefined>

async function openParts(bytes: Uint8Array, limits: typeof docxLimits): Promise<ReadPart> {
  try {
    const zip = await openZip(bytes)
    if (zip.entryCount > limits.entries) throw new DocxError('refused', `It has more than ${limits.entries} parts`)
    const entries = new Map<string, ZipEntry>()
    for await (const entry of zip.entries()) entries.set(utf8(entry.rawName), entry)
    return async (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      if (entry.uncompressedSize > limits.partBytes)
        throw new DocxError('refused', `${name} unpacks to more than ${limits.partBytes >> 20} MB`)
      if (entry.uncompressedSize > suspicious && entry.uncompressedSize > entry.compressedSize * mostPacked)
        throw new DocxError('refused', `${name} unpacks to more than ${mostPacked} times its size, as no text does`)
      try {
        return parseXml(decode(await entry.bytes()).text, true)
      } catch (error) {
        if (!(error instanceof MarkupError)) throw broken(error)
        const kind = error.rule === 'unsafe-markup' ? 'refused' : 'damaged'
        throw new DocxError(kind, `${name}: ${error.message}`)
      }
    }
  } catch (error) {
    throw error instanceof DocxError ? error : broken(error)
  }
}

function broken(error: unknown): DocxError {
  return new DocxError('damaged', (error as Error).message)
}

/** The part that a list of relationships names for a type. */
function related(relations: ParentNode | undefined, type: string, folder: string): string | undefined {
  for (const relation of relations === undefined ? [] : outermost(relations, 'Relationship')) {
    const {Type = '', Target = ''} = relation.attribs
    if (Type.endsWith(`/${type}`)) return Target.startsWith('/') ? Target.slice(1) : folder + Target
  }
  return undefined
}

/** The name of an element without the prefix of its namespace. */
export function localName({name}: Element): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute by its name without prefix. */
export function attribute(element: Element, name: string): string | undefined {
  const {attribs} = element
  return attribs[`w:${name}`] ?? attribs[name]
}

export function childElements(parent: ParentNode): Element[] {
  return parent.children.filter(isTag)
}

/** The first child of a name. */
export function child(parent: ParentNode | undefined, name: string): Element | undefined {
  for (const node of parent?.children ?? []) if (isTag(node) && localName(node) === name) return node
  return undefined
}

/** The value of the first child of a name: "4" of <w:ilvl w:val="4"/>. */
export function valueIn(parent: ParentNode | undefined, name: string): string | undefined {
  const element = child(parent, name)
  return element && attribute(element, 'val')
}

/** The elements of a name in another, in the order of the document, but those within one of the name, or of a name to leave out. */
export function outermost(parent: ParentNode, name: string, without?: string): Element[] {
  const found: Element[] = []
  const stack = childElements(parent).reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const local = localName(node)
    if (local === name) found.push(node)
    if (local === name || local === without) continue
    for (let at = node.children.length - 1; at >= 0; at--) {
      const inner = node.children[at]
      if (inner !== undefined && isTag(inner)) stack.push(inner)
    }
  }
  return found
}

/** Whether a property is on: <w:vanish/>, <w:vanish w:val="1"/>, not <w:vanish w:val="false"/>; undefined where it is not named. */
export function toggle(properties: ParentNode | undefined, name: string): boolean | undefined {
  const element = child(properties, name)
  if (element === undefined) return undefined
  return !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '')
}
