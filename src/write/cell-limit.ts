import type {RuleId} from '../diagnostics/rules.ts'
import type {Meeting, Position} from '../records/schema.ts'

/** How many UTF-16 units a spreadsheet holds in a cell: Excel and LibreOffice alike. */
export const spreadsheetLimit = 32_767

/** Is told of a cell that cannot hold its text, though nobody asked for less: which, where its record stands, and the rule. */
export type OnCut = (
  meeting: Meeting,
  position: Position,
  reason: string,
  rule: Extract<RuleId, 'cell-too-long' | 'letter-replaced'>,
) => void

/** Ends a text that was cut. */
const cutMark = '…'

/** The text, cut to so many UTF-16 units with an ellipsis as the last; no letter is cut in two. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = limit - cutMark.length
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
  return text.slice(0, isPair ? end - 1 : end) + cutMark
}
