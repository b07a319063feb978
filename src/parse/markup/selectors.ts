import {compile} from 'css-select'
import {parse, type Selector, stringify} from 'css-what'
import {type AnyNode, type Element, isTag, type ParentNode} from 'domhandler'

// Selectors of layouts, each read once for a document. A tree of an export can
// have a million elements beside one another, and what a selector asks of them is
// asked for each item and each attachment: a search looks at an element once,
// steps from child to child where the selector does, and what is found within an
// element (":has") is remembered.

/** Whether an element is what one step of a selector wants. */
type Test = (element: Element) => boolean

/** One step of a selector: what the element is to be, and how it stands to that of the step before. */
interface Step {
  /** Undefined for the first step of a selector that does not begin with a sign. */
  relation: 'child' | 'descendant' | 'adjacent' | undefined
  test: Test
}

/** A selector without commas. */
type Way = readonly Step[]

/** Selects in one document. */
export class Selectors {
  readonly #isXml: boolean
  readonly #ways = new Map<string, readonly Way[]>()

  constructor(isXml: boolean) {
    this.#isXml = isXml
  }

  /** What a selector finds within some elements, in their order. */
  find(around: readonly Element[], selector: string): Element[] {
    const ways = this.#waysOf(selector)
    const found = around.flatMap((element) => findWithin(element, ways))
    return around.length > 1 ? [...new Set(found)] : found
  }

  /** Whether an element is what a selector selects, wherever that stands. */
  fits(element: Element, selector: string): boolean {
    return this.#waysOf(selector).some((way) => isBehind(element, way, way.length - 1, undefined))
  }

  #waysOf(selector: string): readonly Way[] {
    let ways = this.#ways.get(selector)
    if (ways === undefined) {
      ways = parse(selector).map((tokens) => this.#wayOf(tokens))
      this.#ways.set(selector, ways)
    }
    return ways
  }

  #wayOf(tokens: readonly Selector[]): Way {
    const way: Step[] = []
    let relation: Step['relation']
    let tests: Test[] = []
    const close = () => {
      if (tests.length > 0) way.push({relation, test: allOf(tests)})
      tests = []
    }
    for (const token of tokens) {
      if (token.type === 'child' || token.type === 'descendant' || token.type === 'adjacent') {
        close()
        relation = token.type
      } else tests.push(this.#testOf(token))
    }
    close()
    return way
  }

  #testOf(token: Selector): Test {
    if (token.type === 'pseudo' && Array.isArray(token.data)) {
      const ways = token.data.map((inner) => this.#wayOf(inner))
      if (token.name === 'has') return remembered((element) => hasWithin(element, ways))
      const isOne: Test = (element) => ways.some((way) => isBehind(element, way, way.length - 1, undefined))
      return token.name === 'not' ? (element) => !isOne(element) : isOne
    }
    return compile<AnyNode, Element>(stringify([[token]]), {xmlMode: this.#isXml})
  }
}

function allOf(tests: readonly Test[]): Test {
  const [first, ...others] = tests as [Test, ...Test[]]
  return others.length === 0 ? first : (element) => tests.every((test) => test(element))
}

function remembered(test: Test): Test {
  const known = new Map<Element, boolean>()
  return (element) => {
    let holds = known.get(element)
    if (holds === undefined) {
      holds = test(element)
      known.set(element, holds)
    }
    return holds
  }
}

function findWithin(element: Element, ways: readonly Way[]): Element[] {
  const [only, ...others] = ways as [Way, ...Way[]]
  if (others.length === 0 && goesDown(only)) return childrenBy([element], only)
  const found: Element[] = []
  visit(element, (one) => {
    if (ways.some((way) => isBehind(one, way, way.length - 1, element))) found.push(one)
    return false
  })
  return found
}

/** Whether a way goes from child to child. */
function goesDown(way: Way): boolean {
  return way.every(({relation}) => relation === 'child')
}

/** What stands where a way leads that goes from child to child. */
function childrenBy(elements: readonly Element[], way: Way): Element[] {
  let found = [...elements]
  for (const {test} of way) found = found.flatMap((element) => element.children.filter(isTag).filter(test))
  return found
}

function hasWithin(element: Element, ways: readonly Way[]): boolean {
  return ways.some((way) =>
    goesDown(way)
      ? childrenBy([element], way).length > 0
      : visit(element, (one) => isBehind(one, way, way.length - 1, element)),
  )
}

/** Goes through all elements within one, in their order, until a test holds. */
function visit(element: Element, test: Test): boolean {
  const left: AnyNode[] = []
  const add = ({lastChild}: ParentNode) => {
    for (let child = lastChild; child !== null; child = child.prev) left.push(child)
  }
  add(element)
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!('children' in node)) continue
    if (isTag(node) && test(node)) return true
    add(node)
  }
  return false
}

/**
 * Whether an element is where the first steps of a way lead.
 *
 * @param last the index of the last of those steps
 * @param around the element that is searched in; what stands around it counts only where it is the root
 */
function isBehind(element: Element, way: Way, last: number, around: Element | undefined): boolean {
  const {relation, test} = way[last] as Step
  if (!test(element)) return false
  if (last === 0) return relation === undefined || (around !== undefined && element.parent === around)
  const isBefore = (one: Element) => isBehind(one, way, last - 1, around)
  if (relation === 'adjacent') {
    const before = elementBefore(element)
    return before !== undefined && isBefore(before)
  }
  for (let parent = parentOf(element, around); parent !== undefined; parent = parentOf(parent, around)) {
    if (isBefore(parent)) return true
    if (relation === 'child') return false
  }
  return false
}

/** The element around one, not beyond that which is searched in. */
export function parentOf(element: Element, around?: Element): Element | undefined {
  if (element === around) return undefined
  const parent: ParentNode | null = element.parent
  return parent !== null && isTag(parent) ? parent : undefined
}

/** The element before one, among its siblings. */
export function elementBefore(element: Element): Element | undefined {
  for (let before = element.prev; before !== null; before = before.prev) if (isTag(before)) return before
  return undefined
}
