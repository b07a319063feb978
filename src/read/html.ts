import type {VFile} from 'vfile'
import {parseHtml} from './markup/dom.ts'
import {MappedText} from './markup/mapped-text.ts'
import {readMarkup} from './markup/markup.ts'
import {Renderer, Rendering} from './markup/render.ts'
import type {ReadOptions} from './read.ts'

/** What a page begins with, once byte order mark, XML declaration and comments are gone. */
const pageStart = /^<(?:!doctype\s+html|html|head|body)(?=[\s>/])/i
/** What a part of a page that was saved alone begins with; an export has names of its own, often with capitals. */
const fragmentStart = /^<(?:div|main|section|article|nav|table|p|h[1-6]|ul|span)(?=[\s>/])/
const xmlDeclaration = /^<\?xml\b[^>]{0,400}\?>/i
const comment = /^<!--[\s\S]{0,1000}?-->/

/** Whether bytes begin as a page does. */
export function recognisesHtml(head: string): boolean {
  const start = withoutPreamble(head)
  return pageStart.test(start) || fragmentStart.test(start)
}

/** The first letters of a document, without what can stand before its first tag. */
export function withoutPreamble(head: string): string {
  let rest = head
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
  rest = rest.replace(xmlDeclaration, '').trimStart()
  while (comment.test(rest)) rest = rest.replace(comment, '').trimStart()
  return rest
}

/** Reads a page: its text as a browser shows it, without scripts, menus and banners. */
export function readHtml(bytes: Uint8Array, file: VFile, options: ReadOptions): void {
  readMarkup(bytes, file, options, (source) => {
    const document = parseHtml(source, true)
    const rendering = new Rendering()
    new Renderer(rendering, MappedText.of(source)).children(document)
    return {document, rendering, isXml: false}
  })
}
