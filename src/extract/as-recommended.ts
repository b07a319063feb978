import type {Amount, Outcome} from '../records/schema.ts'
import {runAt} from '../text/run-at.ts'
import {notDone} from '../vocabulary/as-asked.ts'
import * as danish from '../vocabulary/as-recommended.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import type {Amendments} from './amendments.ts'
import {type Asked, appointedIn} from './as-asked.ts'
import {decidingSentences} from './outcomes.ts'
import type {Part, Passage, Sentence} from './passage.ts'

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
  asked: Asked,
  sums: readonly DecidedSum[],
): boolean | null {
  const parts = decidedIn(passage, amendments)
  const isOtherSum = () => grantsOtherSum(passage, parts, asked, sums)
  const decided = parts.map(({text}) => text).join('\n')
  const recommended = asked.text
  if (recommended === '' && !danish.namesRecommendation.test(decided)) return null
  if (amendments.list.some(({outcome}) => outcome === 'adopted')) return false
  const has = (outcome: Outcome) => outcomes.includes(outcome)
  const decides = has('approved') || has('rejected')
  const isChanged =
    danish.changes.test(decided) ||
    danish.instead.test(decided) ||
    ((decides || has('forwarded')) && isOtherwise(decided, asked))
  const isAct = (outcome: Outcome) => has(outcome) && danish.recommendedActs[outcome]?.test(recommended) === true
  // What an office gets back with the word that it was decided is not put off, nor is a case that was discussed as asked for.
  const isReturned = has('returned') && !decides && !has('noted') && !isAct('discussed')
  const isPutOff = has('postponed') || has('withdrawn') || isReturned
  const points = asked.points.join(' ')
  // What was decided is short, and looked at first.
  const isLeftOpen =
    !danish.namesRecommendation.test(decided) && danish.leftOpen.test(points) && !danish.proposed.test(points)
  if (isLeftOpen && (decides || has('forwarded'))) return !isPutOff
  if (has('approved') && danish.granted.test(decided) && !danish.refusal.test(decided) && danish.refusal.test(points))
    return false
  // What is sent on to be looked at anew was recommended to be decided.
  if (
    has('approved') &&
    has('forwarded') &&
    danish.sentElsewhere.test(decided) &&
    !danish.sendsElsewhere.test(recommended)
  )
    return false
  if (has('approved')) return !isPutOff && !has('rejected') && !isChanged && !isOtherSum()
  if (has('rejected')) {
    const isRefusal =
      (danish.refusal.test(recommended) && !danish.refusedAsRecommended.test(decided)) ||
      (notDone.test(recommended) && asked.isDoneBy(parts) === true)
    return isRefusal && !isChanged
  }
  if (isPutOff) return false
  if (isChanged) return false
  if (has('forwarded')) {
    if (danish.sentElsewhere.test(decided)) return danish.sendsElsewhere.test(recommended)
    const handed = isHandedOn(parts, decided, recommended, isOtherSum)
    if (handed !== undefined) return handed
  }
  if (danish.namesRecommendation.test(decided)) return outcomes.length > 0 ? true : null
  if (isAct('appointed') && appointsOthers(parts, asked)) return false
  if (outcomes.some(isAct)) return true
  const done = asked.isDoneBy(parts)
  return done === true ? !isOtherwise(decided, asked) : done
}

/**
 * Whether a decision changes what a recommendation leaves as it is, or has another
 * quantity of the same unit: "sænkes med 5 %" where 10 % were recommended.
 */
function isOtherwise(decided: string, asked: Asked): boolean {
  if (asked.text === '') return false
  const words = asked.text.toLowerCase()
  const isNew = Array.from(matchesIn(danish.changing, decided)).some(([word]) => !words.includes(word.toLowerCase()))
  return isNew || asked.hasOtherQuantity(decided)
}

/** Whether others are appointed than those who were recommended by name, and none of them. */
function appointsOthers(parts: readonly Part[], asked: Asked): boolean {
  const chosen = parts.flatMap(({sentence, from, text}) =>
    appointedIn(
      sentence.text,
      sentence.everyName.filter(({start, end}) => start >= from && end <= from + text.length),
    ),
  )
  return asked.appointed.size > 0 && chosen.length > 0 && chosen.every((key) => !asked.appointed.has(key))
}

/** How many letters before a sum are looked at for what grants it. */
const longestGrant = 300

/** A sum that stands in the text of a decision. */
export type DecidedSum = Pick<Amount, 'value' | 'position'>

/** Whether a body grants another sum than those that were recommended: "Der bevilges 30.000 kr." */
function grantsOtherSum(passage: Passage, parts: readonly Part[], asked: Asked, sums: readonly DecidedSum[]): boolean {
  if (asked.sums.length === 0) return false
  const starts = parts.map(({sentence, from}) => sentence.start + from)
  const granted = sums.find(({position}) => {
    const at = passage.offsetOf(position)
    const run = runAt(starts, at)
    const part = parts[run]
    const before = at - (starts[run] as number)
    if (part === undefined || before < 0 || before >= part.text.length) return false
    return danish.grants.test(part.text.slice(Math.max(0, before - longestGrant), before))
  })
  return granted !== undefined && !asked.sums.includes(granted.value)
}

/** Whether what is handed on is what was recommended; undefined where the text does not tell. */
function isHandedOn(
  parts: readonly Part[],
  decided: string,
  recommended: string,
  isOtherSum: () => boolean,
): boolean | undefined {
  const isRefusal = danish.refusal.test(recommended)
  if (danish.handedOnForRefusal.test(decided) && !danish.handedOnForApproval.test(decided)) return isRefusal
  if (danish.handedOnOtherwise.test(decided) || isOtherSum()) return false
  if (parts.some(({text}) => danish.handedOn.test(text))) return true
  if (danish.handedOnForApproval.test(decided)) return !isRefusal
  const act = danish.handedOnAct.exec(decided)?.groups?.act
  // A word with a capital is a name: "at Tvedmarks projekt indstilles".
  return act !== undefined && act === act.toLowerCase() && recommended.includes(act) ? true : undefined
}

/** Whether a sentence tells what members or parties could agree to and what not: "V og B kunne tiltræde indstillingen, men ikke …" */
function isOfMembers(sentence: Sentence, from: number): boolean {
  const {text} = sentence
  // Few sentences have such a verb, and to find who stands before it takes longer than all else.
  if (!danish.agreeing.test(text)) return false
  const group = sentence.groups.find(({start}) => start >= from)
  if (group === undefined || group.share !== null || text.slice(from, group.start).trim() !== '') return false
  return group.parties.length + group.persons.length > 0 && danish.agreesInPart.test(text.slice(group.end))
}

/**
 * The sentences of a decision without what is about amendments, and without what
 * single members and parties thought: what they would have changed is no change.
 */
function decidedIn(passage: Passage, amendments: Amendments): Part[] {
  return Array.from(decidingSentences(passage), ({sentence, ...part}): Part[] => {
    const {start, text} = sentence
    const from = Math.max(part.from, amendments.behind(start) - start, 0)
    const next = amendments.next(start + from)
    const said = text.slice(from, next === undefined ? part.to : Math.min(part.to, next - start))
    if (said.trim() === '' || isOfMembers(sentence, from)) return []
    if (!danish.stances.test(said)) return [{sentence, from, text: said}]
    const at = said.search(danish.aside)
    return at > 0 && !danish.stances.test(said.slice(0, at)) ? [{sentence, from, text: said.slice(0, at)}] : []
  }).flat()
}
