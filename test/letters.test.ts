import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {inLatin} from '../src/text/in-latin.ts'
import {latin} from '../src/text/latin.ts'
import {isCapitalAt, isLetter} from '../src/text/letters.ts'
import {ensureBuilt, root} from './command/built.ts'

/** The expression of one letter of a class: Unicode's own, as it stands here, and ours. */
const unicode = (name: string) => new RegExp(`^\\p{${name}}$`, 'u')
const ours = (name: string) => {
  const [, letters] = /^x = \/(.*)\/u$/.exec(inLatin(`x = /\\p{${name}}/u`)) ?? []
  return new RegExp(`^${letters}$`)
}
const differing = (name: string, from: number, to: number) => {
  const [one, other] = [ours(name), unicode(name)]
  return Array.from({length: to - from}, (_, at) => String.fromCharCode(from + at)).filter(
    (letter) => one.test(letter) !== other.test(letter),
  )
}

describe('letters', () => {
  it.each([
    ['L', 0, 0x250],
    ['L', 0x1e00, 0x1f00],
    ['Lu', 0, 0x180],
    ['Ll', 0, 0x180],
    ['N', 0, 0x250],
  ])('are those of Unicode as far as they go: %s', (name, from, to) => {
    expect(differing(name, from, to)).toEqual([])
  })

  it('are the same to functions and to expressions', () => {
    const [letters, capitals] = [ours('L'), ours('Lu')]
    for (let code = 0; code < 0x2100; code++) {
      const letter = String.fromCharCode(code)
      const isAccent = code >= 0x300 && code < 0x370
      expect([letter, isLetter(code)]).toEqual([letter, isAccent || letters.test(letter)])
      expect([letter, isCapitalAt(letter, 0)]).toEqual([letter, capitals.test(letter)])
    }
  })

  it.each(['Nguyễn', 'Ștefan', 'Žižek', 'Ðór', 'Łukasz', 'İbrahim', 'Åse'])('are those of the name %s', (name) => {
    expect([...name].every((letter) => isLetter(letter.charCodeAt(0)))).toBe(true)
    expect(isCapitalAt(name, 0)).toBe(true)
  })
})

describe('a script with our letters', () => {
  const digits = '0-9\\xb2-\\xb3\\xb9\\xbc-\\xbe'

  it.each([
    ['/\\p{N}x/u', `/[${digits}]x/u`],
    ['/[^\\p{N}-]/u', `/[^${digits}-]/u`],
    ['[/\\[\\p{N}/u]', `[/\\[[${digits}]/u]`],
    ['/[\\]\\p{N}]/u', `/[\\]${digits}]/u`],
    ["'[.]\\\\[\\\\p{N}'", `'[.]\\\\[[${digits.replaceAll('\\', '\\\\')}]'`],
    ['// \\p{N}', '// \\p{N}'],
    ['/\\p{M}/u', '/\\p{M}/u'],
  ])('is written in place: %s', (script, written) => {
    expect(inLatin(script)).toBe(written)
  })

  it('has no class that is put together of parts', () => {
    expect(() => inLatin(`\`[\${x}\\\\p{N}]\``)).toThrow('must not be put together of parts')
  })

  it('are refused where an expression folds capital and small ones, and asks for one of these', () => {
    expect(() => inLatin('x = /^\\p{Lu}/iu')).toThrow('With the flag i')
    expect(() => inLatin('x = /\\p{Ll}/giu')).toThrow('With the flag i')
    expect(() => inLatin('x = /\\p{L}/iu; y = /\\p{Lu}/u')).not.toThrow()
  })
})

describe('what is built', () => {
  it('has no class of all letters left, whose expressions take long to compile', () => {
    ensureBuilt()
    const dist = path.join(root, 'dist')
    const scripts = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter((name) => /\.c?js$/.test(name))
    const anyOf = new RegExp(`\\\\p\\{(?:${Object.keys(latin).join('|')})\\}`)
    const isComment = /^\s*(?:\/\/|\/?\*)/
    const left = scripts.filter((name) =>
      readFileSync(path.join(dist, name), 'utf8')
        .split('\n')
        .some((line) => anyOf.test(line) && !isComment.test(line)),
    )
    expect(scripts).toContain('start/program.cjs')
    expect(left).toEqual([])
  })
})
