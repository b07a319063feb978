// @ts-check
// Reads a PDF with pdf.js, in whatever thread this is. What the library prints goes
// nowhere, but tells where it went on without a part. It is JavaScript because Node
// 20 starts no thread from TypeScript.

import {getDocument} from 'unpdf/pdfjs'

/**
 * @typedef {import('./drawn.ts').Answer} Answer
 * @typedef {import('./drawn.ts').RawRun} RawRun
 */

/** What the library says when it goes on without a part of the text. */
const lostParts =
  /^(?:Warning|Info): (?:Unknown command|Skipping command T|Skipping command '|getHexString|Unterminated|loadFont -|Font "|Invalid cMap|Invalid stream|Filter "|readToUnicode|getTextContent - ignoring|getContentStream - ignoring|Lexer\.|Malformed dictionary)/

let damaged = false
for (const name of /** @type {const} */ (['log', 'info', 'warn', 'error', 'debug'])) {
  console[name] = (/** @type {unknown[]} */ ...said) => {
    damaged ||= lostParts.test(String(said[0]))
  }
}

/** As pdf.js has it: what is said of errors, warnings and lesser things. */
const verbosity = 5

/**
 * Says how many pages there are, each of them, and that this was all, or what kept it from going on.
 *
 * @param {Uint8Array} data
 * @param {(answer: Answer) => void} say
 */
export async function readPages(data, say) {
  try {
    await read(data, say)
    say({done: true})
  } catch (error) {
    const {name, message} = /** @type {Error} */ (error)
    say({failure: {name, message}})
  }
}

/**
 * @param {Uint8Array} data
 * @param {(answer: Answer) => void} say
 */
async function read(data, say) {
  damaged = false
  const task = getDocument({
    data,
    verbosity,
    stopAtErrors: true,
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 1,
  })
  try {
    const document = await task.promise
    const isTagged = (await document.getMarkInfo())?.Marked === true
    say({pages: document.numPages})
    for (let number = 1; number <= document.numPages; number++) {
      damaged = false
      const page = await document.getPage(number)
      const {width, height, transform} = page.getViewport({scale: 1})
      /** @type {RawRun[]} */
      const runs = []
      let spaced = false
      const headings = isTagged ? headingsIn(await page.getStructTree()) : new Map()
      /** @type {(string | undefined)[]} */
      const open = []
      for (const item of (await page.getTextContent({includeMarkedContent: isTagged})).items) {
        if (!('str' in item)) {
          if (item.type === 'endMarkedContent') open.pop()
          else open.push(item.id ?? open.at(-1))
          continue
        }
        const text = item.str
        if (text.trim() === '') {
          spaced ||= text !== '' || item.hasEOL
          continue
        }
        runs.push([
          text,
          placed(transform, item.transform),
          item.width,
          item.fontName,
          spaced,
          headings.get(open.at(-1)) ?? 0,
        ])
        spaced = item.hasEOL
      }
      page.cleanup()
      say({page: {number, width, height, runs, damaged}})
    }
  } finally {
    // The next document would wait for ever if it began before this one is put away.
    await task.destroy()
  }
}

/** How a tagged PDF calls its headings. */
const headingRole = /^(?:H[1-6]?|Title)$/

/**
 * The headings of a page, counted from 1, by the ids of what they hold.
 *
 * @param {any} root
 * @returns {Map<string, number>}
 */
function headingsIn(root) {
  const headings = new Map()
  let count = 0
  /** @type {{node: any, heading: number}[]} */
  const pending = root === null ? [] : [{node: root, heading: 0}]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const {node} = next
    const heading = next.heading === 0 && headingRole.test(node.role) ? ++count : next.heading
    if (node.id !== undefined && heading > 0) headings.set(node.id, heading)
    for (const child of node.children ?? []) pending.push({node: child, heading})
  }
  return headings
}

/**
 * The product of two transformations: from the space of a text to that of its
 * page as it is seen, whose origin is the upper left corner.
 *
 * @param {number[]} page
 * @param {number[]} text
 * @returns {number[]}
 */
function placed(page, text) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = text
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
