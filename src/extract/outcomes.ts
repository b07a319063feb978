import type {Outcome} from '../records/schema.ts'
import {type Hit, Lexicon} from '../text/lexicon.ts'
import {cleanLine} from '../text/lines.ts'
import {
  absenceLine,
  approvals,
  attributes,
  became,
  bodies,
  body,
  deferral,
  elsewhere,
  infinitives,
  leadingSubordinators,
  mainVerbs,
  minority,
  onRecord,
  outsiders,
  permit,
  phrases,
  proposals,
  resolves,
  roles,
  statementLine,
  subordinators,
  toldOfPast,
  wishes,
} from '../vocabulary/outcomes.ts'

// A decision is read sentence by sentence. Within a sentence, stretches in which
// nothing is decided (wishes, quotations, "at …", "hvor …") are set aside, and
// what is left tells the outcomes.

/** What a phrase does in a sentence: says an outcome, or opens or ends a stretch in which nothing is decided. */
type Role =
  | {outcome: Outcome}
  | {infinitive: Outcome}
  | 'negation'
  | 'wish'
  | 'at'
  | 'proposal'
  | 'became'
  | 'resolution'
  | 'subordinator'
  | 'leading'
  | 'resume'

const approval = alternatives(approvals)
const lexicon = new Lexicon<Role>(
  [
    ...Object.entries(phrases).map(([outcome, list]) => [{outcome: outcome as Outcome}, list] as const),
    ...Object.entries(infinitives).map(([outcome, list]) => [{infinitive: outcome as Outcome}, list] as const),
    ['negation', ['ikke {denied}', 'ej {denied}', ...approvals.map((word) => `${word} {turned}`)]],
    ['wish', wishes],
    ['at', ['at{clause}']],
    ['proposal', proposals],
    ['became', became],
    ['resolution', resolves.map((verb) => `${verb}{soon}`)],
    ['subordinator', subordinators],
    ['leading', leadingSubordinators.map((word) => `^${word}`)],
    ['resume', ['og {main}', 'men {main}', 'samt {main}', 'hvorefter', 'hvorfor']],
  ],
  {
    body,
    permit,
    denied: `(?:at\\s+)?(?:\\p{L}+\\s+){0,3}?(?:at\\s+)?(?:${approval})`,
    turned: '(?:\\p{L}+\\s+)?ikke',
    clause: `(?![\\p{L}'’-]|\\s*\\d)`,
    soon: '(?!\\p{L})[^.]{0,20}?(?<!\\p{L})at',
    main: `(?:(?:\\p{L}+\\s+){0,2}?(?:${alternatives(mainVerbs)})|\\p{L}{0,40}(?:udvalget|rådet|byrådet))`,
  },
)
const activeRefusal =
  /(?:kan|kunne|vil|ville|ønsker|ønskede|finder|fandt|stemmer|stemte)\s+ikke|ikke\s+(?:kan|kunne|vil|ville|ønsker|ønskede)/iu
/** What every sentence about outsiders has, looked for first. */
const perfect = / (?:har|havde) /u
const quote = /["“”„»«]/u
const quotation = /["“”„»«][^"“”„»«]*["“”„»«]/gu
const adjective =
  /^(?:valgte|udpegede|vedtag|godkendte|udsatte|udsat|udpeget|bevilgede|afviste|anbefalede|indstillet|fremsendte|oversendte|videresendte)/iu
const attributed = new RegExp(`(?<!\\p{L})(?:${alternatives(attributes)})\\s+$`, 'iu')
const notBefore = /(?<!\p{L})(?:ikke|ej)\s+(?:\p{L}+\s+)?$/iu
const person = /\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}.]*)+|\(\p{Lu}{1,3}\)/u
/** "sendes i otte ugers offentlig høring": to the public, and to no body. */
const publicHearing = /^[^.,]{0,30}høring(?!\s+(?:i|hos)\s)/iu
const later = /^\s+(?:\p{L}+\s+){0,2}?(?:igen|på\s+(?:et\s+|det\s+)?(?:næste|kommende)|til\s+næste)/iu
const thing =
  /(?:model|løsning|forslag|scenarie|alternativ|variant|placering)(?:\p{L}{0,40})\s+\S+\s+(?:blev\s+|er\s+)?$/iu
const thingBehind = /^\s+(?:som\s+særlig|model|forslag|løsning|scenarie|alternativ)/iu
const shortAppointment = /^[\s•*-]*(?:genvalg|genvalgt|valgt|udpeget)[\s.!]*$/iu

