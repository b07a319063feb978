import {Buffer} from 'node:buffer'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Parsed, pipeline} from '../src/pipeline.ts'
import {decode} from '../src/read/decode.ts'
import type {Meeting} from '../src/records/schema.ts'
import {documents, linesOfText} from './properties/documents.ts'
import {faultsOfCover, faultsOfPositions, faultsOfRecords} from './properties/findings.ts'
import {mutants, mutated} from './properties/mutations.ts'
import {runs} from './properties/parameters.ts'

const read = pipeline()
const parse = (bytes: Uint8Array | string, name = 'document.txt'): Promise<Parsed> => read(bytes, name)

/** A deep copy without the keys named. */
function without<Value>(value: Value, ...keys: string[]): Value {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (keys.includes(key) ? undefined : inner))) as Value
}

function messagesOf({file}: Parsed): string[] {
  return file.messages.map(({ruleId, line, column, reason}) => `${line ?? ''}:${column ?? ''} ${ruleId} ${reason}`)
}

describe('any mutation of a document', () => {
  // One reading of each is held against all that must hold of it.
  it('gives records that fit, right positions, messages of the list, every line in a node, and the same again', async () => {
    await fc.assert(
      fc.asyncProperty(mutants, async (mutant) => {
        const bytes = mutated(mutant)
        const parsed = await parse(bytes)
        const text = typeof bytes === 'string' ? bytes : decode(bytes).text
        expect([...faultsOfRecords(parsed), ...faultsOfPositions(parsed, text), ...faultsOfCover(parsed)]).toEqual([])
        const again = await parse(bytes)
        expect(JSON.stringify(again.meetings)).toBe(JSON.stringify(parsed.meetings))
        expect(messagesOf(again)).toEqual(messagesOf(parsed))
      }),
      runs(100),
    )
  })

  it('reads alike with LF, CRLF and CR', async () => {
    await fc.assert(
      fc.asyncProperty(mutants, async (mutant) => {
        const text = (await parse(mutated({...mutant, breaks: ['\n']}))).file.toString()
        await expectSameWithAllBreaks(linesOfText(text))
      }),
      runs(50),
    )
  })
})

async function expectSameWithAllBreaks(lines: readonly string[]): Promise<void> {
  const ends = ['\n', '\r\n', '\r'].map((end) => parse(lines.join(end)))
  const [feed, both, bare] = (await Promise.all(ends)) as [Parsed, Parsed, Parsed]
  for (const other of [both, bare]) {
    const comparable = ({meetings}: Parsed) => without(meetings, 'offset', 'sha256')
    expect(comparable(other)).toEqual(comparable(feed))
    expect(messagesOf(other)).toEqual(messagesOf(feed))
  }
}

describe.each(documents.map((document) => [document.name, document] as const))('%s', (_, {bytes, text}) => {
  it('has records that fit, right positions, and every line in a node', async () => {
    const parsed = await parse(bytes)
    expect([...faultsOfRecords(parsed), ...faultsOfPositions(parsed, text), ...faultsOfCover(parsed)]).toEqual([])
  })

  it('reads alike with LF, CRLF and CR', async () => {
    await expectSameWithAllBreaks(linesOfText(text))
  })

  it('has the same texts in NFD as in NFC', async () => {
    const textsOf = ({meetings}: Parsed) => without(meetings, 'offset', 'column', 'sha256')
    const [composed, decomposed] = [await parse(text.normalize('NFC')), await parse(text.normalize('NFD'))]
    expect(textsOf(decomposed)).toEqual(textsOf(composed))
    expect(decomposed.file.messages.map(({ruleId, line}) => [ruleId, line])).toEqual(
      composed.file.messages.map(({ruleId, line}) => [ruleId, line]),
    )
    expect(faultsOfPositions(decomposed, text.normalize('NFD'))).toEqual([])
  })

  it('gives the same records as bytes and as a string', async () => {
    const bare = text.replace(/^\ufeff/, '')
    expect((await parse(Buffer.from(bare))).meetings).toEqual((await parse(bare)).meetings)
  })
})

describe('two documents joined by a line break', async () => {
  /** How many documents each one is joined to, itself the first of them. */
  const partners = 3
  const canJoin = await Promise.all(documents.map(async ({bytes}) => canStandAnywhere(await parse(bytes))))
  const withMeetings = documents.filter((_, index) => canJoin[index])

  /** Pages are told by what they have in common, and some meetings by where they begin: at the start of a file. */
  function canStandAnywhere({tree, file}: Parsed): boolean {
    const meetings = tree.children.filter((child) => child.type === 'meeting')
    const layouts = meetings.map((meeting) => meeting.data.layout)
    const needStart = layouts.some(({general}) => general)
    return meetings.length > 0 && file.data.sourceMap === undefined && !needStart
  }

  /** What does not depend on where a meeting stands: an id only gets a number behind it. */
  function bodies(meetings: readonly Meeting[]): unknown {
    const strip = (id: string) => id.replace(/(\/(?:\d{4}-\d{2}-\d{2}|uden-dato)(?:\/dagsorden)?)-\d+/, '$1')
    return without(meetings, 'position', 'source').map((meeting) => ({
      ...meeting,
      id: strip(meeting.id),
      items: meeting.items.map((item) => ({...item, id: strip(item.id)})),
    }))
  }

  const meetingsOf = new Map<string, readonly Meeting[]>()
  /** The meetings of a document that stands alone, read once. */
  async function alone(text: string): Promise<readonly Meeting[]> {
    const known = meetingsOf.get(text) ?? (await parse(text)).meetings
    meetingsOf.set(text, known)
    return known
  }

  it.each(withMeetings.map((document) => [document.name, document] as const))(
    'give the meetings of both: %s and some of the others',
    async (_, first) => {
      const at = withMeetings.indexOf(first)
      for (let step = 0; step < partners; step++) {
        const second = withMeetings[(at + step * step) % withMeetings.length] ?? first
        const apart = [...(await alone(first.text)), ...(await alone(second.text))]
        const joined = await parse(`${first.text}\n${second.text}`)
        // One heading that is glued to a line can be a slip, and two are parted from theirs: the text is another one.
        if (joined.file.data.sourceMap !== undefined) continue
        expect(bodies(joined.meetings), `and ${second.name}`).toEqual(bodies(apart))
        expect(new Set(joined.meetings.map(({id}) => id)).size).toBe(joined.meetings.length)
      }
    },
  )
})
