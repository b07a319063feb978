const codes = [
  /^(?:true|false|null)$/i,
  // Numbers, dates and times of day, alone or together: "2", "16-05-2014 08:00:00", "2026-06-15T16:00:00.118+02:00".
  /^(?=[\s.,:/+-]*\d)[\d\s.,:/+-]+(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/,
  /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i,
  // Addresses of the web, mailboxes and files.
  /^(?:[a-z][a-z\d+.-]*:\/\/|mailto:)\S*$/i,
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
  /^[^\s\\/]*[\\/]\S*\.\w{2,5}$/,
]
/** The longest code: what is longer is a text, whatever it looks like. */
const longest = 300

/** Whether a value of an export is for machines and tells a reader nothing: a number, a time, an id, an address. */
export function isCode(value: string): boolean {
  return value.length <= longest && codes.some((code) => code.test(value))
}
