import type {RuleId} from '../../src/index.ts'
import type {Difference} from './differences.ts'
import type {ExpectedItem, ExpectedMeeting} from './expected.ts'

// What contract.md and layouts.md want said of a document besides its records.

interface Diagnostic {
  ruleId?: string | undefined
  line?: number | undefined
}

/** The diagnostics of an item that a document must bring, and no more of their kind. */
const wanted: readonly {rule: RuleId; isDue: (item: ExpectedItem) => boolean | undefined}[] = [
  {rule: 'routing-columns-lost', isDue: (item) => item.routing?.complete === false},
  {
    rule: 'empty-decision',
    isDue: (item) => item.decisions.length === 0 && item.sections.some((section) => section.kind === 'decision'),
  },
  {
    rule: 'unclassified-decision',
    isDue: (item) =>
      item.decisions.some((decision) => decision.outcomes === undefined)
        ? undefined
        : item.decisions.some((decision) => decision.outcomes?.length === 0),
  },
]

/** Every item that lacks a diagnostic which is due, or has one which is not. */
export function unreported(meetings: readonly ExpectedMeeting[], messages: readonly Diagnostic[]): Difference[] {
  const found: Difference[] = []
  const items = meetings.flatMap((meeting) => meeting.items)
  for (const [index, item] of items.entries()) {
    const end = items[index + 1]?.line ?? Number.POSITIVE_INFINITY
    for (const {rule, isDue} of wanted) {
      const due = isDue(item)
      if (due === undefined) continue
      const lines = messages
        .filter((message) => message.ruleId === rule)
        .map((message) => message.line ?? 0)
        .filter((line) => line >= item.line && line < end)
      if (lines.length !== Number(due))
        found.push({field: `diagnostic ${rule}`, line: item.line, expected: due, got: lines})
    }
  }
  const undated = meetings.filter((meeting) => meeting.date === null).length
  const told = messages.filter((message) => message.ruleId === 'invalid-date').length
  if (told !== undated) found.push({field: 'diagnostic invalid-date', line: 1, expected: undated, got: told})
  return found
}
