/** How a line of attachments is built that has more than a title: number and access before it, the document's number. */
const attachmentForms: readonly RegExp[] = [
  /^\d{1,3}\s+(?<access>åben|åbent|lukket)\s+(?:[-–]\s+)?(?<title>[^\s–-].*?)(?:(?<!\s)\s+(?:[-–]\s+)?(?<documentNumber>\d{3,9}\/\d{2,4}))?$/iu,
  /^(?:\d{1,3}[.)]?\s+)?\((?<access>åben|åbent|lukket)\)\s+(?<title>[^\s(].*?)(?:(?<!\s)\s+\((?<documentNumber>\d{3,9}\/\d{2,4})\))?$/iu,
  /^(?<access>åben|åbent|lukket)(?:\s+[-–]\s+|\s*\|\s*|:\s+|\s\s+|\t)(?<title>[^\s|–-].*)$/iu,
  /^(?<documentNumber>\d{2,4}-\d{4,9}|\d{3}-\d{4}-\d{1,9})\s+-\s+(?<title>\S.*)$/u,
  /^(?<documentNumber>\d{3,9}\/\d{2,4}|\d{3}-\d{4}-\d{1,9})\s*(?<access>åben|åbent|lukket)\s+(?<title>\S.*)$/iu,
  /^(?<documentNumber>\d{4,9}\/\d{2,4}|\d{3}-\d{4}-\d{1,9})\s+(?<title>\p{L}.*)$/u,
  /^\d{1,2}\.\d{1,2}\s+(?<title>\p{L}{2}.*)$/u,
  /^(?<title>.+?)(?<!\s)\s+\((?<documentNumber>\d{3}-\d{4}-\d{1,9}|(?!(?:19|20)\d\d\/)\d{4,9}\/\d{2,4}|\d{2}-\d{4,9}|\d{4}-\d{5,9})\)$/u,
  /^(?<title>.+?)(?<!\s)\s+\(dok\.?\s?nr\.?:?\s*(?<documentNumber>[\d/-]{3,20})\)$/iu,
]

/** The number of a document that stands on a line of its own, above its title. */
export const documentNumberAlone = /^(?:\d{3}-\d{4}-\d{1,9}|\d{2,4}-\d{4,9}|\d{3,9}\/\d{2,4})$/u

/** The number of a document with its access behind it, where an attachment begins within a row: "17474/09Åben Kort". */
export const numberWithAccess = /(?<!\S)\d{3,9}\/\d{2,4}\s?(?:Åbent?|Lukket)\s/gu

/** What can stand behind the title of an attachment, and is no part of it: the kind of its file, or that it is open. */
export const behindAttachment = /(?<!\s)\s+(?:\|\s+(?:pdf|docx?|xlsx?|pptx?)|\((?<access>offentligt?|åbent?)\))$/iu

/** What counts the attachments of a list, and is no part of their titles: "1. Kort over området", "1 Kort.pdf", "1 Kort (80211/19)". */
export const countBefore =
  /^(\d{1,2})(?:[.)]\s+(?=\p{L})|\s+(?=\p{Lu}.{1,150}(?:\.(?:pdf|docx?|xlsx?|pptx?)(?:\s|$)|\(\d{3,9}\/\d{2,4}\)\s*$)))/u

/** What a line says of an attachment that is built as one of a list is; undefined where it is a title alone. */
export function attachmentParts(text: string): Readonly<Record<string, string | undefined>> | undefined {
  for (const form of attachmentForms) {
    const parts = form.exec(text)?.groups
    if (parts !== undefined) return parts
  }
  return undefined
}
