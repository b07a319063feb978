import {mayBePrivate, telephone} from '../vocabulary/people-labels.ts'

/**
 * What is printed of a person, without e-mail address, telephone number and
 * home address: these are in no record. Running text is as it was published.
 * What stands before the "@" of an address has at most 64 letters (RFC 5321, 4.5.3.1.1).
 */
export function withoutPrivate(text: string): string {
  if (!mayBePrivate.test(text)) return text
  return text
    .replace(/(?:[,;]\s*|(?<!\s)\s+)?[<(]?[^\s<(,;]{1,64}@[^\s>),;]+[>)]?/gu, '')
    .replace(telephone, '')
    .replace(/,\s*\p{Lu}[\p{L}.\s]{2,40}\s\d{1,4}\s?\p{Lu}?(?:,.*)?$/su, '')
    .replace(/,\s*\d{4}\s\p{Lu}\p{L}+.*$/su, '')
    .trim()
}
