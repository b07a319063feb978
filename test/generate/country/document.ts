import {seeded} from '../random.ts'
import {drawForm, type Form} from './axes.ts'
import {putContents} from './contents.ts'
import {printDay} from './dates.ts'
import {putHead} from './head.ts'
import {putItem} from './item.ts'
import {drawMeeting} from './meeting.ts'
import {Page} from './page.ts'
import type {SaidMeeting} from './said.ts'

// Minutes of any council, written together with what they say: a meeting that
// never was, in a shape that is put together of traits that councils have.

export interface CountryDocument {
  seed: number
  form: Form
  source: string
  said: SaidMeeting
}

/** The document of a seed; `forced` sets some of its traits. */
export function generateCountry(seed: number, forced: Partial<Form> = {}): CountryDocument {
  const random = seeded(seed)
  const form = drawForm(random, forced)
  const meeting = drawMeeting(random, form)
  const page = new Page(form, `${meeting.body}        ${printDay(meeting.day, form.decisionDate)}`)
  const said = putHead(page, random, meeting)
  putContents(page, meeting)
  let group = ''
  for (const item of meeting.items) {
    const wanted = item.isClosed ? 'Lukkede sager' : 'Åbne sager'
    if (form.access === 'groups' && group !== wanted) {
      page.say(wanted)
      page.gap()
    }
    group = wanted
    said.items.push(putItem(page, random, meeting, item))
    page.wideGap()
  }
  if (form.end === 'closed') page.say(`Mødet hævet kl. ${said.endTime?.replace(':', '.')}`)
  if (form.ending === 'signatures') {
    page.wideGap()
    page.say('Underskriftsside')
    for (const {name, away} of meeting.people) if (!away) page.say(name)
  }
  page.foot()
  return {seed, form, source: page.lines.join('\n'), said}
}
