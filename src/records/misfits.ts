import {agendaItemSchema, meetingSchema} from './schema.ts'

const schemas = {head: meetingSchema.omit({items: true, pages: true}), item: agendaItemSchema}

/** What zod says against a record, each with the field that it is about: "caseNumber.raw: Invalid input"; empty where it fits. */
export function misfits(kind: keyof typeof schemas, record: unknown): string[] {
  const issues = schemas[kind].safeParse(record).error?.issues ?? []
  return issues.map(({path, message}) => `${path.join('.') || 'record'}: ${message}`)
}
