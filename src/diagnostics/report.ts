import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Point, Position} from '../records/schema.ts'
import {linesOf} from '../text/lines.ts'
import {sourcePosition} from '../text/source-map.ts'
import {type RuleId, rules, type Severity} from './rules.ts'

/** `fatal` of a vfile message, as unified has it: true for an error, false for a warning, undefined for info. */
const fatalOf: Record<Severity, boolean | undefined> = {error: true, warning: false, info: undefined}

/**
 * Adds a diagnostic to a file, as a vfile message.
 *
 * @param reason a sentence without its full stop: what was expected or found, and what it means for the records
 * @param place where, in the reading text (in the source, as long as the file has no source map); none where it
 *   concerns the file as a whole
 */
export function report(file: VFile, rule: RuleId, reason: string, place?: Point | Position): void {
  const message = messageAt(file, rule, reason, placeInSource(file, place))
  if (place === undefined) return
  message.actual = textAt(file, place)
  places.set(message, place)
}

/**
 * Adds a diagnostic about a text of the source that the reading text does without.
 *
 * @param place where it stands in the source
 * @param at behind which letter of the reading text it is left out
 */
export function reportLeftOut(
  file: VFile,
  rule: RuleId,
  reason: string,
  {text, place, at}: {text: string; place: Position; at: number},
): void {
  const message = messageAt(file, rule, reason, place)
  message.actual = text
  places.set(message, linesOf(file).pointAt(at))
}

function messageAt(file: VFile, rule: RuleId, reason: string, place: Point | Position | undefined): VFileMessage {
  // A message is an Error, but its stack says nothing of a document, and takes longer than all the rest.
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  const message = file.message(reason, {place, source: 'dagsorden', ruleId: rule})
  Error.stackTraceLimit = stackTraceLimit
  message.fatal = fatalOf[rules[rule].severity]
  return message
}

const places = new WeakMap<VFileMessage, Point | Position>()

/** Where in the reading text a message was reported; a message that stands nowhere has no place. */
export function readingPlace(message: VFileMessage): Point | Position | undefined {
  return places.get(message)
}

/** How much of a text is enough to know it again. */
const enough = 200

/** The beginning of the text that a message is about: the stretch at its place, or the rest of the line there. */
function textAt(file: VFile, place: Point | Position): string {
  const text = String(file)
  const from = 'start' in place ? place.start.offset : place.offset
  const stretch = 'start' in place && place.end.offset > from ? place.end.offset : text.length
  const found = text.slice(from, Math.min(stretch, from + enough))
  return stretch === text.length ? (found.split(/[\r\n]/, 1)[0] as string) : found
}

function placeInSource(file: VFile, place: Point | Position | undefined): Point | Position | undefined {
  if (place === undefined || file.data.sourceMap === undefined) return place
  return 'start' in place ? sourcePosition(file, place) : sourcePosition(file, {start: place, end: place}).start
}

/** The severity of a message: how {@link report} wrote it, or any other message of a vfile. */
export function severityOf(message: {fatal?: boolean | null | undefined}): Severity {
  if (message.fatal === true) return 'error'
  return message.fatal === false ? 'warning' : 'info'
}
