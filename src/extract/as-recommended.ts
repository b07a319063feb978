import {groupsIn} from '../names/group.ts'
import {personKey} from '../names/person.ts'
import type {Amount, Outcome, Recommendation} from '../records/schema.ts'
import {runAt} from '../text/run-at.ts'
import {wordsIn} from '../text/words.ts'
import {notDone} from '../vocabulary/as-asked.ts'
import {
  agreeing,
  agreesInPart,
  appointedBehind,
  appointing,
  aside,
  changes,
  changing,
  designation,
  granted,
  grants,
  handedOn,
  handedOnAct,
  handedOnForApproval,
  handedOnForRefusal,
  handedOnOtherwise,
  instead,
  leftOpen,
  namesRecommendation,
  proposed,
  quantity,
  recommendedActs,
  refusal,
  refusedAsRecommended,
  sendsElsewhere,
  sentElsewhere,
  stances,
} from '../vocabulary/as-recommended.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import type {Amendments} from './amendments.ts'
import {isDoneAsAsked} from './as-asked.ts'
import {decidingSentences} from './outcomes.ts'
import type {Passage, Sentence} from './passage.ts'

/**
 * Whether a decision follows its recommendation: true, false, or null where the
 * text does not tell. A remark that is added leaves it true; a change, a
 * condition, a part left out, an amendment that was adopted, or anything but what
 * was recommended makes it false.
 */
export function parseAsRecommended(
  passage: Passage,
  outcomes: readonly Outcome[],
  amendments: Amendments,
  recommendation: Recommendation | null,
  sums: DecidedSums,
): boolean | null {
  const parts = decidedIn(passage, amendments)
  const sentences = parts.map(({text}) => text)
  const isOtherSum = () => grantsOtherSum(passage, parts, sums)
  const decided = sentences.join('\n')
  if (recommendation === null && !namesRecommendation.test(decided)) return null
  if (amendments.list.some(({outcome}) => outcome === 'adopted')) return false
  const has = (outcome: Outcome) => outcomes.includes(outcome)
  const recommended = recommendation?.text ?? ''
  const decides = has('approved') || has('rejected')
  const isChanged =
    changes.test(decided) ||
    instead.test(decided) ||
    ((decides || has('forwarded')) && isOtherwise(decided, recommended))
  const isAct = (outcome: Outcome) => has(outcome) && recommendedActs[outcome]?.test(recommended) === true
  // What an office gets back with the word that it was decided is not put off, nor is a case that was discussed as asked for.
  const isReturned = has('returned') && !decides && !has('noted') && !isAct('discussed')
  const isPutOff = has('postponed') || has('withdrawn') || isReturned
  const points = recommendation === null ? '' : recommendation.points.join(' ') || recommended
  // What was decided is short, and looked at first.
  const isLeftOpen = !namesRecommendation.test(decided) && leftOpen.test(points) && !proposed.test(points)
  if (isLeftOpen && (decides || has('forwarded'))) return !isPutOff
  if (has('approved') && granted.test(decided) && !refusal.test(decided) && refusal.test(points)) return false
  // What is sent on to be looked at anew was recommended to be decided.
  if (has('approved') && has('forwarded') && sentElsewhere.test(decided) && !sendsElsewhere.test(recommended))
    return false
  if (has('approved')) return !isPutOff && !has('rejected') && !isChanged && !isOtherSum()
  const isDone = () => (recommendation === null ? null : isDoneAsAsked(sentences, recommendation))
  if (has('rejected')) {
    const isRefusal =
      (refusal.test(recommended) && !refusedAsRecommended.test(decided)) ||
      (notDone.test(recommended) && isDone() === true)
    return isRefusal && !isChanged
  }
  if (isPutOff) return false
  if (isChanged) return false
  if (has('forwarded')) {
    if (sentElsewhere.test(decided)) return sendsElsewhere.test(recommended)
    const handed = isHandedOn(sentences, decided, recommended, isOtherSum)
    if (handed !== undefined) return handed
  }
  if (namesRecommendation.test(decided)) return outcomes.length > 0 ? true : null
  if (isAct('appointed') && appointsOthers(decided, points)) return false
  if (outcomes.some(isAct)) return true
  const done = isDone()
  return done === true ? !isOtherwise(decided, recommended) : done
}

/**
 * Whether a decision changes what a recommendation leaves as it is, or has another
 * quantity of the same unit: "sænkes med 5 %" where 10 % were recommended.
 */
function isOtherwise(decided: string, recommended: string): boolean {
  if (recommended === '') return false
  const words = recommended.toLowerCase()
  if (Array.from(matchesIn(changing, decided)).some(([word]) => !words.includes(word.toLowerCase()))) return true
  const said = quantitiesIn(decided)
  if (said.size === 0) return false
  const known = quantitiesIn(recommended)
  for (const [unit, numbers] of said) {
    const asked = known.get(unit)
    if (asked !== undefined && [...numbers].every((number) => !asked.has(number))) return true
  }
  return false
}

