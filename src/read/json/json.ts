import {Document, Element} from 'domhandler'
import type {VFile} from 'vfile'
import {MappedText} from '../../text/mapped-text.ts'
import {trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {isControl} from '../markup/entities.ts'
import {renderLeaf} from '../markup/leaf.ts'
import {readMarkup} from '../markup/markup.ts'
import {Rendering} from '../markup/render.ts'
import type {ReadOptions} from '../options.ts'
import {closeArray, closeObject, endOfString, jsonDocuments, openArray, openObject, quote} from './documents.ts'

// What the programs behind portals answer. A document of JSON is a tree of
// elements, as one of XML is, so that layouts select in both alike: a value is an
// element called by its key, each entry of an array is one called as the array,
// and HTML in a string is elements within it:
//
//   {"Moede": {"Sted": "Lokale 2"}, "Punkter": [{"Html": "<h3>Beslutning<\/h3>"}]}
//
//   <json type="object">
//     <Moede type="object"><Sted type="string">Lokale 2</Sted></Moede>
//     <Punkter type="object"><Html type="string"><h3>Beslutning</h3></Html></Punkter>
//   </json>
//
// The reading text has each value on lines of its own.

/** What the element of a document is called. */
const root = 'json'

/** What a value is, as an attribute of its element. A file can have millions of values: those that are alike share it. */
type ValueType = 'object' | 'string' | 'number' | 'boolean' | 'null' | 'empty'
const attributes: Readonly<Record<ValueType, {type: ValueType}>> = {
  object: {type: 'object'},
  string: {type: 'string'},
  number: {type: 'number'},
  boolean: {type: 'boolean'},
  null: {type: 'null'},
  empty: {type: 'empty'},
}
/** What an element has in it that is no object; HTML in a string takes its place. */
const nothing: [] = []

/** Reads JSON: a document, or one a line. */
export function readJson(bytes: Uint8Array, file: VFile, options: ReadOptions): void {
  readMarkup(bytes, file, options, (source, {broken}) => {
    const ranges = jsonDocuments(source, broken)
    const document = new Document([])
    const rendering = new JsonRendering(source)
    for (const range of ranges) rendering.document(range, document)
    return {document, rendering, format: 'json'}
  })
}

/** An object or an array that is being read. */
interface Open {
  element: Element | Document
  /** What the entries of an array are called; null for an object. */
  entries: string | null
  /** How many values were read before it. */
  leaves: number
}

/** JSON on its way to a reading text. The source has been checked: what stands here fits together. */
class JsonRendering extends Rendering {
  override readonly leaves: Stretch[] = []
  readonly #source: string
  readonly #mapped: MappedText

  constructor(source: string) {
    super()
    this.#source = source
    this.#mapped = MappedText.of(source)
  }

  /** Reads one document into a tree. */
  document({start, end}: Stretch, tree: Document): void {
    const source = this.#source
    const open: Open[] = [{element: tree, entries: root, leaves: 0}]
    let key: string | undefined
    let at = start
    while (at < end) {
      const inside = open.at(-1) as Open
      const letter = source.charCodeAt(at)
      if (letter === quote) {
        const behind = endOfString(source, at, end)
        if (inside.entries === null && key === undefined) key = nameOf(source.slice(at, behind))
        else {
          this.#string(this.#child(inside, key), at + 1, behind - 1)
          key = undefined
        }
        at = behind
      } else if (letter === openObject || letter === openArray) {
        at++
        if (letter === openObject) {
          const element = this.#child(inside, key, 'object')
          open.push({element, entries: null, leaves: this.leaves.length})
        } else open.push(this.#array(inside, key, isEmptyFrom(source, at)))
        key = undefined
      } else if (letter === closeObject || letter === closeArray) {
        const {element, entries, leaves: from} = open.pop() as Open
        if (entries === null) {
          // The line break before it is none of its own.
          const {length} = this.text
          this.ranges.set(element, {start: this.leaves[from]?.start ?? length, end: length})
        }
        at++
      } else if (isLiteral(letter)) {
        const behind = endOfLiteral(source, at, end)
        this.#literal(inside, key, at, behind)
        key = undefined
        at = behind
      } else at++
    }
  }

  /** An array has no element of its own, but one that is empty leaves an element without a value. */
  #array(inside: Open, key: string | undefined, isEmpty: boolean): Open {
    const name = key ?? inside.entries ?? root
    const {length} = this.text
    if (isEmpty) this.ranges.set(this.#child(inside, key, 'empty'), {start: length, end: length})
    return {element: inside.element, entries: name, leaves: this.leaves.length}
  }

  #child(inside: Open, key: string | undefined, type: ValueType = 'string'): Element {
    const element = new Element(key ?? inside.entries ?? root, attributes[type], type === 'object' ? [] : nothing)
    const {element: parent} = inside
    const before = parent.lastChild
    element.parent = parent
    element.prev = before
    if (before !== null) before.next = element
    parent.children.push(element)
    return element
  }

  #literal(inside: Open, key: string | undefined, start: number, end: number): void {
    const first = this.#source[start] as string
    const type = first === 'n' ? 'null' : first === 't' || first === 'f' ? 'boolean' : 'number'
    const element = this.#child(inside, key, type)
    if (type === 'null') this.#plain(element, start, start)
    else this.#plain(element, start, end)
  }

  /** A value of letters that mean themselves, without white space around it. */
  #plain(element: Element, start: number, end: number): void {
    const {text} = this
    if (start === end) {
      this.ranges.set(element, {start: text.length, end: text.length})
      return
    }
    if (text.length > 0) text.insert('\n')
    const range = {start: text.length, end: text.length + end - start}
    text.copy(this.#mapped, start, end)
    this.ranges.set(element, range)
    this.leaves.push(range)
  }

  /** A string, whose escapes are read: each letter leads back to where it is written. */
  #string(element: Element, start: number, end: number): void {
    const source = this.#source
    const value = source.slice(start, end)
    if (!/[\\<&]/.test(value)) {
      const before = value.length - value.trimStart().length
      this.#plain(element, start + before, Math.max(start + before, start + value.trimEnd().length))
      if (value.trim() === '') element.attribs = attributes.empty
      return
    }
    const content = new MappedText()
    let copied = start
    for (let at = source.indexOf('\\', start); at >= 0 && at < end; at = source.indexOf('\\', copied)) {
      content.copy(this.#mapped, copied, at)
      copied = at + (source[at + 1] === 'u' ? 6 : 2)
      const letter = JSON.parse(`"${source.slice(at, copied)}"`) as string
      content.replace(isControl(letter.charCodeAt(0)) ? ' ' : letter, this.#mapped, at, copied)
    }
    content.copy(this.#mapped, copied, end)
    const html = renderLeaf(this, element, content)
    if (html !== undefined) {
      element.children = html.children
      for (const child of html.children) child.parent = element
    }
    const range = this.ranges.get(element) as Stretch
    if (range.start === range.end) element.attribs = attributes.empty
  }
}

function nameOf(literal: string): string {
  return literal.includes('\\') ? (JSON.parse(literal) as string) : literal.slice(1, -1)
}

function isEmptyFrom(source: string, from: number): boolean {
  return source[trimStart(source, from, source.length)] === ']'
}

/** Whether a number, true, false or null can have a letter: a digit, a small or capital one, a sign or a point. */
function isLiteral(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 45 && code <= 57) || code === 43 || (code >= 65 && code <= 90)
}

function endOfLiteral(source: string, from: number, end: number): number {
  let at = from
  while (at < end && isLiteral(source.charCodeAt(at))) at++
  return at
}
