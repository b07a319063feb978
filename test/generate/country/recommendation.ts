import type {Draft} from './sections.ts'
import {putHeading} from './sections.ts'
import {vocabularies} from './words.ts'

// The recommendation: who recommends what, in one sentence or in points.

/** What a body is asked to do where the lead-in has "at" and the points have not. */
const asked = [
  'godkender planen',
  'tager orienteringen til efterretning',
  'sender forslaget i høring',
  'drøfter udkastet',
]

function marked(form: Draft['page']['form'], point: string, at: number): string {
  const mark = {
    at: '',
    At: '',
    numbered: `${at + 1}. `,
    bracket: `${at + 1}) `,
    letter: `${'abcdefg'.charAt(at)}) `,
    dash: '- ',
    bullet: '• ',
  }[form.points]
  if (form.lead === 'half' && mark === '') return `- ${point}`
  return `${mark}${point}`
}

function leadOf({page, random, item}: Draft): {lead: string | null; by: string | null; heading: string | null} {
  const {form} = page
  const by = item.recommendation?.by ?? null
  const heading = vocabularies[form.vocabulary].recommendation
  const to = random.pick(['Byrådet', 'udvalget', 'Økonomiudvalget'])
  return {
    by: {lead: `${by} indstiller,`, by, heading},
    colon: {lead: `${by} indstiller:`, by, heading},
    sentence: {lead: null, by, heading},
    to: {lead: `${by} indstiller til ${to},`, by, heading},
    passive: {lead: 'Det indstilles,', by: null, heading},
    bare: {lead: null, by: null, heading},
    half: {lead: `${by} indstiller, at udvalget`, by, heading},
    heading: {lead: null, by, heading: `${by} indstiller`},
    headless: {lead: `${by} indstiller,`, by, heading: null},
  }[form.lead]
}

export function putRecommendation(draft: Draft): void {
  const {page, item, said, random} = draft
  if (item.recommendation === null) return
  const {form} = page
  const {lead, by, heading} = leadOf(draft)
  const plain =
    form.lead === 'half'
      ? random.some(asked, item.recommendation.points.length)
      : item.recommendation.points.map((point) => `${form.points === 'At' ? 'At' : 'at'} ${point}`)
  const ends = plain.map((_, at) =>
    at === plain.length - 1 ? '.' : at === plain.length - 2 ? random.pick([',', ', og']) : ',',
  )
  const points = plain.map((point, at) => `${point}${form.points === 'At' || form.lead === 'half' ? '' : ends[at]}`)
  said.recommendation = {by, points}
  const lines =
    form.lead === 'sentence'
      ? [`${by} indstiller, ${points.join(' ')}`]
      : [...(lead === null ? [] : [lead]), ...points.map((point, at) => marked(form, point, at))]
  const isWithPoints = lead === null && form.lead !== 'sentence'
  const put =
    heading === null
      ? {line: page.lines.length + 1, rest: lines}
      : form.heading === 'inline' && isWithPoints
        ? {line: page.say(`${heading}:`), rest: lines}
        : putHeading(draft, heading, lines)
  const isWide = random.chance(0.4)
  let line = put.line
  for (const [at, text] of put.rest.entries()) {
    const written = page.say(text, 3, form.indent === 'body' ? 4 : 0)
    if (heading === null && at === 0) line = written
    if (isWide) page.gap()
  }
  said.sections.push({kind: 'recommendation', line})
  if (!isWide) page.gap()
}
