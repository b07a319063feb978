import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {Command} from 'commander'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
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

it('what is a bug is said to be one, with exit status 2', async () => {
  const broken = vi.spyOn(Command.prototype, 'parseAsync').mockRejectedValue(new TypeError('x is not a function'))
  const {status, stdout, stderr} = await newPlace().run(['tables'])
  broken.mockRestore()
  expect(stderr).toMatch(/^dagsorden: this is a bug, please report it\nTypeError: x is not a function\n +at /)
  expect([status, stdout]).toEqual([2, ''])
})

describe('a limit', () => {
  const placeWithMinutes = (meetings = 40) => {
    const place = newPlace()
    place.put('a.txt', Array.from({length: meetings}, (_, index) => minutes(`Udvalg ${index}`)).join(''))
    mkdirSync(path.join(place.folder, 'tmp'))
    return place
  }

  it.each([
    ['json', 'x.json'],
    ['xlsx', 'x.xlsx'],
    ['sqlite', 'x.db'],
    ['datapackage', 'x.json -f datapackage'],
  ])('of the size of files ends a run to %s with a sentence', async (_, out) => {
    const place = placeWithMinutes()
    const {status, stdout, stderr} = await place.shell(
      `ulimit -f 8; TMPDIR="$PWD/tmp" dagsorden parse a.txt -o ${out} --quiet`,
    )
    expect(stderr).toMatch(
      /^dagsorden: .*: (?:It would be a larger file than is allowed; allow more with|The disk could not be read or written; look) .*ulimit -f/m,
    )
    expect(stderr).not.toMatch(/bug|^\s+at /m)
    expect([status, stdout]).toEqual([2, ''])
    expect(place.everything()).toEqual(['a.txt', 'tmp'])
  })

  it('of open files ends a run with a sentence', async () => {
    const place = placeWithMinutes()
    const {status, stderr} = await place.shell('ulimit -n 26; dagsorden parse a.txt -f csv -o tables --quiet')
    expect(stderr).toMatch(/^dagsorden.*(?:Too many files are open for one program|too many open files).*; allow more/)
    expect(stderr).not.toMatch(/bug|^\s+at /m)
    expect(status).toBe(2)
  })

  it('of the folder of temporary files is told with its name, and how to name another', async () => {
    // Fewer wait in memory.
    const place = placeWithMinutes(1000)
    const none = path.join(place.folder, 'none')
    const args = ['parse', 'a.txt', '-f', 'datapackage', '-o', 'x.json', '--quiet']
    expect(await place.run(args, {env: {TMPDIR: none}})).toEqual({
      status: 2,
      stdout: '',
      stderr: `dagsorden: ${none}: There is no such file or folder; name another folder for temporary files with TMPDIR\n`,
    })
    expect(place.everything()).toEqual(['a.txt', 'tmp'])
  })
})
