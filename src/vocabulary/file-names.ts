/** Endings of the files that a folder, a glob or a container gives; a file that is named is read whatever it ends in. */
const documentEndings = /\.(?:txt|text|html?|xhtml|xml|json|ndjson|jsonl|pdf|docx)(?:\.gz)?$|\.(?:zip|warc(?:\.gz)?)$/i

/** Folders in which the exports of the case systems keep attachments, beside the publication itself. */
const attachmentFolders = /(?:^|[/\\])(?:enclosures|bilag|attachments|files_\d[^/\\]*)[/\\]/i

/** Files that systems put beside others, and nobody wrote. */
const leftovers = /(?:^|[/\\])(?:__MACOSX[/\\]|\.DS_Store$|\._|Thumbs\.db$)/i

/** A web page as an archive of the web names it: an address. */
const webAddress = /!\/https?:\/\//i

/** Endings of texts in formats that are not read; minutes were written in them, and can be saved in another. */
const otherTexts = /\.(?:doc|odt|rtf)$/i

/** Whether a file of this path may be minutes, but in a format that is not read. */
export function isOtherText(path: string): boolean {
  return otherTexts.test(path) && !leftovers.test(path) && !attachmentFolders.test(path)
}

/** Whether a file of this path is worth reading as minutes where nobody named it. */
export function isDocument(path: string): boolean {
  if (leftovers.test(path) || attachmentFolders.test(path)) return false
  return documentEndings.test(path) || webAddress.test(path)
}

/** Whether a file of this path is JSON, which is minutes by its content only. */
export function isJsonName(path: string): boolean {
  return /\.(?:json|ndjson|jsonl)$/i.test(path)
}

const fileFormat = /^(?:PDF|DOCX?|XLSX?|PPTX|JPG|PNG|ZIP)(?=$|\p{Lu}\p{Ll})/u

/** The name of a file's format that a text is, or that is glued to the name of the file: "PDFNotat om takster". */
export function fileFormatBefore(text: string): string | undefined {
  return fileFormat.exec(text)?.[0]
}
