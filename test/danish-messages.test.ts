import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {danishMeanings, danishSentence} from '../src/diagnostics/danish.ts'
import {type RuleId, ruleIds} from '../src/diagnostics/rules.ts'
import {root} from './command/built.ts'

/** The numbers, ids and quotations of a message. */
const facts = (message: string) => message.match(/"[^"]+"|[^\s"(),;:]*\d[^\s"(),;:]*/g) ?? []

/** Every message that the golden reports of the fixtures have, with its rule. */
const met = readdirSync(path.join(root, 'fixtures'), {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.report'))
  .flatMap((name) => readFileSync(path.join(root, 'fixtures', name), 'utf8').split('\n'))
  .flatMap((line) => {
    const [, reason, rule] = line.match(/^ +(?:\S+ +)?(?:error|warning|info) +(.*\S) {2,}([a-z-]+)$/) ?? []
    return reason === undefined ? [] : [{reason, rule: rule as RuleId}]
  })

/** Those that no fixture brings about. */
const others: readonly (readonly [RuleId, string, string])[] = [
  [
    'too-large',
    'It has 2.1 GB, and the limit is 200 MB; split it, or raise --max-file-size',
    'Filen er større end tilladt (2.1 GB; grænsen er 200 MB); del den, eller hæv --max-file-size',
  ],
  [
    'too-slow',
    'It was not done after 120 s; look at what is in it, or raise --time-limit',
    'Filen er opgivet efter 120 sekunder; se på den, eller hæv --time-limit',
  ],
  ['unreadable-file', 'There is no such file or folder', 'Filen eller mappen findes ikke'],
  [
    'conflicting-records',
    'Of this meeting there are two different records: line 3 of a.ndjson, which is kept, and line 5 of b.ndjson',
    'To udgaver af samme møde er forskellige: linje 3 i a.ndjson, som er beholdt, og linje 5 i b.ndjson',
  ],
  [
    'cell-too-long',
    'decision in items has 40000 characters and is cut, since a spreadsheet holds 32767 in a cell',
    'decision i items har 40000 tegn og er forkortet: Et regneark har plads til 32767 i en celle',
  ],
  [
    'pages-differ',
    'The pages of this meeting differ in where it was held: this one and that of a.html, which is taken',
    'Mødets sider er uenige om stedet: denne og a.html, som er fulgt',
  ],
  [
    'refused-container',
    'The ZIP file has more than 100000 entries',
    'Pakken er af sikkerhedsgrunde ikke pakket ud: 100000',
  ],
  [
    'unsupported-format',
    'This is a PNG picture; save it as PDF, DOCX or text first',
    'Filen er et PNG-billede; gem den som PDF, DOCX eller tekst først',
  ],
  [
    'passed-over',
    'A file that ends in .doc is not read; save it as DOCX or PDF, in Word or with "soffice --convert-to docx"',
    'Filer med endelsen .doc læses ikke; gem den som DOCX eller PDF, i Word eller med "soffice --convert-to docx"',
  ],
  [
    'no-documents',
    'The folder has nothing that can be read: 12 .doc, 3 without an ending and others',
    'Mappen har intet, der kan læses: 12 .doc, 3 uden endelse og andre',
  ],
  ['no-documents', 'The container is empty', 'Pakken er tom'],
  ['no-text', 'The PDF has no pages', 'PDF-filen har ingen sider'],
  ['missing-title', 'None of the agenda items has a title', 'Ingen af punkterne har en overskrift'],
  [
    'unknown-layout',
    'This is JSON of a system that no layout knows',
    'Filen er JSON fra et system, som ingen opstilling kender',
  ],
  [
    'guessed-layout',
    'The parts of this meeting agree only to 0.4: the head has no date; 30 % of the lines are in no field',
    'Mødets dele stemmer dårligt overens (0.4): mødehovedet har ingen dato; 30 % af linjerne er ikke kommet med',
  ],
]

describe('a diagnostic in Danish', () => {
  it('has all facts of the English one, in all reports of the fixtures', () => {
    expect(new Set(met.map(({rule}) => rule)).size).toBeGreaterThan(25)
    for (const {rule, reason} of met)
      for (const fact of facts(reason)) expect(danishSentence(rule, reason), reason).toContain(fact)
  })

  it('is not in English: none of its words but quotations are of the message', () => {
    const english = /\b(?:the|is|are|that|which|with|it|of|no|and|was|were|has)\b/
    for (const {rule, reason} of met)
      expect(danishSentence(rule, reason).replace(/"[^"]+"/g, ''), reason).not.toMatch(english)
  })

  it.each(others)('of %s', (rule, reason, danish) => {
    expect(danishSentence(rule, reason)).toBe(danish)
  })

  it.each(ruleIds)('has what is quoted and counted whatever the message of %s is', (rule) => {
    const message = fc
      .tuple(
        fc.integer({min: 2, max: 99_999}),
        fc.stringMatching(/^[a-zæøå]{1,9}( [a-zæøå]{1,9})?$/),
        fc.integer({min: 1, max: 28}),
      )
      .map(
        ([number, word, day]) =>
          `This has ${number} of "${word}"; see x-kommune/byraadet/2024-02-${day}#1 with --some-option`,
      )
    fc.assert(
      fc.property(message, (reason) => {
        const said = danishSentence(rule, reason)
        expect(said.startsWith(danishMeanings[rule].replace(/\.$/, ''))).toBe(true)
        for (const fact of [...facts(reason), '--some-option']) expect(said).toContain(fact)
      }),
      {numRuns: 20},
    )
  })
})
