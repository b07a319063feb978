import {parse, type Token, tokTypes} from 'acorn'
import {type Letters, latin} from './latin.ts'

// What the build and the tests do to the program: `\p{L}` means the letters of
// latin.ts, in expressions and in the texts that expressions are made of.
//
//   /^\p{Lu}[\p{L}-]+$/u     becomes     /^[A-Z\xc0-\xd6…][A-Za-z\xaa…-]+$/u
//   /^\p{Lu}/iu              is refused: it has small letters, too

const parts: ReadonlySet<unknown> = new Set([tokTypes.regexp, tokTypes.string, tokTypes.template])
const classNames = Object.keys(latin).join('|')
const anyClass = new RegExp(String.raw`\\p\{(?:${classNames})\}`)
const everyClass = new RegExp(String.raw`(?<backslash>\\{1,2})p\{(?<name>${classNames})\}`, 'g')

/** A script with our letters in the place of Unicode's. */
export function inLatin(script: string): string {
  if (!anyClass.test(script)) return script
  let written = ''
  let at = 0
  const onToken = ({type, start, end}: Token) => {
    if (!parts.has(type)) return
    if (type === tokTypes.regexp && foldsCase(script.slice(start, end)))
      throw new Error(
        `With the flag i a class of capital or small letters has all of them: ${script.slice(start, end)}`,
      )
    written += script.slice(at, start) + withLetters(script.slice(start, end))
    at = end
  }
  parse(script, {ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true, onToken})
  return written + script.slice(at)
}

/** Classes that the flag i makes useless, and an expression that has it. */
const casedClass = /\\p\{L[ul]\}/
const withFlag = /\/[dgmsuvy]*i[dgimsuvy]*$/

/** Whether an expression asks for capital or small letters, and folds these. */
function foldsCase(literal: string): boolean {
  return withFlag.test(literal) && casedClass.test(literal)
}

function withLetters(part: string): string {
  return part.replace(everyClass, (_, backslash: string, name: keyof typeof latin, at: number) => {
    if (bracketsOf(part, backslash).startsWith(']'))
      throw new Error(`A class of an expression must not be put together of parts: ${part}`)
    const before = bracketsOf(part.slice(0, at), backslash)
    const letters = latin[name].map((some) => rangesOf(some, backslash)).join('')
    return before.lastIndexOf('[') > before.lastIndexOf(']') ? letters : `[${letters}]`
  })
}

/** The brackets of classes in part of an expression; in a text each backslash is written as two. */
function bracketsOf(part: string, backslash: string): string {
  const escaped = backslash.length === 1 ? /\\./gs : /\\\\(?:\\\\|.)/gs
  return part.replace(escaped, '').replace(/[^[\]]+/g, '')
}

function rangesOf([from, to, step]: Letters, backslash: string): string {
  if (step === undefined) return letter(from, backslash) + (to > from ? `-${letter(to, backslash)}` : '')
  let letters = ''
  for (let code = from; code <= to; code += step) letters += letter(code, backslash)
  return letters
}

/** A letter as every expression may have it, whatever else stands in its class. */
function letter(code: number, backslash: string): string {
  if (code < 0x80) return String.fromCharCode(code)
  const digits = code.toString(16)
  return code < 0x100 ? `${backslash}x${digits}` : `${backslash}u${digits.padStart(4, '0')}`
}
