import {strToU8, zipSync} from 'fflate'

// DOCX files as small as can be: the body is written in WordprocessingML, the
// rest is what a DOCX must have.

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface Parts {
  styles?: string
  numbering?: string
  /** The path of the document part. */
  document?: string
}

/** A DOCX with a body, and styles and numbering where they are given. */
export function packDocx(
  body: string,
  {styles = '', numbering = '', document = 'word/document.xml'}: Parts = {},
): Buffer {
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  const name = document.slice(folder.length)
  const relations = (list: readonly [string, string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(([type, target], index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['officeDocument', document]]),
    [`${folder}_rels/${name}.rels`]: relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
    ]),
    [document]: `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    [`${folder}styles.xml`]: `<w:styles xmlns:w="${word}">${styles}</w:styles>`,
    [`${folder}numbering.xml`]: `<w:numbering xmlns:w="${word}">${numbering}</w:numbering>`,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([at, text]) => [at, strToU8(text)]))))
}

/** A paragraph of text, with properties. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A paragraph in a list. */
export function listItem(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

/** A table of cells, each with what is in it. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}
