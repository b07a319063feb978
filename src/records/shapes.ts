import {agendaItemSchema, meetingSchema, provenanceSchema} from './schema.ts'
import {recordShape} from './shape.ts'

// Nothing but data, which the build works out once.

/** A meeting without its items and pages. */
export const headShape = recordShape(meetingSchema.omit({items: true, pages: true}))
export const itemShape = recordShape(agendaItemSchema)

/** The fields of records, in the order in which they are written. */
export const meetingFields = Object.keys(meetingSchema.shape)
export const provenanceFields = Object.keys(provenanceSchema.shape)
