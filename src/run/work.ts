import {diagnostic} from '../diagnostics/diagnostic.ts'
import {type ReadyInput, readInput} from '../files/input.ts'
import {explain} from '../files/system-error.ts'
import {type CacheOptions, cacheKey, readEntry, writeEntry} from './cache.ts'
import {converter} from './convert.ts'
import type {WorkOptions} from './executor.ts'
import {failedInput, type InputResult} from './result.ts'

/** Makes the function that takes one input from its path to what comes of it. It throws nothing. */
export function worker({cache, ...options}: WorkOptions): (input: ReadyInput) => Promise<InputResult> {
  const convert = converter(options)
  return async (input) => {
    const content = readInput(input, options.maxFileSize)
    if ('rule' in content) return failedInput(content.path, content.rule, content.reason)
    const once = () => convert(content.bytes, input.path)
    return cache === undefined ? await once() : await throughCache(cache, content.bytes, input.path, once)
  }
}

/** From the cache where that has it, else made and put there. */
async function throughCache(
  cache: CacheOptions,
  bytes: Uint8Array,
  path: string,
  convert: () => Promise<InputResult>,
): Promise<InputResult> {
  const key = cacheKey(cache, bytes, path)
  const cached = readEntry(cache, key)
  if (typeof cached === 'object') return {...cached.result, fromCache: true}
  const result = await convert()
  if (isLasting(result)) {
    try {
      writeEntry(cache, key, result)
    } catch (error) {
      result.cacheError = explain(error)
    }
  }
  if (cached === 'damaged') {
    const reason = 'Its entry in the cache is damaged, and was made anew'
    result.documents[0]?.diagnostics.push(diagnostic('damaged-cache', reason))
  }
  return result
}

/** Whether it would come of the input again: a bug can depend on more than the input. */
function isLasting({documents}: InputResult): boolean {
  return documents.every(({diagnostics}) => diagnostics.every(({rule}) => rule !== 'internal-error'))
}
