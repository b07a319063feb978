import type {Outcome, Recommendation} from '../records/schema.ts'
import {changes, recommendedActs} from '../vocabulary/as-recommended.ts'

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
  if (
    outcomes.some(
      (outcome) =>
        outcome === 'rejected' || outcome === 'postponed' || outcome === 'returned' || outcome === 'withdrawn',
    )
  ) {
    return false
  }
  const follows = outcomes.filter((outcome) => outcome === 'approved' || outcome === 'noted' || outcome === 'discussed')
  if (follows.length === 0) return null
  const namesIt = /indstilling|som indstillet/iu.test(text)
  if (recommendation === null && !namesIt) return null
  if (follows.includes('approved') || namesIt) return !changes.test(text)
  const recommended = recommendation?.text ?? ''
  return follows.some((outcome) => recommendedActs[outcome]?.test(recommended)) ? !changes.test(text) : null
}
