import type {FailedInput} from './failed-input.ts'

/**
 * An input that is over the limit; where its size is not known, it is not read on to find out.
 *
 * @param what has that size: the input as it is, or what it unpacks to
 */
export function tooLarge(path: string, maxFileSize: number, size?: number, what = 'It'): FailedInput {
  const [limit, exactLimit] = [sizeText(maxFileSize), exactly(maxFileSize)]
  const has = size === undefined ? 'more than that' : sizeText(size)
  const sizes = has === limit ? [exactly(size ?? 0), exactLimit] : [has, limit]
  return {
    path,
    rule: 'too-large',
    reason: `${what} has ${sizes[0]}, and the limit is ${sizes[1]}; split it, or raise --max-file-size`,
  }
}

const units = [
  ['MB', 1e6],
  ['kB', 1e3],
] as const

/** "1.2 MB", "812 bytes" */
function sizeText(bytes: number): string {
  for (const [name, unit] of units)
    if (bytes >= unit) return `${(bytes / unit).toLocaleString('en-GB', {maximumFractionDigits: 1})} ${name}`
  return exactly(bytes)
}

function exactly(bytes: number): string {
  return `${bytes.toLocaleString('en-GB')} byte${bytes === 1 ? '' : 's'}`
}
