import type {ColumnType} from '../columns.ts'

// The formats of the cells. Excel knows a format by its place in a list:
//
//   0          of cells that nothing is said of
//   1, 2       of a heading, and of the name of a sheet that explains
//   3, 4       of text: as it is, and as a link
//   5, 6 …     of the other kinds of columns, likewise

/** In the order of the list. */
const kinds: readonly ColumnType[] = ['text', 'list', 'boolean', 'integer', 'number', 'date', 'time']

const special = {plain: 0, heading: 1, title: 2}
export const {heading: headingStyle, title: titleStyle} = special
const firstKind = Object.keys(special).length

/** The place of the format of a kind of column. */
export function styleOfKind(type: ColumnType, isLink: boolean): number {
  return firstKind + kinds.indexOf(type) * 2 + (isLink ? 1 : 0)
}

/**
 * Days first, as in Denmark; thousands and decimals are shown as the reader's own
 * settings have them. Excel shows truth values in its own language, LibreOffice
 * where this format tells it to.
 */
const numberFormats: Partial<Record<ColumnType, string>> = {
  date: 'dd-mm-yyyy',
  time: 'hh:mm',
  number: '#,##0.00',
  boolean: '"TRUE";"TRUE";"FALSE"',
}
/** Excel's own formats have the numbers below. */
const firstOwnFormat = 164

const font = (more: string) => `<font>${more}<name val="Calibri"/><family val="2"/></font>`
const fonts = {
  plain: font('<sz val="11"/>'),
  heading: font('<b/><sz val="11"/>'),
  link: font('<u/><sz val="11"/><color rgb="FF0563C1"/>'),
  title: font('<b/><sz val="12"/>'),
}
type FontName = keyof typeof fonts
const fontAt = (name: FontName) => Object.keys(fonts).indexOf(name)

/** Excel has the first two itself, whatever they are said to be. */
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill>',
]
const headingFill = 2

interface Format {
  font: FontName
  numFmtId?: number
  fillId?: number
  wraps?: boolean
  /** Where in the cell, where not as spreadsheets have it. */
  side?: string
}

/** So that what stands at the end of a cell does not touch what the next begins with. */
const sides: Partial<Record<ColumnType, string>> = {
  date: 'horizontal="left"',
  boolean: 'horizontal="left"',
  integer: 'horizontal="right" indent="1"',
  number: 'horizontal="right" indent="1"',
}

/** All formats, each at its place. */
function formats(): Format[] {
  const own = Object.keys(numberFormats)
  return [
    {font: 'plain'},
    {font: 'heading', fillId: headingFill},
    {font: 'title', wraps: true},
    ...kinds.flatMap((kind) => {
      const numFmtId = own.includes(kind) ? firstOwnFormat + own.indexOf(kind) : 0
      const wraps = kind === 'text' || kind === 'list'
      return (['plain', 'link'] as const).map((name) => ({font: name, numFmtId, wraps, side: sides[kind] ?? ''}))
    }),
  ]
}

/** Text is wrapped, ids too, since it would else run on over the empty cells beside it. */
function xf({font: name, numFmtId = 0, fillId = 0, wraps = false, side = ''}: Format): string {
  const alignment = `<alignment vertical="top" ${side}${wraps ? ' wrapText="1"' : ''}/>`
  return `<xf numFmtId="${numFmtId}" fontId="${fontAt(name)}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`
}

function listOf(name: string, parts: readonly string[]): string {
  return `<${name} count="${parts.length}">${parts.join('')}</${name}>`
}

/** The part of a workbook that has the formats. */
export function stylesXml(): string {
  const own = Object.values(numberFormats).map(
    (code, at) => `<numFmt numFmtId="${firstOwnFormat + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    listOf('numFmts', own),
    listOf('fonts', Object.values(fonts)),
    listOf('fills', fills),
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    listOf('cellXfs', formats().map(xf)),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
