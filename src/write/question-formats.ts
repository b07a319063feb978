/** How the answers to questions can be written; text is for people. */
export const caseFormats = ['text', 'json', 'ndjson', 'csv'] as const
export type CaseFormat = (typeof caseFormats)[number]

export const diffFormats = ['text', 'json', 'ndjson'] as const
export type DiffFormat = (typeof diffFormats)[number]
