import {tooLarge} from '../../files/too-large.ts'
import {byCode} from '../../text/by-code.ts'
import {isUtf8, utf8} from '../../text/bytes.ts'
import {isDocument} from '../../vocabulary/file-names.ts'
import {
  bombReason,
  type Contained,
  type ContainerLimits,
  mostPacked,
  pathInside,
  suspicious,
  unpackedWhat,
} from './container.ts'
import {openZip, type ZipEntry, type ZipFile} from './zip-file.ts'

/** More entries than any publication has. */
const mostEntries = 100_000

/** What a ZIP file holds, unpacked. */
export async function* unzip(bytes: Uint8Array, path: string, limits: ContainerLimits): AsyncGenerator<Contained> {
  let file: ZipFile
  try {
    file = await openZip(bytes)
  } catch (error) {
    yield damaged(path, error)
    return
  }
  if (file.entryCount === 0) yield {path, rule: 'damaged-container', reason: 'The ZIP file is empty'}
  else if (file.entryCount > mostEntries)
    yield {path, rule: 'refused-container', reason: `The ZIP file has more than ${mostEntries} entries`}
  else yield* entriesOf(file, bytes.byteLength, path, limits)
}

/** The entries in the order of their names, since that of a ZIP file is anybody's. */
async function* entriesOf(
  file: ZipFile,
  size: number,
  path: string,
  limits: ContainerLimits,
): AsyncGenerator<Contained> {
  const entries: {name: string; entry: ZipEntry}[] = []
  let packed = 0
  let fault: Contained | undefined
  try {
    for await (const entry of file.entries()) {
      packed += entry.compressedSize
      const name = nameOf(entry.rawName)
      if (!name.endsWith('/')) entries.push({name, entry})
    }
  } catch (error) {
    fault = damaged(path, error)
  }
  if (packed > size) {
    yield {
      path,
      rule: 'refused-container',
      reason: 'Entries of the ZIP file overlap, as in one made to overflow a disk',
    }
    return
  }
  entries.sort((a, b) => byCode(a.name, b.name))
  for (const {name, entry} of entries) yield await contained(entry, name, path, limits)
  if (fault !== undefined) yield fault
}

async function contained(
  entry: ZipEntry,
  name: string,
  container: string,
  {maxBytes}: ContainerLimits,
): Promise<Contained> {
  const path = pathInside(container, name)
  const refused = (reason: string): Contained => ({path, rule: 'refused-container', reason})
  const wrong = wrongName(name)
  if (wrong !== undefined) return refused(`The name leads out of the ZIP file: ${wrong}: ${name}`)
  if (!isDocument(path)) return {path, passedOver: true}
  if (entry.isEncrypted) return refused('The entry is encrypted; unpack it by hand')
  if (entry.uncompressedSize > maxBytes) return tooLarge(path, maxBytes, entry.uncompressedSize, unpackedWhat)
  if (entry.uncompressedSize > suspicious && entry.uncompressedSize > entry.compressedSize * mostPacked)
    return refused(bombReason)
  try {
    return {path, bytes: await entry.bytes()}
  } catch (error) {
    return damaged(path, error)
  }
}

/** What is wrong with a name, where it is that of a place outside; undefined for most. */
function wrongName(name: string): string | undefined {
  if (name.includes('\\')) return 'invalid characters in fileName'
  if (/^(?:[a-z]:|\/)/i.test(name)) return 'absolute path'
  return name.split('/').includes('..') ? 'invalid relative path' : undefined
}

function damaged(path: string, error: unknown): Contained {
  return {path, rule: 'damaged-container', reason: `The ZIP file is damaged: ${(error as Error).message}`}
}

/** The letters from 0x80 on of code page 865, in which Nordic DOS and Windows wrote the names in ZIP files. */
const codePage865 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ '

/**
 * A name as it was meant. macOS writes UTF-8 without the flag that says so, and
 * with letters and accents apart; what is no UTF-8 is of code page 865.
 */
function nameOf(raw: Uint8Array): string {
  if (isUtf8(raw)) return utf8(raw).normalize('NFC')
  return Array.from(raw, (code) => (code < 0x80 ? String.fromCharCode(code) : codePage865[code - 0x80])).join('')
}
