import type {Outcome} from '../records/schema.ts'
import {
  approvals,
  attributes,
  became,
  bodies,
  body,
  infinitives,
  leadingSubordinators,
  mainVerbs,
  minority,
  phrases,
  proposals,
  resolves,
  roles,
  subordinators,
  wishes,
} from '../vocabulary/outcomes.ts'

// A decision is read sentence by sentence. Within a sentence, stretches in which
// nothing is decided (wishes, quotations, "at …", "hvor …") are set aside, and
// the phrases of each outcome are looked for in what is left.

/** The gap that "…" in a phrase stands for: part of a sentence, bounded so that matching is linear. */
const gap = '(?:[^.;:!?\\n]{0,60}?\\s)?'

function expression(phrase: string): string {
  const escaped = phrase
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .split('…')
    .map((part) => part.trim().replaceAll('~', '\\p{L}*').replaceAll('{body}', body).replace(/ +/g, '\\s+'))
    .join(`\\s+${gap}`)
  const start = phrase.startsWith('^') ? '^[\\s•*·–-]*' : '(?<!\\p{L})'
  const end = phrase.endsWith('$') ? '[\\s.!]*$' : '(?!\\p{L})'
  return `${start}(?:${escaped})${end}`
}

function anyOf(list: readonly string[], flags = 'giu'): RegExp {
  return new RegExp(list.map(expression).join('|'), flags)
}

const outcomes = Object.keys(phrases) as Outcome[]
const outcomePatterns = outcomes.map((outcome) => [outcome, anyOf(phrases[outcome])] as const)
const infinitivePatterns = Object.entries(infinitives).map(
  ([outcome, list]) => [outcome as Outcome, anyOf(list)] as const,
)
const approval = list(approvals)
const negatedApproval = new RegExp(
  `(?<!\\p{L})(?:ikke|ej)\\s+(?:at\\s+)?(?:\\p{L}+\\s+){0,3}?(?:at\\s+)?(?:${approval})(?!\\p{L})|(?<!\\p{L})(?:${approval})\\s+(?:\\p{L}+\\s+)?ikke(?!\\p{L})`,
  'giu',
)
const activeRefusal =
  /(?:kan|kunne|vil|ville|ønsker|ønskede|finder|fandt|stemmer|stemte)\s+ikke|ikke\s+(?:kan|kunne|vil|ville|ønsker|ønskede)/iu
const wish = anyOf(wishes)
const resolution = new RegExp(`(?<!\\p{L})(?:${list(resolves)})(?!\\p{L})[^.]{0,20}?(?<!\\p{L})at(?!\\p{L})`, 'giu')
const atClause = /(?<!\p{L})at(?![\p{L}-]|\s*\d)/giu
const proposal = anyOf(proposals)
const outcomeOfProposal = anyOf(became)
const subordinate = new RegExp(`,\\s*(?:og\\s+)?(?:${list(subordinators)})(?!\\p{L})[^,]*`, 'giu')
const leading = new RegExp(`^\\s*(?:${list(leadingSubordinators)})(?!\\p{L})[^,]*,`, 'iu')
const quotation = /["“”„»«][^"“”„»«]*["“”„»«]/gu
const resume = new RegExp(
  `(?:,\\s*|\\s)(?:og|men|samt|hvorefter)\\s+(?:\\p{L}+\\s+){0,2}?(?:${list(mainVerbs)})(?!\\p{L})|,\\s*(?:og\\s+)?hvorefter|;|,\\s+(?:og|men)\\s+(?:\\p{L}*(?:udvalget|rådet|byrådet))(?!\\p{L})`,
  'giu',
)
const attributed = new RegExp(`(?<!\\p{L})(?:${list(attributes)})\\s+$`, 'iu')
const notBefore = /(?<!\p{L})(?:ikke|ej)\s+(?:\p{L}+\s+)?$/iu
const person = /\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}.]*)+|\(\p{Lu}{1,3}\)/u
const later = /^\s+(?:\p{L}+\s+){0,2}?(?:igen|på\s+(?:et\s+|det\s+)?(?:næste|kommende)|til\s+næste)/iu
const thing = /(?:model|løsning|forslag|scenarie|alternativ|variant|placering)(?:\p{L}*)\s+\S+\s+(?:blev\s+|er\s+)?$/iu
const thingBehind = /^\s+(?:som\s+særlig|model|forslag|løsning|scenarie|alternativ)/iu
const toldOfThePast = /^\s+(?:den|d\.)\s+\d/iu
const shortAppointment = /^[\s•*-]*(?:genvalg|genvalgt|valgt|udpeget)[\s.!]*$/iu

