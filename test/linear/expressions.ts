import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parse, type Token, tokTypes} from 'acorn'
import {ensureBuilt, root} from '../command/built.ts'

/** A regular expression of the program, and where it stands. */
export interface Expression {
  /** From the root, of the source. */
  file: string
  pattern: RegExp
}

/** What is bundled has the expressions of others' libraries in it, and ours once more. */
const bundles: ReadonlySet<string> = new Set(['browser.js'])

/** Every regular expression that stands in the source as a literal: found in what is built of it, which is JavaScript. */
export function literalExpressions(): Expression[] {
  ensureBuilt()
  const built = path.join(root, 'dist')
  return readdirSync(built, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.js') && !bundles.has(name))
    .map((name) => ({built: path.join(built, name), file: `src/${name.replace(/\.js$/, '.ts').replaceAll('\\', '/')}`}))
    .filter(({file}) => existsSync(path.join(root, file)))
    .flatMap(({built: script, file}) => literalsIn(readFileSync(script, 'utf8')).map((pattern) => ({file, pattern})))
}

function literalsIn(script: string): RegExp[] {
  const found: RegExp[] = []
  const onToken = (token: Token) => {
    if (token.type === tokTypes.regexp) found.push((token as Token & {value: {value: RegExp}}).value.value)
  }
  parse(script, {ecmaVersion: 'latest', sourceType: 'module', onToken})
  return found
}

/**
 * Every regular expression that the source puts together while something runs.
 * The modules must not have been loaded before.
 */
export async function expressionsMadeBy(work: () => Promise<void>): Promise<Expression[]> {
  const found: Expression[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string | undefined], newTarget) {
      const pattern = Reflect.construct(target, args, newTarget) as RegExp
      const caller = new Error('where').stack?.split('\n')[2] ?? ''
      const file = /\/(src\/[^:?)]+\.ts)/.exec(caller)?.[1]
      if (file !== undefined) found.push({file, pattern})
      return pattern
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = original
  }
  return found
}
