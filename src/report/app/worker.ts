import * as z from 'zod'
import {MeetingIds} from '../../compile/identity.ts'
import {diagnostic, diagnosticsOf} from '../../diagnostics/diagnostic.ts'
import type {RuleId} from '../../diagnostics/rules.ts'
import {atOnce} from '../../files/steps.ts'
import {loadLayouts} from '../../layouts/built-in.ts'
import {marksOf, SameMeetings} from '../../link/same-meeting.ts'
import {pipeline} from '../../pipeline.ts'
import {documentsIn} from '../../read/containers/documents.ts'
import {PageCollector} from '../collect.ts'
import type {Block, PageData} from '../page-data.ts'
import {pageMeeting} from '../page-meeting.ts'

// Reads the files that are dropped on the page, in a thread of its own, so that the
// page goes on. Nothing is sent anywhere: the page forbids it.

/** What the page asks: to read a file, or for what was read of all of them. */
export type Question = {path: string; bytes: Uint8Array} | {finish: true}

/** What the thread answers: which file was read, or all that the page shows. */
export type Answer = {done: string} | {data: PageData; blocks: Block[]}

// The page allows no code to be made from text, which is what the schemas would try.
z.config({jitless: true})

const version = '0.0.0'
/** As the command has it. */
const maxBytes = 200_000_000
const ids = new MeetingIds()
const parse = pipeline({ids})
const sameMeetings = new SameMeetings<string>()
const blocks: Block[] = []
const collector = new PageCollector(version, loadLayouts(), (block) => blocks.push(block))
let passedOver = 0

async function read(bytes: Uint8Array, path: string): Promise<Answer> {
  const fail = (path: string, rule: RuleId, reason: string) =>
    collector.addDocument({path, verdict: null, diagnostics: [diagnostic(rule, reason)]})
  for await (const entry of documentsIn(bytes, path, {maxBytes})) {
    if ('passedOver' in entry) passedOver++
    else if ('rule' in entry) fail(entry.path, entry.rule, entry.reason)
    else {
      try {
        const {meetings, tree, file} = await parse(entry.bytes, entry.path)
        for (const meeting of meetings) {
          const {meeting: same, place} = sameMeetings.take(marksOf(meeting), meeting.id)
          if (place === 'copy') meeting.sameMeetingAs = same.first
          collector.addMeeting(pageMeeting(meeting, {tree, file, includeClosed: false}))
        }
        const diagnostics = diagnosticsOf(file)
        collector.addDocument({path: file.path, verdict: file.data.completeness?.verdict ?? null, diagnostics})
      } catch (error) {
        fail(entry.path, 'internal-error', String(error))
      }
    }
  }
  return {done: path}
}

function finish(): Answer {
  return {data: atOnce(collector.finish(passedOver)), blocks}
}

let turn: Promise<void> = Promise.resolve()

addEventListener('message', ({data, ports: [port]}: MessageEvent<Question>) => {
  turn = turn.then(async () => {
    port?.postMessage('finish' in data ? finish() : await read(data.bytes, data.path))
  })
})
