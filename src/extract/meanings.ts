import {Lexicon} from '../text/lexicon.ts'
import {forms, index, type Meaning} from './meaning-index.ts'

/** Every phrase that says something of a decision, found in one pass over a sentence. */
export const meanings = new Lexicon(index, forms)

/** What the phrase that a clause begins with says of presence or of a stance, and where it ends; undefined where it says nothing of it. */
export function beginningOf<Kind extends Ranked['kind']>(
  kind: Kind,
  clause: string,
): {meaning: Extract<Ranked, {kind: Kind}>; end: number} | undefined {
  let first: {meaning: Ranked; end: number} | undefined
  for (const {category, start, end} of meanings.find(clause)) {
    if (start > 0 || (category.kind !== 'stance' && category.kind !== 'presence') || category.kind !== kind) continue
    if (first === undefined || category.rank < first.meaning.rank) first = {meaning: category, end}
  }
  return first as {meaning: Extract<Ranked, {kind: Kind}>; end: number} | undefined
}

type Ranked = Extract<Meaning, {rank: number}>
