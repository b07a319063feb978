import type {Random} from './random.ts'
import {thing} from './words.ts'

export interface Sum {
  text: string
  value: number
}

const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.')

/** One way of writing money: the passage as it stands in a line, and the sums in it. */
function passage(random: Random): {text: string; sums: Sum[]} {
  const whole = random.int(1_001, 9_876_543)
  const cents = random.int(1, 99)
  const tenths = random.int(11, 99)
  const thousands = random.int(1_001, 9_999)
  const low = random.int(2, 40)
  const high = low + random.int(1, 30)
  const gap = random.pick([' ', ' ', '\u00a0'])
  const one = (text: string, value: number, before = ''): {text: string; sums: Sum[]} => ({
    text: before + text,
    sums: [{text: text.replaceAll('\u00a0', ' '), value}],
  })
  const two = (text: string, between: string, factor: number): {text: string; sums: Sum[]} => ({
    text,
    sums: [
      {text: String(low), value: low * factor},
      {text: text.slice(`${low}${between}`.length), value: high * factor},
    ].map((sum) => ({...sum, text: sum.text.replaceAll('\u00a0', ' ')})),
  })
  const decimals = `${Math.floor(tenths / 10)},${tenths % 10}`
  return random.pick([
    () => one(`${grouped(whole)}${gap}kr.`, whole),
    () => one(`${grouped(whole)}${gap}kroner`, whole),
    () => one(`${grouped(whole)},${String(cents).padStart(2, '0')}${gap}kr.`, (whole * 100 + cents) / 100),
    () => one(`${decimals}${gap}mio.${gap}kr.`, tenths * 100_000),
    () => one(`${decimals}${gap}mio.kr.`, tenths * 100_000),
    () => one(`${decimals}${gap}mio. kr`, tenths * 100_000),
    () => one(`${grouped(thousands)},${tenths % 10}${gap}mio. kr.`, (thousands * 10 + (tenths % 10)) * 100_000),
    () => one(`${decimals}${gap}mia.${gap}kr.`, tenths * 100_000_000),
    () => one(`${decimals}${gap}mio. kroner`, tenths * 100_000),
    () => one(`${grouped(thousands)}${gap}t.kr.`, thousands * 1_000),
    () => one(grouped(whole), whole, 'kr. '),
    () => one(`${grouped(whole)} kr.`, whole, 'kr. '),
    () => two(`${low}-${high} mio. kr.`, '-', 1_000_000),
    () => two(`${low} og ${high} mio. kr.`, ' og ', 1_000_000),
  ])()
}

/** A line of a body with one or two sums in it, or with a unit that is no sum. */
export function moneyLine(random: Random): {text: string; sums: Sum[]} {
  if (random.chance(0.15))
    return {text: random.pick(['Beløb i 1.000 kr.', '(1.000 kr.)', 'Udgifter (i 1.000 kr.)']), sums: []}
  const first = passage(random)
  const second = passage(random)
  return random.pick([
    () => ({text: `Der er afsat ${first.text} til ${thing(random)} i 2019.`, sums: first.sums}),
    () => ({text: `Udgiften til ${thing(random)} er ${first.text}`, sums: first.sums}),
    () => ({
      text: `Prisen for ${thing(random)} falder fra ${first.text} til ${second.text} om året i 3 år.`,
      sums: [...first.sums, ...second.sums],
    }),
  ])()
}
