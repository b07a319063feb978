import {createWriteStream} from 'node:fs'
import path from 'node:path'
import {type PassThrough, Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {ZipFile} from 'yazl'
import {stage} from '../../files/staging.ts'
import {attribute} from './cell-xml.ts'
import type {Sheet} from './sheet.ts'
import type {Sheets} from './sheets.ts'
import {stylesXml} from './styles.ts'

// A workbook is a ZIP file with parts of XML (ECMA-376):
//
//   [Content_Types].xml          what kind of part each is
//   _rels/.rels                  which part is the workbook
//   xl/workbook.xml              its sheets, by name, and the names of cells
//   xl/_rels/workbook.xml.rels   which part each sheet is
//   xl/styles.xml
//   xl/worksheets/sheet1.xml …

/** All entries of the zip have this date, since the same records give the same bytes; it has no time zone. */
const entryDate = new Date(2000, 0, 1)
const created = '2000-01-01T00:00:00Z'

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook that appears under its name whole, or not at all. */
export interface StagedWorkbook {
  /** The folder on whose disk rows are kept until then. */
  folder: string
  /** Writes sheets, in this order. */
  publish: (sheets: readonly Sheets[]) => Promise<void>
  abandon: (sheets: readonly Sheets[]) => void
}

export function stageWorkbook(target: string): StagedWorkbook {
  const staging = stage(target)
  const remove = (sheets: readonly Sheets[]) => {
    for (const {all} of sheets) for (const sheet of all) sheet.remove()
  }
  return {
    folder: path.dirname(staging.path),
    publish: async (sheets) => {
      await writeWorkbook(
        staging.path,
        sheets.flatMap(({all}) => all),
      )
      remove(sheets)
      await staging.sync()
      staging.publish()
    },
    abandon: (sheets) => {
      remove(sheets)
      staging.abandon()
    },
  }
}

async function writeWorkbook(file: string, sheets: readonly Sheet[]): Promise<void> {
  const zip = new ZipFile()
  const options = {mtime: entryDate, forceDosTimestamp: true, compressionLevel}
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(xmlHead + xml), name, options)
  add('[Content_Types].xml', contentTypes(sheets))
  add('_rels/.rels', rootRelations)
  add('docProps/core.xml', coreProperties)
  add('xl/workbook.xml', workbookXml(sheets))
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets))
  add('xl/styles.xml', stylesXml())
  const output = zip.outputStream as PassThrough
  zip.on('error', (error: Error) => output.destroy(error))
  for (const [at, sheet] of sheets.entries()) {
    const {bytes, pieces} = sheet.parts(at === 0)
    zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, {...options, size: bytes}, (take) => {
      const stream = Readable.from(pieces)
      stream.on('error', (error) => output.destroy(error))
      take(null, stream)
    })
    const relations = sheet.relations()
    if (relations !== undefined) add(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relations)
  }
  zip.end()
  await pipeline(output, createWriteStream(file))
}

/** Of 9; the higher ones take twice the time for a twentieth of the size. */
const compressionLevel = 6

const rootRelations = `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const coreProperties = `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>dagsorden</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified></cp:coreProperties>`

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  return [
    `<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('xl/workbook.xml', `${spreadsheet}.sheet.main+xml`),
    override('xl/styles.xml', `${spreadsheet}.styles+xml`),
    ...sheets.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet+xml`)),
    '</Types>',
  ].join('')
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const relation = (number: number, type: string, target: string) =>
    `<Relationship Id="rId${number}" Type="${office}/relationships/${type}" Target="${target}"/>`
  const all = sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  all.push(relation(sheets.length + 1, 'styles', 'styles.xml'))
  return `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`
}

/** Spreadsheets know the arrows of a filter, and the rows that every printed page repeats, by names. */
function workbookXml(sheets: readonly Sheet[]): string {
  const name = (kind: string, at: number, cells: string, more = '') =>
    `<definedName name="_xlnm.${kind}" localSheetId="${at}"${more}>${attribute(cells)}</definedName>`
  const fixed = (cell: string) => cell.replace(/(?<![A-Z])([A-Z]+)(\d+)/, '$$$1$$$2')
  const filters = sheets.map((sheet, at) => {
    const {from, to} = sheet.filtered
    return name('_FilterDatabase', at, `'${sheet.layout.name}'!${fixed(from)}:${fixed(to)}`, ' hidden="1"')
  })
  const titles = sheets.map((sheet, at) =>
    name('Print_Titles', at, `'${sheet.layout.name}'!$${sheet.headings}:$${sheet.headings}`),
  )
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" tabRatio="850" activeTab="0"/></bookViews><sheets>',
    ...sheets.map(
      ({layout}, at) => `<sheet name="${attribute(layout.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    ),
    `</sheets><definedNames>${filters.join('')}${titles.join('')}</definedNames></workbook>`,
  ].join('')
}