function alternatives(words: readonly string[]): string {
  return words.map((word) => word.replaceAll('~', '\\p{L}{0,40}').replace(/ +/g, '\\s+')).join('|')
}

/** The longest part of a sentence that is looked at around a phrase. */
const around = 300

/** A stretch of a sentence, half-open. */
type Range = readonly [start: number, end: number]

/** What a decision did with its item: a set, in the order found; empty where its words fit no outcome. */
export function parseOutcomes(text: string): Outcome[] {
  const found = new Set<Outcome>()
  for (const sentence of sentences(withoutQuotes(text))) for (const outcome of outcomesOf(sentence)) found.add(outcome)
  if (found.size === 0 && asProposed.test(text)) found.add('approved')
  if (found.size === 0 && isListOfNames(text)) found.add('appointed')
  return [...found]
}

/** "Taksterne fastsættes som foreslået" */
const asProposed = /(?<!ikke\s)(?<!\p{L})som\s+(?:indstillet|foreslået|anbefalet|ansøgt)(?!\p{L})/iu
const longQuotation = /["“”„»«][^"“”„»«]{80,3000}["“”„»«]/gu

/** A text without what it quotes at length: somebody's words, and no decision. */
function withoutQuotes(text: string): string {
  return quote.test(text) ? text.replace(longQuotation, '"…"') : text
}

function outcomesOf(sentence: string): Outcome[] {
  if (deferral.test(sentence) && !/ikke\s/iu.test(sentence)) return ['postponed']
  const hits = lexicon.find(sentence)
  if (hits.every(({category}) => category !== 'negation' && typeof category !== 'object')) return []
  if (perfect.test(sentence) && (outsiders.test(sentence) || toldOfPast.test(sentence))) return []
  const resolution = hits.find((hit) => hit.category === 'resolution')
  if (
    resolution !== undefined &&
    /\s(?:den|d\.)\s+\d|\stidligere\s|\si\s+(?:19|20)\d\d/u.test(sentence.slice(resolution.start, resolution.end))
  )
    return []
  const decidedFrom = resolution?.end
  const resolutionStart = resolution?.start ?? sentence.length
  const shadows = shadowsOf(sentence, hits, decidedFrom)
  const negations = hits.filter((hit) => hit.category === 'negation')
  const negated = negations.map((hit): Range => [hit.start, hit.end])
  const found: {at: number; outcome: Outcome}[] = []
  for (const hit of negations) {
    if (within(shadows, hit.start) && !activeRefusal.test(before(sentence, hit.start + 5))) continue
    if (isByBody(sentence, hit)) found.push({at: hit.start, outcome: 'rejected'})
  }
  for (const hit of hits) {
    if (typeof hit.category !== 'object' || within(negated, hit.start) || within(negated, hit.end - 1)) continue
    const isInfinitive = 'infinitive' in hit.category
    const outcome = 'infinitive' in hit.category ? hit.category.infinitive : hit.category.outcome
    if (isInfinitive ? hit.start < (decidedFrom ?? sentence.length) : within(shadows, hit.start)) continue
    if (!counts(sentence, hit, outcome)) continue
    // What is resolved to be done counts, and not that it is: "vedtog at udsætte sagen".
    if (isInfinitive) found.splice(0, found.length, ...found.filter(({at}) => at < resolutionStart || at >= hit.start))
    found.push({at: hit.start, outcome})
  }
  found.sort((a, b) => a.at - b.at)
  return withoutSubsumed(found.map(({outcome}) => outcome))
}

/** "Sendes tilbage til udvalget" is returned, not forwarded as well; "Intet" beside anything else is no outcome. */
function withoutSubsumed(found: Outcome[]): Outcome[] {
  if (found.includes('returned')) return found.filter((outcome) => outcome !== 'forwarded')
  return found.some((outcome) => outcome !== 'nothing') ? found.filter((outcome) => outcome !== 'nothing') : found
}

/** Whether a phrase means what it says, in the place where it stands. */
function counts(sentence: string, hit: Hit<Role>, outcome: Outcome): boolean {
  const said = sentence.slice(hit.start, hit.end)
  const left = before(sentence, hit.start)
  const right = sentence.slice(hit.end, hit.end + around)
  if (outcome !== 'forwarded' && isTold(said, right)) return false
  if (left !== '') {
    if (outcome !== 'nothing' && outcome !== 'rejected' && notBefore.test(left)) return false
    if (adjective.test(said) && attributed.test(left)) return false
    if (/(?:har|havde)\s+(?:\p{L}+\s+)?været\s+$/iu.test(left)) return false
  }
  switch (outcome) {
    case 'appointed':
      return (
        (person.test(sentence) || roles.test(sentence) || shortAppointment.test(sentence)) &&
        !thing.test(left) &&
        !thingBehind.test(right)
      )
    case 'approved':
      return !/\s(?:afslag|ikke|ingen)\s/iu.test(said)
    case 'postponed':
      return !/^\s+for\s/iu.test(right)
    case 'discussed':
      return !/^drøfte[sr]$/iu.test(said) || !later.test(right)
    case 'noted':
      return !/(?:sendes|oversendes|sendt)\s[^,]*$/iu.test(left) || /^tag|^tog/iu.test(said)
    case 'forwarded':
      return (
        !/^(?:forvaltningen|administrationen|direktøren|\p{L}{0,40}direktør)(?!\p{L})/iu.test(sentence) &&
        !publicHearing.test(right) &&
        !/^\s+(?:til\s+)?(?:et\s+)?(?:næste|kommende|senere)\s+møde/iu.test(right)
      )
    case 'withdrawn':
      return (
        !/^udg/iu.test(said) ||
        left.trim() === '' ||
        /^\s+af\s/iu.test(right) ||
        /(?:sag|punkt|forslag|pkt|indstilling|ansøgning|emne|orientering)\p{L}{0,30}\.?(?:\s*\d+)?\s+(?:(?:er|blev|herefter|dermed|og)\s+)?$/iu.test(
          left,
        )
      )
    case 'rejected':
      if (/^flertal/iu.test(said) && /\s(?:mens|godkend|tiltr|vedt|anbefal)/iu.test(said)) return false
      if (
        /(?:indstilling|forslag|anbefaling)\p{L}{0,30}\s+om\s+(?:at\s+\p{L}+\s+)?$/iu.test(left) &&
        /^afslag/iu.test(said)
      )
        return false
      return !/(?:tidligere|givet|på)\s+$/iu.test(left) || /fastholdes/iu.test(right)
    default:
      return true
  }
}

/** Whether a verb tells of another time or place: "godkendte den 3. marts", "drøftet i Ældrerådet", "vedtog ikke at …". */
function isTold(said: string, right: string): boolean {
  if (/^vedtog$/iu.test(said) && /^\s+ikke\s/iu.test(right)) return true
  return /(?:te|og|[dt]t|sat)(?:\s+\p{L}+)?$/iu.test(said) && elsewhere.test(right)
}

/** Whether it is a body that refuses: a passive, a body or a majority, or nobody named; a member or a party casts a vote. */
function isByBody(sentence: string, {start, end}: Hit<Role>): boolean {
  if (!activeRefusal.test(sentence.slice(Math.max(0, start - 20), end))) return true
  const isPassive = /(?:es|t)\s*$/iu.test(sentence.slice(start, end))
  if (isPassive && !/(?:ønsker|ønskede|stemmer|stemte)\s+ikke/iu.test(before(sentence, end))) return true
  const subject = before(sentence, start)
    .split(/, (?:idet|men|dog)\s/u)
    .at(-1) as string
  return (
    subject.trim().split(/\s+/).length <= 1 ||
    (bodies.test(subject) && (/flertal/iu.test(subject) || !minority.test(subject)))
  )
}

/** The stretches of a sentence in which nothing is decided. */
function shadowsOf(sentence: string, hits: readonly Hit<Role>[], decidedFrom: number | undefined): Range[] {
  const shadows: Range[] = []
  if (quote.test(sentence)) {
    for (const match of sentence.matchAll(quotation)) shadows.push([match.index, match.index + match[0].length])
  }
  const resumesAt = (from: number) => {
    const stop = sentence.indexOf(';', from)
    const resume = hits.find((hit) => hit.category === 'resume' && hit.start >= from)?.start ?? sentence.length
    return stop < 0 ? resume : Math.min(stop, resume)
  }
  const commaAfter = (from: number) => {
    const comma = sentence.indexOf(',', from)
    return comma < 0 ? sentence.length : comma
  }
  const proposed: Range[] = []
  for (const {category, start, end} of hits) {
    if (category === 'leading' && commaAfter(end) < sentence.length) shadows.push([0, commaAfter(end)])
    else if (category === 'subordinator' && /,\s*(?:og\s+)?$/u.test(before(sentence, start)))
      shadows.push([start, commaAfter(end)])
    else if (category === 'proposal') {
      const told = hits.find((hit) => hit.category === 'became' && hit.start >= end)
      proposed.push([start, told?.start ?? sentence.length])
    } else if (category === 'wish') shadows.push([end, resumesAt(end)])
    // "1. og 2. at blev godkendt" names points, and opens no clause.
    else if (
      category === 'at' &&
      start >= (decidedFrom ?? 0) &&
      !within(proposed, start) &&
      !/\d\.\s*$/.test(before(sentence, start))
    )
      shadows.push([start, resumesAt(start)])
  }
  return [...shadows, ...proposed]
}

function before(sentence: string, at: number): string {
  return sentence.slice(Math.max(0, at - around), at)
}

function within(ranges: readonly Range[], at: number): boolean {
  return ranges.some(([start, end]) => at >= start && at < end)
}

/** Where a line is cut into sentences: at full stops before a capital letter, and before the answer behind a label. */
const sentenceEnd =
  /(?<=[^\s.]{3}[.!?]|kr\.|mv\.|m\.m\.|m\.v\.) (?=[\p{Lu}"“”])|(?<=[!?]) |(?<=:) (?=(?:[Ii]ntet|[Ii]ngen)(?!\p{L}))/u
/** A sentence is looked at in pieces of this length, so that its cost is bounded; real ones are shorter. */
const longestSentence = 2000

/** The sentences of a text; points "at …" stay with their lead-in, and what a colon opens with what stands before it. */
function sentences(text: string): string[] {
  const runs: string[][] = []
  let last = ''
  for (const raw of text.split('\n')) {
    const record = raw.includes('rotokol') ? onRecord.exec(raw) : null
    const line = cleanLine(record === null ? raw : raw.slice(0, record.index))
    if (line === '' || (line.includes(':') && absenceLine.test(line)) || statementLine.test(line)) continue
    const isPoint = /^(?:[•-] )?at /iu.test(line) && /(?:[,:]|indstiller|anbefaler|at)$/iu.test(last)
    if (isPoint || last.endsWith(':')) runs.at(-1)?.push(line)
    else runs.push([line])
    last = line.slice(-longestSentence)
  }
  return runs.flatMap((run) => sentencesOf(run.join(' ')))
}

function sentencesOf(line: string): string[] {
  if (line.length <= longestSentence && !/[.!?:] /.test(line)) return [line]
  return line.split(sentenceEnd).flatMap(pieces)
}

function pieces(sentence: string): string[] {
  const found: string[] = []
  for (let at = 0; at < sentence.length; at += longestSentence) found.push(sentence.slice(at, at + longestSentence))
  return found
}

/** The longest line of names. */
const longestNames = 500
const absenceLabel = /fraværende|afbud|ikke til stede/iu
const fullName = /^\p{Lu}[\p{L}.'-]*(?:\s+(?:\p{Lu}[\p{L}.'-]*|af|von|van|de|la))+(?:\s*\(\p{L}{1,10}\))?$/u
const anyName = /^\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}[\p{L}.'-]*)*(?:\s*\(\p{L}{1,10}\))?$/u
const labelled = /^(\p{Lu}[\p{L} ]{0,30}): ?(.*)$/u

/** A text that is nothing but names, perhaps behind labels ("Formand: …", "Nord: …"): those asked to serve. */
function isListOfNames(text: string): boolean {
  let names = 0
  for (const raw of text.split(/\n|\.\s(?=\p{Lu}\p{L}{0,30}:)/u)) {
    if (raw.length > longestNames) return false
    const line = cleanLine(raw).replace(/^[•*·–-] ?/u, '')
    const plain = line.endsWith('.') ? line.slice(0, -1) : line
    if (plain === '') continue
    const label = labelled.exec(plain)
    if (absenceLabel.test(label?.[1] ?? '')) return false
    const form = label === null ? fullName : anyName
    if (bodies.test(plain) && !person.test(plain)) return false
    const parts = (label?.[2] ?? plain).split(/[,;]| og /u).map((part) => part.trim())
    if (!parts.every((part) => part === '' || form.test(part))) return false
    names += parts.filter((part) => part !== '').length
  }
  return names > 0
}
