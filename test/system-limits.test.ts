import {mkdirSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {OutputError, outputError} from '../src/files/output-error.ts'
import {explain} from '../src/files/system-error.ts'
import {ensureBuilt} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'

// What the system does not allow is told as a sentence with what to do; it is no
// bug of the program. Full and read-only disks are for test/system, which mounts them.

beforeAll(ensureBuilt)
afterAll(removePlaces)

const limited = ['EIO', 'EMFILE', 'ENFILE', 'EFBIG', 'ENOSPC', 'EDQUOT', 'EROFS', 'ENOMEM', 'EAGAIN']
const systemError = (code: string) =>
  Object.assign(new Error(`${code}: as Node.js has it, write`), {code, syscall: 'write'})

it.each(limited)('%s is a sentence, and what to do', (code) => {
  expect(explain(systemError(code))).toMatch(/^[A-Z][^:]*; [a-z].*[^.]$/)
  expect(explain(systemError(code))).not.toContain('Node.js')
  expect(outputError('x.json', systemError(code))).toBeInstanceOf(OutputError)
})

describe('a limit', () => {
  const archive = () => {
    const place = newPlace()
    for (let index = 0; index < 12; index++) place.put(`a/${index}.txt`, minutes(`Udvalg ${index}`).repeat(8))
    return place
  }

  it.each([
    ['json', 'x.json'],
    ['xlsx', 'x.xlsx'],
    ['sqlite', 'x.db'],
  ])('of the size of files ends a run to %s with a sentence', async (_, out) => {
    const place = archive()
    const {status, stdout, stderr} = await place.shell(`ulimit -f 40; dagsorden parse a -o ${out} --quiet`)
    expect(stderr).toMatch(
      /^dagsorden: .*: (?:It would be a larger file than is allowed; allow more with|The disk could not be read or written; look) .*ulimit -f/m,
    )
    expect(stderr).not.toMatch(/bug|^\s+at /m)
    expect([status, stdout]).toEqual([2, ''])
    expect(place.everything().filter((name) => !name.startsWith('a'))).toEqual([])
  })

  it('of open files ends no run, or one with a sentence', async () => {
    const place = archive()
    const {status, stderr} = await place.shell('ulimit -n 64; dagsorden parse a -f csv -o tables --jobs 8 --quiet')
    expect(stderr).not.toMatch(/bug|^\s+at /m)
    if (status !== 0) expect(stderr).toMatch(/Too many files are open for one program; allow more/)
  })

  it('of the folder of temporary files is told with its name, and how to name another', async () => {
    const place = archive()
    mkdirSync(path.join(place.folder, 'tmp'))
    const line = 'ulimit -f 40; TMPDIR="$PWD/tmp" dagsorden parse a --one-per-meeting -f ndjson --quiet > /dev/null'
    const {status, stderr} = await place.shell(line)
    const gone = await place.shell('TMPDIR="$PWD/none" dagsorden parse a --one-per-meeting -f xlsx -o x.xlsx --quiet')
    expect([status, stderr]).not.toEqual([2, expect.stringMatching(/bug|^\s+at /m)])
    expect(gone.stderr).toMatch(
      /^(?:|dagsorden: .*none: There is no such file or folder; name another folder for temporary files with TMPDIR\n)$/,
    )
    expect(readdirSync(path.join(place.folder, 'tmp'))).toEqual([])
  })
})
