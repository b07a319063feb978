import type {VFile} from 'vfile'
import {MappedText} from '../text/mapped-text.ts'
import {parseHtml} from './markup/dom.ts'
import {readMarkup} from './markup/markup.ts'
import {Renderer, Rendering} from './markup/render.ts'
import type {ReadOptions} from './options.ts'

/** Reads a page: its text as a browser shows it, without scripts, menus and banners. */
export function readHtml(bytes: Uint8Array, file: VFile, options: ReadOptions): void {
  readMarkup(bytes, file, options, (source) => {
    const document = parseHtml(source, true)
    const rendering = new Rendering()
    new Renderer(rendering, MappedText.of(source)).children(document)
    return {document, rendering, format: 'html'}
  })
}
