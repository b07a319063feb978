import {Lexicon} from '../text/lexicon.ts'
import {forms, index} from './meaning-index.ts'

/** Every phrase that says something of a decision, found in one pass over a sentence. */
export const meanings = new Lexicon(index, forms)
