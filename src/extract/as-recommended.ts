import type {Outcome, Recommendation} from '../records/schema.ts'
import {
  amendment,
  changes,
  handedOn,
  namesRecommendation,
  recommendedActs,
  refusal,
  stances,
} from '../vocabulary/as-recommended.ts'

/**
 * Whether a decision follows its recommendation: true, false, or null where the
 * text does not tell. A remark that is added leaves it true; a change, a
 * condition, a part left out, or anything but what was recommended makes it false.
 */
export function parseAsRecommended(
  text: string,
  outcomes: readonly Outcome[],
  recommendation: Recommendation | null,
): boolean | null {
  if (recommendation === null && !namesRecommendation.test(text)) return null
  // What a member or a party would have changed is no change.
  const decided = stances.test(text)
    ? text
        .split(/[.\n]/)
        .filter((part) => !stances.test(part))
        .join('.')
    : text
  const isChanged = changes.test(decided)
  const has = (outcome: Outcome) => outcomes.includes(outcome)
  const recommended = recommendation?.text ?? ''
  const isPutOff = has('postponed') || has('returned') || has('withdrawn')
  if (has('approved')) {
    // A refusal beside an approval is of an amendment, or else of a part.
    const isPartly = isPutOff || (has('rejected') && !amendment.test(decided))
    return !isPartly && !isChanged
  }
  if (has('rejected')) return refusal.test(recommended) ? !isChanged : false
  if (isPutOff) return false
  if (isChanged) return false
  if (has('forwarded') && handedOn.test(decided)) return true
  if (namesRecommendation.test(decided)) return outcomes.length > 0 ? true : null
  return outcomes.some((outcome) => recommendedActs[outcome]?.test(recommended)) ? true : null
}
