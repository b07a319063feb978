import {alternatives} from './alternatives.ts'

/**
 * Words that hardly any minutes are without and that have æ, ø or å, by which
 * it is told that an encoding is the right one. In lower case.
 */
const lettered = ['på', 'også', 'så', 'må', 'når', 'får', 'år', 'møde', 'mødet', 'være', 'før', 'rådhus', 'rådhuset']

/** One of them, alone. */
export const letteredWord = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives(lettered)})(?![\p{L}\p{N}])`, 'iu')
