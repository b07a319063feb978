// PDFs as small as can be, drawn piece by piece, so that a test says where
// each piece of text stands: x from the left and y from the top, in points.

/** A piece of text that is drawn at once, in Helvetica or in its bold. */
export interface Drawn {
  x: number
  y: number
  text: string
  size?: number
  bold?: boolean
  /** Quarters of a circle, clockwise. */
  turned?: 0 | 1 | 2 | 3
}

const pageWidth = 595
const pageHeight = 842

/** Lines of text below one another, as a paragraph of a page stands. */
export function column(
  x: number,
  y: number,
  lines: readonly string[],
  rest: Partial<Drawn> & {pitch?: number} = {},
): Drawn[] {
  const {pitch = 12, ...style} = rest
  return lines.map((text, index) => ({x, y: y + index * pitch, text, ...style}))
}

/** A PDF of pages, each given by its pieces, or by the operators of its content. */
export function drawPdf(pages: readonly (readonly Drawn[] | string)[]): Buffer {
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((page, index) => {
      const content = typeof page === 'string' ? page : page.map(operators).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return pdfOf(objects)
}

/** A PDF of one page that is tagged: each piece is a heading or a paragraph of its own, or goes on the one before it. */
export function drawTagged(pieces: readonly (Drawn & {tag: 'H2' | 'P' | 'same'})[]): Buffer {
  const groups: {tag: string; marks: number[]}[] = []
  for (const [mark, {tag}] of pieces.entries()) {
    if (tag === 'same') groups.at(-1)?.marks.push(mark)
    else groups.push({tag, marks: [mark]})
  }
  const content = pieces.map((piece, mark) => `/Span << /MCID ${mark} >> BDC\n${operators(piece)}\nEMC`).join('\n')
  const first = 8
  const ownerOf = pieces.map((_, mark) => groups.findIndex(({marks}) => marks.includes(mark)) + first)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R /StructParents 0 >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /StructTreeRoot /K [${groups.map((_, at) => `${first + at} 0 R`).join(' ')}] /ParentTree 7 0 R >>`,
    `<< /Nums [0 [${ownerOf.map((owner) => `${owner} 0 R`).join(' ')}]] >>`,
    ...groups.map(({tag, marks}) => `<< /Type /StructElem /S /${tag} /P 6 0 R /Pg 4 0 R /K [${marks.join(' ')}] >>`),
  ])
}

/** A PDF of objects, the first of which is its catalog. */
export function pdfOf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const directions = ['1 0 0 1', '0 -1 1 0', '-1 0 0 -1', '0 1 -1 0']

function operators({x, y, text, size = 10, bold = false, turned = 0}: Drawn): string {
  const escaped = text.replace(/[\\()]/g, '\\$&')
  return `BT /F${bold ? 2 : 1} ${size} Tf ${directions[turned]} ${x} ${pageHeight - y} Tm (${escaped}) Tj ET`
}
