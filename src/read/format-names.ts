/** What is read, by name; the readers are in formats.ts, which loads the libraries that they need. */
export const formatNames = ['html', 'xml', 'pdf', 'docx', 'text'] as const

export type FormatName = (typeof formatNames)[number]
