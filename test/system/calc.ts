import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** Danish, as LibreOffice numbers languages. */
const danish = 1030
/** UTF-8, likewise. */
const utf8 = 76
/** Semicolons, double quotes, UTF-8, from the first line, Danish. */
const danishCsv = `59,34,${utf8},1,,${danish}`

/** LibreOffice Calc with Danish settings, in a profile of its own. */
export class Calc {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = path.join(folder, 'profile')
    mkdirSync(path.join(this.#folder, 'user'), {recursive: true})
    writeFileSync(
      path.join(this.#folder, 'user/registrymodifications.xcu'),
      `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>da-DK</value></prop></item>
</oor:items>
`,
    )
  }

  /**
   * Opens CSV as a spreadsheet does at a double click, dates and numbers and all,
   * and saves it as XLSX, which keeps what it took each cell for.
   */
  csvToXlsx(files: readonly string[], to: string): void {
    const takesSpecialNumbers = true
    this.#convert([`--infilter=CSV:${danishCsv},false,${takesSpecialNumbers}`, '--convert-to', 'xlsx'], files, to)
  }

  /** Opens a workbook and saves every sheet as CSV: `name-sheet.csv`. */
  sheetsToCsv(workbook: string, to: string): void {
    const everySheet = -1
    const filter = `csv:Text - txt - csv (StarCalc):${danishCsv},false,false,false,false,false,${everySheet}`
    this.#convert(['--convert-to', filter], [workbook], to)
  }

  /** Opens a workbook and saves it as one, with what it took of it. */
  toXlsx(workbook: string, to: string): void {
    this.#convert(['--convert-to', 'xlsx'], [workbook], to)
  }

  #convert(filter: readonly string[], files: readonly string[], to: string): void {
    const profile = `-env:UserInstallation=file://${this.#folder}`
    execFileSync('soffice', [profile, '--headless', ...filter, '--outdir', to, ...files], {stdio: 'pipe'})
  }
}
