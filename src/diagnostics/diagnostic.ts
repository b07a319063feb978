import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Position} from '../records/schema.ts'
import {sha256} from '../text/bytes.ts'
import {cleanLine} from '../text/lines.ts'
import {severityOf} from './report.ts'
import {type RuleId, rules, type Severity} from './rules.ts'

/** What a report says of a document, as plain data: it crosses threads, and can be stored. */
export interface Diagnostic {
  rule: RuleId
  severity: Severity
  /** A sentence without its full stop. */
  reason: string
  /** Where, in the source; null where it concerns the document as a whole. */
  position: Position | null
  /** Of the rule and the text that it is about, so that it is known again when lines move. */
  fingerprint: string
}

/** The messages of a file as diagnostics, in the order in which the stages gave them. */
export function diagnosticsOf(file: VFile): Diagnostic[] {
  return file.messages.map((message) => ({
    rule: message.ruleId as RuleId,
    severity: severityOf(message),
    reason: message.reason,
    position: positionOf(message),
    fingerprint: fingerprintOf(message.ruleId as RuleId, message.actual ?? message.reason),
  }))
}

/** A diagnostic of a run, beside those of the stages. */
export function diagnostic(rule: RuleId, reason: string, position: Position | null = null): Diagnostic {
  return {rule, severity: rules[rule].severity, reason, position, fingerprint: fingerprintOf(rule, reason)}
}

function fingerprintOf(rule: RuleId, text: string): string {
  return sha256(`${rule}\n${cleanLine(text)}`).slice(0, 16)
}

function positionOf({place}: VFileMessage): Position | null {
  if (place === undefined) return null
  const {start, end} = 'start' in place ? place : {start: place, end: place}
  return {start, end} as Position
}
