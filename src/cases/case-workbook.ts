import path from 'node:path'
import {stage} from '../files/staging.ts'
import type {Case} from '../records/case.ts'
import {danishCasesSheet} from '../vocabulary/columns.ts'
import type {Language} from '../vocabulary/languages.ts'
import {cut, spreadsheetLimit} from '../write/cell-limit.ts'
import {cellIn, headingOf} from '../write/language.ts'
import {documentLink} from '../write/xlsx/links.ts'
import {sheetColumn} from '../write/xlsx/sheet-column.ts'
import {Sheets} from '../write/xlsx/sheets.ts'
import {sheetCell} from '../write/xlsx/table-sheets.ts'
import {writeWorkbook} from '../write/xlsx/workbook.ts'
import {caseColumns} from './case-columns.ts'

/** A workbook of cases. */
export interface CaseWorkbook {
  add: (one: Case) => void
  finish: () => Promise<void>
  abandon: () => void
}

const documentAt = caseColumns.findIndex(({name}) => name === 'source_path')

/** One sheet, one row per treatment. */
export function openCaseWorkbook(target: string, language: Language): CaseWorkbook {
  const staging = stage(target)
  const layout = {
    name: language === 'en' ? 'cases' : danishCasesSheet,
    columns: caseColumns.map((column, at) => sheetColumn(column, headingOf(column, 'cases', language), at)),
    frozen: 1,
    lines: 1,
    hasLead: false,
  }
  const sheets = new Sheets(layout, path.dirname(staging.path))
  const inWords = caseColumns.map((column) => cellIn(language, 'cases', column))
  const remove = () => {
    for (const sheet of sheets.all) sheet.remove()
  }
  return {
    add: (one) => {
      for (const treatment of one.treatments) {
        const cells = caseColumns.map((column, at) => {
          const cell = sheetCell(inWords[at]?.(column.cell({one, treatment})) ?? null)
          return typeof cell === 'string' ? cut(cell, spreadsheetLimit) : cell
        })
        const [source] = treatment.sources
        const address = source && documentLink({path: source.path, url: null}, target)
        sheets.add(cells, address === undefined ? undefined : new Map([[documentAt, {address}]]))
      }
    },
    finish: async () => {
      await writeWorkbook(staging.path, sheets.all)
      remove()
      await staging.sync()
      staging.publish()
    },
    abandon: () => {
      remove()
      staging.abandon()
    },
  }
}
