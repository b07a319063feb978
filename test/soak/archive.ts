import {spawnSync} from 'node:child_process'
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import type {RuleId} from '../../src/diagnostics/rules.ts'
import {minutes} from '../command/minutes.ts'

/** An archive on disk, and what is to come of it. */
export interface SoakArchive {
  /** Paths that give records. */
  good: string[]
  /** Paths that are to be reported, and by which rule. */
  bad: Map<string, RuleId>
}

/** What is too large for the run of a soak; `--max-file-size` has it. */
export const maxFileSize = 50_000

const filesPerFolder = 100
/** One file of so many is damaged. */
const damagedEach = 20

/** Ways in which a file can be no file, or not the one that was meant. */
type Damage = {rule: RuleId; ending: string; make: (file: string) => void}

const good = Buffer.from(minutes('Byrådet'))

const damages: readonly Damage[] = [
  {rule: 'not-minutes', ending: '.txt', make: (file) => writeFileSync(file, '')},
  {rule: 'not-minutes', ending: '.txt', make: (file) => writeFileSync(file, good.subarray(0, 10))},
  {rule: 'not-minutes', ending: '.txt', make: (file) => writeFileSync(file, '\n'.repeat(5000))},
  {
    rule: 'not-text',
    ending: '.txt',
    make: (file) =>
      writeFileSync(
        file,
        good.map((byte) => byte & 0x1f),
      ),
  },
  {rule: 'not-text', ending: '.txt', make: (file) => writeFileSync(file, Buffer.alloc(4096))},
  {rule: 'not-text', ending: '.txt', make: (file) => writeFileSync(file, good.toString('utf8'), 'utf16le')},
  {rule: 'unsupported-format', ending: '.txt', make: (file) => writeFileSync(file, '\u0089PNG\r\n', 'latin1')},
  {rule: 'damaged-container', ending: '.txt.gz', make: (file) => writeFileSync(file, gzipSync(good).subarray(0, 60))},
  {rule: 'too-large', ending: '.txt', make: (file) => writeFileSync(file, Buffer.alloc(maxFileSize + 1, good))},
  {rule: 'unreadable-file', ending: '.txt', make: (file) => symlinkSync('none', file)},
  {rule: 'unreadable-file', ending: '.txt', make: (file) => symlinkSync(path.basename(file), file)},
  {rule: 'no-file', ending: '.txt', make: (file) => symlinkSync('..', file)},
  {rule: 'no-file', ending: '.txt', make: makePipe},
]

/**
 * Writes an archive in which one file of twenty is damaged, in each way in turns.
 *
 * @param root an empty folder; paths are given from the one above it
 */
export function writeSoakArchive(root: string, files: number): SoakArchive {
  const archive: SoakArchive = {good: [], bad: new Map()}
  const name = path.basename(root)
  for (let index = 0; index < files; index++) {
    const folder = String(Math.floor(index / filesPerFolder)).padStart(4, '0')
    if (index % filesPerFolder === 0) mkdirSync(path.join(root, folder))
    const stem = `${folder}/${String(index % filesPerFolder).padStart(2, '0')}`
    const damage =
      index % damagedEach === damagedEach - 3 ? damages[Math.floor(index / damagedEach) % damages.length] : undefined
    const file = `${stem}${damage?.ending ?? '.txt'}`
    if (damage === undefined) {
      const items = 1 + ((index * 7) % 5)
      writeFileSync(path.join(root, file), minutesOf(index, items))
      archive.good.push(`${name}/${file}`)
    } else {
      damage.make(path.join(root, file))
      archive.bad.set(`${name}/${file}`, damage.rule)
    }
  }
  return archive
}

/** Minutes of a day of their own, of so many items. */
function minutesOf(index: number, items: number): string {
  const [head, item] = minutes(`Udvalg ${index % 13}`, dayOf(index)).split(/(?=Sagsnr)/) as [string, string]
  return head + item.repeat(items)
}

const months = ['januar', 'marts', 'maj', 'juli', 'august', 'oktober', 'december']

function dayOf(index: number): string {
  const month = Math.floor(index / 31)
  return `${(index % 31) + 1}. ${months[month % months.length]} ${1990 + Math.floor(month / months.length)}`
}

function makePipe(file: string): void {
  const {status} = spawnSync('mkfifo', [file])
  if (status !== 0) throw new Error(`mkfifo could not make ${file}`)
}
