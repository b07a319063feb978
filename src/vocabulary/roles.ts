import {wordsOf} from './word-lists.ts'

/** What people are at a meeting, as lists of members print it before or behind their names. */
const roles = wordsOf(`
  formand næstformand borgmester overborgmester viceborgmester rådmand sekretær referent protokolfører stedfortræder
  suppleant observatør kommunaldirektør medlem bestyrelsesformand bestyrelsesmedlem kasserer
`)

const role = String.raw`(?:\d\.\s*)?(?:${roles.join('|')})`

/** A role before a name: "Formand Erik Holm (A)", "1. viceborgmester: Mia Lund (O)". */
export const roleBefore = new RegExp(
  String.raw`^((?:\d\.\s*)?(?:${roles.flatMap(inAnyLetters).join('|')}))(?:\s*:|\s+[-–])?\s+(?=\p{Lu})`,
  'u',
)

/** The same with a colon, from the beginning on: "1. viceborgmester: ". */
export const roleLabel = new RegExp(String.raw`^${role}\s?:\s*`, 'iu')

/** A role that is counted, so that the number before it is of no list: "1. viceborgmester". */
export const countedRole = /^\d\.\s*(?:viceborgmester|næstformand|stedfortræder|suppleant)/iu

/** A word in small letters, as a sentence begins with it, and in capitals: where the next word tells by its capital letter. */
function inAnyLetters(word: string): string[] {
  return [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()]
}

/** Whether a text tells what somebody is: "formand", "suppleant for Bo Ås (A)". */
export const isRole = new RegExp(String.raw`^(?:${role}|protokol)(?:\s*(?:,|og|for)\s.{1,80})?$`, 'iu')

/** Roles of those who are at a meeting and have no vote. */
export const withoutVote = /sekretær|referent|protokolfører|observatør|direktør|forvaltning|chef|konsulent/iu

/** Whether a title is that of a deputy. */
export const isDeputyTitle = /^(?:stedfortræder|suppleant)/iu

/** The roles that deputies, secretaries and those who chair have in the records. */
export const deputyRole = 'stedfortræder'
export const secretaryRole = 'sekretær'
export const chairRole = 'mødeleder'
