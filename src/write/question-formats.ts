/** How the answers to questions can be written; text is for people. */
const caseTextFormats = ['text', 'json', 'ndjson', 'csv'] as const
export type CaseTextFormat = (typeof caseTextFormats)[number]
export const caseFormats = [...caseTextFormats, 'xlsx'] as const
export type CaseFormat = (typeof caseFormats)[number]

export const diffFormats = ['text', 'json', 'ndjson'] as const
export type DiffFormat = (typeof diffFormats)[number]
