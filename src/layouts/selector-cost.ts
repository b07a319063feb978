import {parse, type Selector} from 'css-what'

// A layout can come from anywhere, and a selector must not take more time than
// grows with the document. One that looks within what is within an element for
// each element, or at all siblings for each of them, does; those are refused. The
// sibling right before an element may be looked at once in a selector, not more:
//
//   tr:has(> td.title)          looks at what stands within each row
//   h3 + ul > li                looks at what stands before each list
//   div:has(:has(:has(p)))      looks within what stands within …
//   p ~ p                       looks at all that stands before each paragraph

/** The longest selector: what is longer is no selector that anybody wrote. */
const longest = 500
/** Tests that take no other elements than the one itself, its first or last sibling and what stands within it. */
const tests: ReadonlySet<string> = new Set([
  'first-child',
  'last-child',
  'only-child',
  'empty',
  'root',
  'contains',
  'icontains',
])

/** Why a selector can take more time than grows with the document; undefined where it does not. */
export function costOf(source: string): string | undefined {
  if (source.length > longest) return `it is longer than ${longest} characters`
  for (const steps of parse(source)) {
    const cost = costOfSteps(steps, {inHas: false, depth: 0})
    if (cost !== undefined) return cost
  }
  return undefined
}

interface Place {
  inHas: boolean
  /** How many ":not" and ":is" it stands in. */
  depth: number
}

function costOfSteps(steps: readonly Selector[], place: Place): string | undefined {
  if (steps[0]?.type === 'adjacent') return 'it looks outside of the element around it'
  for (const step of steps) {
    if (step.type === 'sibling') return 'it looks at all siblings; select an element around them instead'
    if (step.type === 'adjacent' && (place.inHas || steps.filter(({type}) => type === 'adjacent').length > 1))
      return 'it looks at siblings more than once'
    if (step.type !== 'pseudo') continue
    const {name, data} = step
    const inner = Array.isArray(data) ? data : []
    if (name === 'has') {
      if (place.inHas) return 'a ":has" stands in another one'
    } else if (name === 'not' || name === 'is') {
      if (place.depth > 1) return `":${name}" stands too deep in others`
    } else if (!tests.has(name)) return `":${name}" is not among ":has", ":not", ":is", ":${[...tests].join('", ":')}"`
    const within = {inHas: place.inHas || name === 'has', depth: place.depth + 1}
    const cost = inner.map((one) => costOfSteps(one, within)).find((one) => one !== undefined)
    if (cost !== undefined) return cost
  }
  return undefined
}
