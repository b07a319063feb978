import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {findPresences} from '../src/extract/absences.ts'
import {findAmendments} from '../src/extract/amendments.ts'
import {Passage} from '../src/extract/passage.ts'
import {findVotes} from '../src/extract/votes.ts'
import {Lines} from '../src/text/lines.ts'

// What is told does not depend on where a printer has broken its lines.

const framesOf = (file: string) =>
  readFileSync(path.join(import.meta.dirname, 'evaluation', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('|')[1] as string)

/** Lines of words that are no longer than a page is wide. */
function broken(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join(`\n${indent}`)
}

const who = ['Mette Kjærvang (V)', 'Karen M. Thybro (A), Jens-Ole Vadsø (F) og Ida Lund Rønhave']
const widths = [62, 70, 78, 86, 94]

function toldIn(text: string): string[] {
  const passage = new Passage(new Lines(text), 0, text.length)
  const away = findPresences(passage, false).absences.map(
    ({record}) => `${record.reason}: ${record.name} ${record.party}`,
  )
  const votes = findVotes(passage, findAmendments(passage)).map(
    ({stance, count, parties, persons}) => `${stance} ${count}: ${JSON.stringify([parties, persons])}`,
  )
  return [...away, ...votes]
}

it.each([...framesOf('told-absences.txt'), ...framesOf('told-votes.txt')])('is told over broken lines: %s', (frame) => {
  for (const one of who) {
    const text = `Udvalget har drøftet sagen med borgmesteren. ${frame.replace('{who}', one)}`
    const told = toldIn(text)
    for (const width of widths) {
      expect(toldIn(broken(text, width)), broken(text, width)).toEqual(told)
      expect(toldIn(broken(text, width, '     ')), broken(text, width)).toEqual(told)
    }
  }
})