/** The numbers of each unit that a text has. */
function quantitiesIn(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const {groups} of [...matchesIn(quantity, text), ...matchesIn(designation, text)]) {
    const {number, unit} = groups as {number: string; unit: string}
    const numbers = found.get(unit.toLowerCase()) ?? new Set()
    found.set(unit.toLowerCase(), numbers.add(number.toLowerCase()))
  }
  return found
}

/** Whether others are appointed than those who were recommended by name, and none of them. */
function appointsOthers(decided: string, points: string): boolean {
  const asked = appointedIn(points)
  const chosen = appointedIn(decided)
  return asked.size > 0 && chosen.size > 0 && [...chosen].every((key) => !asked.has(key))
}

/** Who is appointed by name: "Byrådet udpeger Bo Ås", "Ida Kær (V) vælges". */
function appointedIn(text: string): Set<string> {
  const groups = groupsIn(text, wordsIn(text)).filter(
    ({start, end}) =>
      appointing.test(text.slice(Math.max(0, start - longestVerb), start)) || appointedBehind.test(text.slice(end)),
  )
  return new Set(groups.flatMap(({persons}) => persons.map(({name}) => personKey(name))))
}

/** How far before a name the verb that appoints it can begin. */
const longestVerb = 30

/** How many letters before a sum are looked at for what grants it. */
const longestGrant = 300

/** The sums of an item that a decision of it is held by. */
export interface DecidedSums {
  decided: readonly Pick<Amount, 'value' | 'position'>[]
  recommended: readonly number[]
}

/** Whether a body grants another sum than those that were recommended: "Der bevilges 30.000 kr." */
function grantsOtherSum(passage: Passage, parts: readonly Part[], {decided, recommended}: DecidedSums): boolean {
  if (recommended.length === 0) return false
  const starts = parts.map(({start}) => start)
  const granted = decided.find(({position}) => {
    const at = passage.offsetOf(position)
    const part = parts[runAt(starts, at)]
    if (part === undefined || at < part.start || at >= part.start + part.text.length) return false
    const before = at - part.start
    return grants.test(part.text.slice(Math.max(0, before - longestGrant), before))
  })
  return granted !== undefined && !recommended.includes(granted.value)
}

/** Whether what is handed on is what was recommended; undefined where the text does not tell. */
function isHandedOn(
  sentences: readonly string[],
  decided: string,
  recommended: string,
  isOtherSum: () => boolean,
): boolean | undefined {
  const isRefusal = refusal.test(recommended)
  if (handedOnForRefusal.test(decided) && !handedOnForApproval.test(decided)) return isRefusal
  if (handedOnOtherwise.test(decided) || isOtherSum()) return false
  if (sentences.some((sentence) => handedOn.test(sentence))) return true
  if (handedOnForApproval.test(decided)) return !isRefusal
  const act = handedOnAct.exec(decided)?.groups?.act
  // A word with a capital is a name: "at Tvedmarks projekt indstilles".
  return act !== undefined && act === act.toLowerCase() && recommended.includes(act) ? true : undefined
}

/** Whether a sentence tells what members or parties could agree to and what not: "V og B kunne tiltræde indstillingen, men ikke …" */
function isOfMembers(sentence: Sentence, from: number): boolean {
  const {text} = sentence
  // Few sentences have such a verb, and to find who stands before it takes longer than all else.
  if (!agreeing.test(text)) return false
  const group = sentence.groups.find(({start}) => start >= from)
  if (group === undefined || group.share !== null || text.slice(from, group.start).trim() !== '') return false
  return group.parties.length + group.persons.length > 0 && agreesInPart.test(text.slice(group.end))
}

/** A sentence of a decision or a part of it, with where it begins in the passage. */
interface Part {
  text: string
  start: number
}

/**
 * The sentences of a decision without what is about amendments, and without what
 * single members and parties thought: what they would have changed is no change.
 */
function decidedIn(passage: Passage, amendments: Amendments): Part[] {
  const kept: Part[] = []
  for (const {sentence, ...part} of decidingSentences(passage)) {
    const {start, text} = sentence
    let {to} = part
    const from = Math.max(part.from, amendments.behind(start) - start)
    const next = amendments.next(start + from)
    if (next !== undefined) to = Math.min(to, next - start)
    const said = text.slice(Math.max(0, from), Math.max(0, to))
    const begin = start + Math.max(0, from)
    if (said.trim() === '') continue
    if (isOfMembers(sentence, from)) continue
    if (!stances.test(said)) {
      kept.push({text: said, start: begin})
      continue
    }
    const at = said.search(aside)
    if (at > 0 && !stances.test(said.slice(0, at))) kept.push({text: said.slice(0, at), start: begin})
  }
  return kept
}