function list(words: readonly string[]): string {
  return words.map((word) => word.replaceAll('~', '\\p{L}*').replace(/ +/g, '\\s+')).join('|')
}

/** A stretch of a sentence, half-open. */
type Range = readonly [start: number, end: number]

/** What a decision did with its item: a set, in the order found; empty where its words fit no outcome. */
export function parseOutcomes(text: string): Outcome[] {
  const found = new Set<Outcome>()
  for (const sentence of sentences(text)) for (const outcome of outcomesOf(sentence)) found.add(outcome)
  if (found.size === 0 && isListOfNames(text)) found.add('appointed')
  return [...found]
}

function outcomesOf(sentence: string): Outcome[] {
  const hits: {at: number; outcome: Outcome}[] = []
  const decided = resolvedRange(sentence)
  const shadows = shadowsOf(sentence, decided)
  const negated: Range[] = []
  for (const match of sentence.matchAll(negatedApproval)) {
    const range: Range = [match.index, match.index + match[0].length]
    negated.push(range)
    if (within(shadows, match.index) && !activeRefusal.test(sentence.slice(0, match.index + 5))) continue
    if (isByBody(sentence, range)) hits.push({at: match.index, outcome: 'rejected'})
  }
  const look = (outcome: Outcome, pattern: RegExp, ranges: readonly Range[]) => {
    for (const match of sentence.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (within(ranges, match.index) || within(negated, match.index) || within(negated, end - 1)) continue
      if (!counts(sentence, match, outcome)) continue
      hits.push({at: match.index, outcome})
      return
    }
  }
  for (const [outcome, pattern] of outcomePatterns) look(outcome, pattern, shadows)
  if (decided !== undefined) {
    const outside: Range[] = [
      [0, decided[0]],
      [decided[1], sentence.length],
    ]
    for (const [outcome, pattern] of infinitivePatterns) look(outcome, pattern, outside)
  }
  hits.sort((a, b) => a.at - b.at)
  return withoutSubsumed(hits.map((hit) => hit.outcome))
}

/** "Sendes tilbage til udvalget" is returned, not forwarded as well; "Intet" beside anything else is no outcome. */
function withoutSubsumed(found: Outcome[]): Outcome[] {
  if (found.includes('returned')) return found.filter((outcome) => outcome !== 'forwarded')
  return found.length > 1 ? found.filter((outcome) => outcome !== 'nothing') : found
}

/** Whether a phrase means what it says, in the place where it stands. */
function counts(sentence: string, match: RegExpExecArray, outcome: Outcome): boolean {
  const before = sentence.slice(0, match.index)
  const after = sentence.slice(match.index + match[0].length)
  if (outcome !== 'nothing' && outcome !== 'rejected' && notBefore.test(before)) return false
  if (
    /^(?:valgte|udpegede|vedtag|godkendte|udsatte|udsat|udpeget|bevilgede|afviste|anbefalede)/iu.test(match[0]) &&
    attributed.test(before)
  )
    return false
  if (/te$|og$/iu.test(match[0]) && toldOfThePast.test(after)) return false
  switch (outcome) {
    case 'appointed':
      return (
        (person.test(sentence) || roles.test(sentence) || shortAppointment.test(sentence)) &&
        !thing.test(before) &&
        !thingBehind.test(after)
      )
    case 'postponed':
      return !/^\s+for\s/iu.test(after)
    case 'discussed':
      return !/^drøfte[sr]$/iu.test(match[0]) || !later.test(after)
    case 'noted':
      return !/(?:sendes|oversendes|sendt)\s[^,]*$/iu.test(before) || /^tag|^tog/iu.test(match[0])
    case 'forwarded':
      return !/^(?:forvaltningen|administrationen|direktøren|\p{L}*direktør)/iu.test(before.trim())
    case 'rejected':
      return !/(?:tidligere|givet|på)\s+$/iu.test(before) || /fastholdes/iu.test(after)
    default:
      return true
  }
}

