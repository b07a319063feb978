import {addUnder} from '../vocabulary/grouped.ts'
/**
 * Pairs what has a feature as often in one list as in the other, in order.
 *
 * @param feature what two things are the same by; nothing, or an empty text, for one that lacks it
 * @param most how often a feature may come at the most, to tell anything
 */
export function pairsBy<Thing>(
  feature: (thing: Thing) => string | undefined,
  ones: readonly Thing[],
  others: readonly Thing[],
  most = Number.POSITIVE_INFINITY,
): [Thing, Thing][] {
  const theirs = groupsBy(feature, others)
  return [...groupsBy(feature, ones)].flatMap(([value, group]) => {
    const other = theirs.get(value) ?? []
    if (group.length !== other.length || group.length > most) return []
    return group.map((one, at): [Thing, Thing] => [one, other[at] as Thing])
  })
}

function groupsBy<Thing>(
  feature: (thing: Thing) => string | undefined,
  things: readonly Thing[],
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const value = feature(thing)
    if (!value) continue
    addUnder(groups, value, thing)
  }
  return groups
}
