import axe from 'axe-core'
import type {Page} from 'playwright-core'

interface Run {
  violations: {id: string; help: string; nodes: {html: string}[]}[]
}

/**
 * What of a page cannot be read or reached by everybody, by the rules of WCAG 2.2
 * and of good practice that axe-core knows: contrast, names, roles, headings.
 */
export async function unreachable(page: Page): Promise<string[]> {
  const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  await page.evaluate(axe.source)
  const {violations} = (await page.evaluate(`axe.run({runOnly: ${JSON.stringify(wanted)}})`)) as Run
  return violations.flatMap(({id, help, nodes}) => nodes.map(({html}) => `${id}: ${help}: ${html}`))
}