/** Whether it is a body that refuses: a passive, a body or a majority, or nobody named; a member or a party casts a vote. */
function isByBody(sentence: string, [start, end]: Range): boolean {
  const clause = sentence.slice(0, end)
  if (!activeRefusal.test(clause.slice(Math.max(0, start - 20)))) return true
  if (/(?:es|t)\s*$/iu.test(clause) && !/\p{L}*(?:ønsker|ønskede|stemmer|stemte)\s+ikke/iu.test(clause)) return true
  const subject = sentence
    .slice(0, start)
    .split(/, (?:idet|men|dog)\s/u)
    .at(-1) as string
  return subject.trim().split(/\s+/).length <= 1 || (bodies.test(subject) && !minority.test(subject))
}

/** The stretch behind "besluttede at …", in which infinitives count. */
function resolvedRange(sentence: string): Range | undefined {
  resolution.lastIndex = 0
  const match = resolution.exec(sentence)
  return match === null ? undefined : [match.index + match[0].length, sentence.length]
}

function shadowsOf(sentence: string, decided: Range | undefined): Range[] {
  const shadows: Range[] = []
  for (const match of sentence.matchAll(quotation)) shadows.push([match.index, match.index + match[0].length])
  const first = leading.exec(sentence)
  if (first !== null) shadows.push([0, first[0].length])
  for (const match of sentence.matchAll(subordinate)) shadows.push([match.index, match.index + match[0].length])
  for (const match of sentence.matchAll(proposal)) {
    outcomeOfProposal.lastIndex = match.index + match[0].length
    shadows.push([match.index, outcomeOfProposal.exec(sentence)?.index ?? sentence.length])
  }
  const proposed = shadows.length
  for (const match of sentence.matchAll(wish)) {
    const opener = match.index + match[0].length
    shadows.push([opener, resumesAt(sentence, opener)])
  }
  for (const match of sentence.matchAll(atClause)) {
    if (decided !== undefined && match.index < decided[0]) continue
    if (!within(shadows.slice(0, proposed), match.index)) shadows.push([match.index, resumesAt(sentence, match.index)])
  }
  return shadows
}

/** Where a wish ends and the next main verb begins. */
function resumesAt(sentence: string, from: number): number {
  resume.lastIndex = from
  return resume.exec(sentence)?.index ?? sentence.length
}

function within(ranges: readonly Range[], at: number): boolean {
  return ranges.some(([start, end]) => at >= start && at < end)
}

/** Sentences: paragraphs and lines, cut at full stops before a capital letter; points "at …" stay with their lead-in. */
function sentences(text: string): string[] {
  return text
    .replace(/([,:]|indstiller|anbefaler|at)\s*\n+(?=[\s•-]*at\s)/giu, '$1 ')
    .split(/\n+|(?<=[^\s.]{3}[.!?])\s+(?=[\p{Lu}"“”])|(?<=[!?])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

const absenceLabel = /fraværende|afbud|ikke til stede/iu
const fullName = /^\p{Lu}[\p{L}.'-]*(?:\s+(?:\p{Lu}[\p{L}.'-]*|af|von|van|de|la))+(?:\s*\(\p{L}{1,10}\))?$/u
const anyName = /^\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}[\p{L}.'-]*)*(?:\s*\(\p{L}{1,10}\))?$/u
const labelled = /^(\p{Lu}[\p{L}\s]{1,30}):\s*(.*)$/u

/** A text that is nothing but names, perhaps behind labels ("Formand: …", "Nord: …"): those asked to serve. */
function isListOfNames(text: string): boolean {
  let names = 0
  for (const line of text.split('\n')) {
    const plain = line.replace(/^[\s•*·–-]+|[\s.]+$/gu, '')
    if (plain === '') continue
    const label = labelled.exec(plain)
    if (absenceLabel.test(label?.[1] ?? '')) return false
    const form = label === null ? fullName : anyName
    const parts = (label?.[2] ?? plain).split(/[,;]|\s+og\s+/u).map((part) => part.trim())
    if (!parts.every((part) => part === '' || form.test(part))) return false
    names += parts.filter((part) => part !== '').length
  }
  return names > 0
}
