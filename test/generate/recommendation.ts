import {type Draft, openSection, putMoney, putText} from './sections.ts'
import {foldOf} from './sheet.ts'
import {person, thing} from './words.ts'

// The section `Indstilling`: a lead-in, printed once or twice, and points.

const nbsp = '\u00a0'

const recommenders = [
  'Direktøren for Vand, Vind og Veje',
  'Direktøren for Børn og Skov',
  'Borgmesteren',
  'Formanden for Havnerådet',
  'Økonomi- og Erhvervsudvalget',
]

function point(draft: Draft): string {
  const {random} = draft
  return random.pick([
    `at planen for ${thing(random)} godkendes`,
    'at orienteringen tages til efterretning,',
    'at udvalget tager sagen til orientering.',
    'at udvalget indstiller sagen til godkendelse i Byrådet.',
    `at udvalget udpeger ${person(random)} som nyt medlem.`,
    'at Byplanudvalget indstiller forslaget til foreløbig vedtagelse, og',
  ])
}

/** One point, with what it brings on lines of its own; gives the point as it is expected. */
function putPoint(draft: Draft): string {
  const {sheet, random} = draft
  const mark = sheet.mark()
  putText(draft, random.chance(0.1) ? point(draft).replace('at ', `at${nbsp}`) : point(draft))
  if (random.chance(0.15)) putText(draft, 'med virkning fra næste år')
  if (random.chance(0.1)) {
    sheet.blank(1)
    putText(draft, random.pick(['Forvaltningen sørger for tilmelding.', 'Navnene står i bilag 2.']))
  }
  if (random.chance(0.1)) putMoney(draft)
  return foldOf(sheet.since(mark).join(' '))
}

/** `typedDecision`: the decision stands here, where the points belong. */
export function putRecommendation(draft: Draft, typedDecision: boolean): void {
  const {sheet, random} = draft
  const close = openSection(draft, 'recommendation', 'Indstilling')
  sheet.blank(random.int(0, 2))
  const by = random.chance(0.9) ? random.pick(recommenders) : null
  const leadIn = `${by} indstiller${random.pick([',', ',', ''])}`
  const points: string[] = []
  if (by !== null || typedDecision) {
    putText(draft, by === null ? 'Formanden indstiller,' : leadIn)
    sheet.blank(random.int(0, 2))
    if (by !== null && random.chance(0.1)) {
      putText(draft, leadIn)
      sheet.blank(random.int(0, 2))
    }
  }
  if (typedDecision) putText(draft, 'Referatet blev godkendt.')
  else {
    for (let count = random.int(1, 4); count > 0; count--) {
      points.push(putPoint(draft))
      if (count > 1) sheet.blank(random.int(0, 2))
    }
    if (by !== null && random.chance(0.2)) {
      sheet.blank(random.int(0, 1))
      putText(draft, leadIn)
    }
  }
  const text = close()
  draft.facts.recommendation = {by: by ?? (typedDecision ? 'Formanden' : null), points, text}
}
