import type {Document, Element} from 'domhandler'
import type {MappedText} from '../../text/mapped-text.ts'
import type {Stretch} from '../../text/stretch.ts'
import {MarkupError, parseHtml} from './dom.ts'
import {htmlTag} from './elements.ts'
import {addDecoded} from './entities.ts'
import {Renderer, type Rendering} from './render.ts'

/**
 * Writes a value of an export on lines of its own; one that holds HTML is
 * rendered as a page is.
 *
 * @returns the elements of that HTML; undefined where the value is plain text, or nothing
 */
export function renderLeaf(
  rendering: Rendering & {readonly leaves: Stretch[]},
  element: Element,
  content: MappedText,
): Document | undefined {
  const {text} = content
  const first = text.search(/\S/)
  if (first < 0) {
    rendering.ranges.set(element, {start: rendering.text.length, end: rendering.text.length})
    return undefined
  }
  if (rendering.text.length > 0) rendering.text.insert('\n')
  const start = rendering.text.length
  let html: Document | undefined
  if (htmlTag.test(text)) {
    html = htmlOf(content)
    new Renderer(rendering, content).children(html)
  } else if (text.includes('&')) addDecoded(rendering.text, content, first, text.trimEnd().length)
  else rendering.text.copy(content, first, text.trimEnd().length)
  const range = {start, end: rendering.text.length}
  rendering.ranges.set(element, range)
  rendering.leaves.push(range)
  return html
}

/** The HTML that a value is; what is wrong with it is told by its place in the source. */
function htmlOf(content: MappedText): Document {
  try {
    return parseHtml(content.text, false)
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error
    throw new MarkupError(error.rule, error.message, content.sourceAt(error.offset, 'start'))
  }
}
