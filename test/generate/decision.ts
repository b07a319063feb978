import type {ExpectedDecision} from './expected.ts'
import {type Draft, openSection, putBlanks, putGap, putMoney, putText} from './sections.ts'
import {people, sentence} from './words.ts'

// The section `Beslutning`, with what it means.

interface Verdict {
  text: string
  outcomes: string[]
  asRecommended?: boolean
}

const verdicts: readonly Verdict[] = [
  {text: 'Godkendt.', outcomes: ['approved']},
  {text: 'Indstillingen blev tiltrådt.', outcomes: ['approved'], asRecommended: true},
  {text: 'Indstillingen følges.', outcomes: ['approved'], asRecommended: true},
  {text: 'Vedtaget.', outcomes: ['approved']},
  {text: 'Bevilget.', outcomes: ['approved']},
  {text: 'Taget til efterretning.', outcomes: ['noted']},
  {text: 'Taget til orientering', outcomes: ['noted']},
  {text: 'Drøftet.', outcomes: ['discussed']},
  {text: 'Udvalget drøftede oplægget og tog orienteringen til efterretning.', outcomes: ['discussed', 'noted']},
  {text: 'Udsat.', outcomes: ['postponed'], asRecommended: false},
  {text: 'Sagen genoptages på næste møde.', outcomes: ['postponed']},
  {text: 'Tilbagesendt.', outcomes: ['returned']},
  {text: 'Hjemvist til forvaltningen.', outcomes: ['returned']},
  {text: 'Afslået.', outcomes: ['rejected']},
  {text: 'Forkastet.', outcomes: ['rejected']},
  {text: 'Kan ikke godkendes.', outcomes: ['rejected']},
  {text: 'Ikke imødekommet.', outcomes: ['rejected']},
  {text: 'Udvalget anbefaler Byrådet, at planen vedtages.', outcomes: ['forwarded']},
  {text: 'Udgår.', outcomes: ['withdrawn']},
  {text: 'Taget af dagsordenen.', outcomes: ['withdrawn']},
  {text: 'Intet.', outcomes: ['nothing']},
  {text: 'Intet at meddele.', outcomes: ['nothing']},
  {text: 'Ingen bemærkninger.', outcomes: ['nothing']},
  {text: 'Udvalget opfordrer til, at der udpeges en repræsentant for beboerne.', outcomes: []},
]

/** What was decided: a verdict, perhaps another, perhaps paragraphs that decide nothing; or names. */
function putVerdict(draft: Draft): Pick<ExpectedDecision, 'outcomes' | 'asRecommended'> {
  const {random} = draft
  if (random.chance(0.12)) {
    const isBare = random.chance(0.5)
    if (!isBare) putText(draft, 'Udpeget blev:')
    for (const name of people(random, random.int(2, 4))) putText(draft, name)
    return {outcomes: isBare ? undefined : ['appointed'], asRecommended: undefined}
  }
  const verdict = random.pick(verdicts)
  const outcomes = [...verdict.outcomes]
  putText(draft, verdict.text)
  let isAlone = true
  if (random.chance(0.15)) {
    const second = random.pick(verdicts)
    putGap(draft)
    putText(draft, second.text)
    for (const outcome of second.outcomes) if (!outcomes.includes(outcome)) outcomes.push(outcome)
    isAlone = false
  }
  for (let count = random.pick([0, 0, 1, 2]); count > 0; count--) {
    if (random.chance(0.8)) putGap(draft)
    if (random.chance(0.2)) putMoney(draft)
    else putText(draft, sentence(random))
    isAlone = false
  }
  if (random.chance(0.06)) {
    putBlanks(draft, random.int(2, 4))
    putText(draft, 'Økonomi')
    putText(draft, sentence(random))
    isAlone = false
  }
  const isTold = isAlone && draft.facts.recommendation !== null
  // Beside another outcome it says nothing of the item that there was nothing.
  const told = outcomes.length > 1 ? outcomes.filter((outcome) => outcome !== 'nothing') : outcomes
  return {outcomes: told, asRecommended: isTold ? verdict.asRecommended : undefined}
}

export function putDecision(draft: Draft, isEmpty: boolean): void {
  const {sheet, random} = draft
  const close = openSection(draft, 'decision', 'Beslutning')
  putBlanks(draft, random.int(0, 2))
  if (isEmpty) {
    close()
    return
  }
  const line = sheet.mark() + 1
  const facts = putVerdict(draft)
  const text = close()
  draft.facts.decisions.push({line, text, ...facts})
}
