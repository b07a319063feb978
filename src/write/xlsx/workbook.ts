import {once} from 'node:events'
import {createWriteStream} from 'node:fs'
import {finished} from 'node:stream/promises'
import ExcelJs from 'exceljs'

// exceljs streams rows into a zip file as they come, but what it says of that
// does not reach its users: whether the zip keeps up, and links within the
// workbook. What this needs of its inside stands here, and its version is fixed.

/** All entries of the zip have this date, since the same records give the same bytes. */
const entryDate = new Date(Date.UTC(2000, 0, 1))

interface SheetInside {
  stream: {pipes: {_writableState: {needDrain: boolean}; once: NodeJS.EventEmitter['once']}[]}
  _sheetRelsWriter: {_hyperlinks: {address: string; target: string}[]}
}

interface WorkbookInside {
  zip: {append: (source: unknown, data: {name: string; date?: Date}) => unknown}
}

/** A workbook that is written row by row. */
export interface StreamedWorkbook {
  workbook: ExcelJs.stream.xlsx.WorkbookWriter
  /** Writes what remains; the file is whole then. */
  close: () => Promise<void>
}

/** Gives every entry of the zip the same date, those too that the constructor adds. */
class DatelessWriter extends ExcelJs.stream.xlsx.WorkbookWriter {
  /** Called when there is a zip, before anything is added to it. */
  override addThemes(): Promise<void> {
    const {zip} = this as unknown as WorkbookInside
    const append = zip.append.bind(zip)
    zip.append = (source, data) => append(source, {...data, date: entryDate})
    return super.addThemes()
  }
}

export function openWorkbook(path: string): StreamedWorkbook {
  const file = createWriteStream(path)
  // The types of exceljs lack an option of its zip library.
  const zipOptions: object = {forceUTC: true}
  const options = {
    stream: file,
    useStyles: true,
    useSharedStrings: false,
    created: entryDate,
    modified: entryDate,
    creator: 'dagsorden',
    lastModifiedBy: 'dagsorden',
    zip: zipOptions,
  }
  const workbook = new DatelessWriter(options)
  return {
    workbook,
    close: async () => {
      await workbook.commit()
      await finished(file)
    },
  }
}

/** Resolves when the zip has taken what was written of a sheet so far. */
export async function drained(sheet: ExcelJs.Worksheet): Promise<void> {
  const [pipe] = (sheet as unknown as SheetInside).stream.pipes
  if (pipe?._writableState.needDrain) await once(pipe as unknown as NodeJS.EventEmitter, 'drain')
  else await new Promise(setImmediate)
}

/** A link from a cell to another of the workbook. */
export function linkWithin(sheet: ExcelJs.Worksheet, address: string, target: string): void {
  ;(sheet as unknown as SheetInside)._sheetRelsWriter._hyperlinks.push({address, target})
}
