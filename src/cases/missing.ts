import type {MissingTreatment} from '../records/case.ts'
import {type Archive, type Entry, itemId} from './archive.ts'
import type {FoldedTreatment} from './treatments.ts'

/**
 * The bodies that routing tables of a case name, and none of its treatments is
 * by. A table that has lost its columns names nobody, and a code that neither
 * layout nor documents explain is left alone: it could be any of the bodies.
 */
export function missingTreatments(
  entries: readonly Entry[],
  treatments: readonly FoldedTreatment[],
  archive: Archive,
): MissingTreatment[] {
  const shown = new Set(treatments.map(({bodyKey}) => bodyKey))
  const missing = new Map<string, MissingTreatment>()
  for (const entry of entries) {
    const {meeting, item} = entry
    if (item.routing === null || !item.routing.complete) continue
    for (const code of item.routing.committees) {
      const body = archive.bodyOfCode(code, meeting)
      if (body === undefined || code === meeting.committee.code) continue
      if ([...body.keys].some((key) => shown.has(key))) continue
      const known = missing.get(code)
      if (known !== undefined) known.promisedBy.push(itemId(entry))
      else {
        const latestMeeting = archive.latestMeeting(body.keys, meeting)
        missing.set(code, {committee: {name: body.name, code}, promisedBy: [itemId(entry)], latestMeeting})
      }
    }
  }
  return [...missing.values()]
}
