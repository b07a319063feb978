import {loadLayouts} from '../layouts/built-in.ts'
import type {Layout} from '../layouts/schema.ts'

/**
 * The layout that a command line names; undefined where it names none. What
 * checks it is loaded only then.
 *
 * @throws LayoutError where there is none of this name, or it does not fit
 */
export async function ownLayout(nameOrPath: string | undefined): Promise<Layout | undefined> {
  if (nameOrPath === undefined) return undefined
  const {loadLayout} = await import('../layouts/load.ts')
  return loadLayout(nameOrPath)
}

/** The layouts that come with dagsorden, and behind them the one that a command line names. */
export async function allLayouts(nameOrPath: string | undefined): Promise<Layout[]> {
  const own = await ownLayout(nameOrPath)
  return own === undefined ? loadLayouts() : [...loadLayouts(), own]
}
