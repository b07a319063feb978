/** The formats that are read, by the names that `--from` takes. */
export const formatNames = ['pdf', 'docx', 'html', 'xml', 'json', 'text'] as const

export type FormatName = (typeof formatNames)[number]
