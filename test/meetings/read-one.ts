import {expect} from 'vitest'
import {type Meeting, pipeline} from '../../src/index.ts'

// Minutes in short that tests of shapes are made of.

export const parse = pipeline()

/** The one meeting that a text has. */
export async function meetingOf(text: string): Promise<Meeting> {
  const {meetings} = await parse(text, 'page.txt')
  expect(meetings).toHaveLength(1)
  return meetings[0] as Meeting
}

export const head = 'Referat\nTeknikudvalget mandag den 4. maj 2020 kl. 15.00\n\n'
/** The first of its items. */
export const first = `1. Godkendelse af dagsorden

Beslutning

Godkendt.

`
