import path from 'node:path'
import type {Meeting} from '../../records/schema.ts'
import {webAddress} from '../web-address.ts'
import type {Link} from './sheet.ts'

/** The longest address that Excel takes for a link. */
const longestLink = 2079

/** An address that a spreadsheet can open; anything but the web's stays text. */
export function webLink(url: string): string | undefined {
  const address = webAddress(url)
  return address !== undefined && address.length <= longestLink ? address : undefined
}

/** Where a document can be opened: where it was published, or else the file that was read. */
export function documentLink({url, path: file}: Pick<Meeting['source'], 'url' | 'path'>, workbook: string) {
  return (url === null ? undefined : webLink(url)) ?? fileLink(file, workbook)
}

/** The links of a row that has one at the most, in the cell at that place, from 0. */
export function linksOf(at: number, address: string | undefined): ReadonlyMap<number, Link> | undefined {
  return address === undefined ? undefined : new Map([[at, {address}]])
}

/** Of a document in a container the container can be opened; of standard input nothing can. */
function fileLink(document: string, workbook: string): string | undefined {
  const [file = ''] = document.split('!/')
  if (file === '-' || file === '') return undefined
  const way = path.relative(path.dirname(workbook), file).split(path.sep)
  const address = way.map((part) => encodeURIComponent(part)).join('/')
  return address.length <= longestLink ? address : undefined
}
