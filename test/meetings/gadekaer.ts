import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {MeetingIds} from '../../src/compile/identity.ts'
import {loadLayout} from '../../src/layouts/load.ts'
import {pipeline} from '../../src/pipeline.ts'
import type {Meeting} from '../../src/records/schema.ts'

/** The documents of an invented council whose cases travel from a committee to the council. */
export const gadekaer = path.resolve(import.meta.dirname, '../../fixtures/cases/gadekaer')
export const gadekaerLayout = path.join(gadekaer, 'gadekaer.layout.json')

/** Their meetings, as a run reads them. */
export async function gadekaerMeetings(): Promise<Meeting[]> {
  const parse = pipeline({layout: loadLayout(gadekaerLayout), ids: new MeetingIds()})
  const meetings: Meeting[] = []
  for (const name of readdirSync(gadekaer).sort()) {
    if (!name.endsWith('.txt')) continue
    const parsed = await parse(readFileSync(path.join(gadekaer, name)), `fixtures/cases/gadekaer/${name}`)
    meetings.push(...parsed.meetings)
  }
  return meetings
}
