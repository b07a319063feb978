import {explained, PdfError, type PdfLimits, pdfLimits, type RawPage} from './drawn.ts'

// What library.ts does, in a browser: there the documents are read in a thread of
// their own already, which the page ends where one takes too long.

export async function pagesOf(bytes: Uint8Array, limits: PdfLimits = pdfLimits): Promise<RawPage[]> {
  const {readPages} = await import('./pages.js')
  const pages: RawPage[] = []
  let letters = 0
  let failure: Error | undefined
  // A copy is given away: the library keeps what it is given.
  await readPages(new Uint8Array(bytes), (answer) => {
    if ('pages' in answer && answer.pages > limits.pages)
      failure = new PdfError('refused', `It has more than ${limits.pages} pages`)
    else if ('failure' in answer) failure ??= explained(answer.failure)
    else if ('page' in answer && failure === undefined) {
      pages.push(answer.page)
      for (const [text] of answer.page.runs) letters += text.length
      if (letters > limits.letters) failure = new PdfError('refused', `It has more than ${limits.letters} letters`)
    }
  })
  if (failure !== undefined) throw failure
  return pages
}
