import type {Group} from '../names/group-tokens.ts'
import {isMembersTitle} from '../names/no-names.ts'
import type {Named} from '../names/person.ts'
import type {Vote} from '../records/schema.ts'

/** A stance that was found, before it is joined with another one of the same ballot; offsets are the passage's. */
export interface Found extends Pick<Group, 'count' | 'parties' | 'persons'> {
  stance: Vote['stance']
  /** The number of the part of the recommendation that it is about, or the index of the amendment. */
  on: Vote['on']
  /** Whether it is said only where others took another stance. */
  needsOthers?: boolean
  /** Whether it is said only where others were for it. */
  needsMajority?: boolean
  /** Whether it is said in a remark of theirs for the minutes. */
  isRemark?: boolean
  start: number
  end: number
  /** Where what it is about stands, if that is right behind the words of the stance. */
  about?: number
}

/** "8" and "8 medlemmer": a number that is said of nobody by name. */
export function isCountOnly({count, parties, persons}: Group): boolean {
  return count !== null && parties.length + persons.length === 0
}

/** A share without a number or a name, or "de øvrige", says nothing of who it was. */
export function isWorthy(group: Group): boolean {
  return group.count !== null || group.parties.length > 0 || group.persons.some(isMember)
}

/** A director or an architect casts no vote, whatever they recommend. */
export function isMember({role}: Named): boolean {
  return role === null || isMembersTitle(role)
}

/** "A og F stemte for, V imod": those who are named beside a verb that is said once. */
export function isOfNames(group: Group): boolean {
  return group.count === null && group.parties.length + group.persons.filter(isMember).length > 0
}
