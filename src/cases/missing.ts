import {matchItems} from '../link/match-items.ts'
import type {MissingTreatment} from '../records/case.ts'
import {addUnder} from '../vocabulary/grouped.ts'
import {type Archive, type Entry, itemId} from './archive.ts'
import type {FoldedTreatment} from './treatments.ts'

/**
 * The bodies that routing tables of a case name, and none of its treatments is
 * by. Nothing is claimed that could be otherwise: a table that has lost its
 * columns names nobody; a code that neither layout nor documents explain, and a
 * treatment whose body is not known, could be any body.
 *
 * @param items each item in all the documents of its meeting
 */
export function missingTreatments(
  items: readonly (readonly Entry[])[],
  treatments: readonly FoldedTreatment[],
  archive: Archive,
): MissingTreatment[] {
  if (treatments.some(({bodyKey}) => bodyKey === null)) return []
  const missing = new Map<string, MissingTreatment>()
  for (const [code, entries] of promises(items, archive)) {
    const {meeting} = entries[0] as Entry
    const body = archive.bodyOfCode(code, meeting)
    if (body === undefined) continue
    const shown = treatments.filter(({bodyKey}) => bodyKey !== null && body.keys.has(bodyKey))
    const promisedBy = byMeeting(entries).flatMap((ofMeeting) => notShown(ofMeeting, shown))
    if (promisedBy.length === 0) continue
    const latestMeeting = archive.latestMeeting(body.keys, meeting)
    missing.set(code, {committee: {name: body.name, code}, promisedBy: promisedBy.map(itemId), latestMeeting})
  }
  return [...missing.values()]
}

/** The items by the codes of other bodies that their routing tables have ticked; the best document of each counts. */
function promises(items: readonly (readonly Entry[])[], archive: Archive): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>()
  for (const documents of items) {
    const entry = documents.find(({item}) => item.routing?.complete === true)
    if (entry === undefined) continue
    const own = archive.bodyOf(entry.meeting)
    for (const code of entry.item.routing?.committees ?? []) {
      if (own !== null && archive.bodyOfCode(code, entry.meeting)?.keys.has(own)) continue
      addUnder(found, code, entry)
    }
  }
  return found
}

function byMeeting(entries: readonly Entry[]): Entry[][] {
  const meetings = new Map<string, Entry[]>()
  for (const entry of entries) {
    addUnder(meetings, entry.meeting.id, entry)
  }
  return [...meetings.values()]
}

/**
 * Which items of one meeting a body did not get. For one item any treatment by
 * the body will do. Several with one case number are told apart by their titles,
 * as long as that leaves no treatment that could be of any of them.
 */
function notShown(entries: readonly Entry[], shown: readonly FoldedTreatment[]): Entry[] {
  if (shown.length === 0) return [...entries]
  if (entries.length <= shown.length) return []
  const titles = (title: string | null) => ({number: null, caseNumber: null, title: title ?? ''})
  const matches = matchItems(
    entries.map(({item}) => titles(item.title)),
    shown.map(({title}) => titles(title)),
  )
  if (matches.length < shown.length) return []
  const matched = new Set(matches.map(([entry]) => entry))
  return entries.filter((_, at) => !matched.has(at))
}
