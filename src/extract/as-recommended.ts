import type {Outcome, Recommendation} from '../records/schema.ts'
import {
  amendment,
  changes,
  handedOn,
  handedOnForApproval,
  handedOnForRefusal,
  handedOnOtherwise,
  leftOpen,
  namesRecommendation,
  proposed,
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
  const decided = withoutStances(text)
  const isChanged = changes.test(decided)
  const has = (outcome: Outcome) => outcomes.includes(outcome)
  const recommended = recommendation?.text ?? ''
  const isPutOff = has('postponed') || has('returned') || has('withdrawn')
  const points = recommendation === null ? '' : recommendation.points.join(' ') || recommended
  const decides = has('approved') || has('rejected')
  if (decides && leftOpen.test(points) && !proposed.test(points) && !namesRecommendation.test(text)) return null
  if (has('approved')) {
    // A refusal beside an approval is of an amendment, or else of a part.
    const isPartly = isPutOff || (has('rejected') && !amendment.test(text))
    return !isPartly && !isChanged
  }
  if (has('rejected')) return refusal.test(recommended) ? !isChanged : false
  if (isPutOff) return false
  if (isChanged) return false
  if (has('forwarded')) {
    const handed = isHandedOn(decided, refusal.test(recommended))
    if (handed !== undefined) return handed
  }
  if (namesRecommendation.test(decided)) return outcomes.length > 0 ? true : null
  return outcomes.some((outcome) => recommendedActs[outcome]?.test(recommended)) ? true : null
}

/** Whether what is handed on is what was recommended; undefined where the text does not tell. */
function isHandedOn(decided: string, isRefusal: boolean): boolean | undefined {
  if (handedOnForRefusal.test(decided) && !handedOnForApproval.test(decided)) return isRefusal
  if (handedOnOtherwise.test(decided)) return false
  if (decided.split(/[.\n]\s*/).some((sentence) => handedOn.test(sentence))) return true
  return handedOnForApproval.test(decided) ? !isRefusal : undefined
}

/** A decision without what single members and parties thought: what they would have changed is no change. */
function withoutStances(text: string): string {
  if (!stances.test(text)) return text
  return text
    .split(/(?<=[.\n])/)
    .map((sentence) => {
      if (!stances.test(sentence)) return sentence
      const aside = sentence.search(/,\s*(?:idet|mens|men|dog)\s/u)
      return aside > 0 && !stances.test(sentence.slice(0, aside)) ? sentence.slice(0, aside) : ''
    })
    .join('')
}
