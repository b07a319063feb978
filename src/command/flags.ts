import {InvalidArgumentError} from 'commander'
import type {CaseFilter} from '../cases/select.ts'
import {type RuleLevel, type RuleLevels, ruleLevels, turnedOffInVain} from '../diagnostics/policy.ts'
import type {ReporterName} from '../diagnostics/reporters/reporter-names.ts'
import {ruleIds} from '../diagnostics/rules.ts'
import {dosEncoding} from '../read/decode.ts'
import type {FormatName} from '../read/format-names.ts'
import {schemaNames} from '../records/schema-names.ts'
import {parseDate} from '../text/dates.ts'
import {suggestion} from '../text/suggestion.ts'
import type {Language} from '../vocabulary/languages.ts'
import {type DialectName, type Format, type TableName, tableNames} from '../write/formats.ts'
import type {CaseFormat, DiffFormat} from '../write/question-formats.ts'
import type {FailLevel} from './exit-status.ts'
import {parseShard, type Shard} from './shard.ts'

// What a command line can say: the flags of each command, and how the text of
// a flag becomes its value.

/** About reading a document. */
interface DocumentFlags {
  maxFileSize: number
  timeLimit: number
  layout?: string
  municipality?: string
  from?: FormatName
  encoding?: string
  includeClosed?: boolean
  repair?: boolean
}

/** About reading many, and reporting. */
export interface ReadFlags extends DocumentFlags, ReportFlags {
  pathsFrom?: string
  shard?: Shard
  jobs: number
  cache?: string
}

export interface ReportFlags {
  /** A file; false for none, undefined for the one that is found. */
  config?: string | false
  failOn: FailLevel
  rule?: RuleLevels
  reporter: ReporterName
  report?: string
  baseline?: string
  updateBaseline?: boolean
  quiet?: boolean
  /** Of sheets and of what is reported. */
  lang?: Language
  color: boolean
  progress: boolean
}

/** About writing. */
export interface WriteFlags extends Pick<ReportFlags, 'lang'> {
  /** Whether one record of each meeting is written, and no other. */
  onePerMeeting?: boolean
  /** False where references are not to be linked. */
  link?: boolean
  out?: string
  format?: Format
  table?: TableName
  dialect?: DialectName
  maxCell?: number
  rawCsv?: boolean
  baseUrl?: string
  licence?: string
}

/** About cases. */
export interface CasesFlags extends ReadFlags, Omit<CaseFilter, 'caseNumbers'> {
  case?: string[]
  out?: string
  format?: CaseFormat
}

/** About the page. */
export interface PageFlags extends ReadFlags {
  out?: string
  empty?: boolean
}

/** About differences. */
export interface DiffFlags extends DocumentFlags {
  out?: string
  format?: DiffFormat
  color: boolean
}

/** The language of what is reported. */
export function languageOf({lang = 'en'}: Pick<ReportFlags, 'lang'>): Language {
  return lang
}

/** A command line that cannot be carried out; the message says what to do instead. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const recordName = oneOf('record', schemaNames, `there are ${schemaNames.join(', ')}`)
export const tableName = oneOf('table', tableNames, `there are ${tableNames.join(', ')}`)
export const ruleName = oneOf('rule', ruleIds, '"dagsorden explain" lists them')

/**
 * What a command is about, by its name. The library would say of one that is not
 * there that "command-argument value" is invalid.
 *
 * @param which what there is, or where that is listed
 */
function oneOf<Name extends string>(kind: string, names: readonly Name[], which: string): (value: string) => Name {
  return (value) => {
    const name = names.find((name) => name === value)
    if (name !== undefined) return name
    throw new UsageError(`There is no ${kind} "${value}"; ${which}.${suggestion(value, names)}`)
  }
}

export function encodingName(value: string): string {
  if (value.toLowerCase() === dosEncoding) return dosEncoding
  try {
    return new TextDecoder(value).encoding
  } catch {
    throw new InvalidArgumentError('It is no encoding; try utf-8, windows-1252, utf-16le, iso-8859-1 or cp850.')
  }
}

/** An option that can be given several times. */
export function several(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}

/** "2024-03-05" */
export function calendarDay(value: string): string {
  if (parseDate(value) === value) return value
  throw new InvalidArgumentError('It is no date of the calendar; expected one like 2024-03-05.')
}

/** "3/16" */
export function shard(value: string): Shard {
  const shard = parseShard(value)
  if (shard === undefined) throw new InvalidArgumentError('It is a number from 1 and how many there are, such as 3/16.')
  return shard
}

/** A whole number from 1. */
export const whole = numberLike(/^\d{1,4}$/, 'a whole number from 1')
/** "0.5" */
export const seconds = numberLike(/^\d{1,6}(?:\.\d{1,3})?$/, 'a number of seconds, such as 30 or 0.5')
/** How many characters a cell can have. */
export const cellLength = numberLike(/^\d{1,9}$/, 'a number of characters, such as 1000')

/** @param what it is, as the end of a sentence */
function numberLike(form: RegExp, what: string): (value: string) => number {
  return (value) => {
    if (form.test(value) && Number(value) > 0) return Number(value)
    throw new InvalidArgumentError(`It is ${what}.`)
  }
}

/** Bytes in a unit of the decimal kind, as disks have them. */
const units: Record<string, number> = {'': 1, k: 1e3, m: 1e6, g: 1e9}

/** "500MB", in bytes. */
export function fileSize(value: string): number {
  const match = /^(\d{1,9}(?:\.\d{1,3})?) ?([kmg]?)b?$/i.exec(value)
  if (match === null) throw new InvalidArgumentError('It is a number with B, kB, MB or GB, such as 500MB.')
  return Number(match[1]) * (units[(match[2] as string).toLowerCase()] as number)
}

/** "https://oparl.example.dk/" */
export function webAddress(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value
  throw new InvalidArgumentError('It is an address such as https://oparl.example.dk/.')
}

/** "empty-decision=off", added to those before it. */
export function ruleLevel(value: string, before: RuleLevels | undefined): RuleLevels {
  const [name = '', asked, ...rest] = value.split('=')
  const rule = ruleIds.find((id) => id === name)
  const level: RuleLevel | undefined = ruleLevels.find((known) => known === asked)
  if (asked === undefined || rest.length > 0)
    throw new InvalidArgumentError('Expected one like empty-decision=off; "dagsorden explain" lists the rules.')
  if (rule === undefined)
    throw new InvalidArgumentError(
      `There is no rule "${name}"; "dagsorden explain" lists them.${suggestion(name, ruleIds)}`,
    )
  if (level === undefined)
    throw new InvalidArgumentError(`Levels are ${ruleLevels.join(', ')}.${suggestion(asked, ruleLevels)}`)
  const levels = {...before, [rule]: level}
  const inVain = turnedOffInVain(levels)
  if (inVain !== undefined) throw new InvalidArgumentError(inVain)
  return levels
}
