import * as vocabulary from '../vocabulary/people.ts'
import {isDeputyTitle} from '../vocabulary/roles.ts'
import {WordSet} from '../vocabulary/word-set.ts'

// Titles, and what bodies, offices and places are called: in nobody's name.

const titles = new WordSet(`${vocabulary.titles} ${vocabulary.titles.replace(/(~\S+)/g, '$1en $1eren')}`)
const membersTitles = new WordSet(vocabulary.membersTitles)
const organisations = new WordSet(`${vocabulary.organisations} ${vocabulary.organisations.replace(/(~\S+)/g, '$1s')}`)

/** Whether a word tells what somebody is: "borgmester", "skoleleder". */
export function isTitle(word: string): boolean {
  return titles.has(word)
}

/** Whether a word tells what a member of a body is there: "formand", no "stedfortræder" for another. */
export function isOffice(word: string): boolean {
  return membersTitles.has(word) && !isDeputyTitle.test(word) && !vocabulary.withoutParty.test(word)
}

/** Whether a title is one that a member of a body can have, and nobody else: "rådmand", no "direktør". */
export function isMembersTitle(title: string): boolean {
  return membersTitles.has(title.split(' ').at(-1) ?? '')
}

/** Whether a word ends as the names of bodies, offices and places do. */
export function isOrganisation(word: string): boolean {
  return organisations.has(word)
}
