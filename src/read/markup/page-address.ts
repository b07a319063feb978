import type {CheerioAPI} from 'cheerio/slim'

/** Where pages tell their own address. */
const places = [
  ['link[rel="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
] as const

/** What browsers write above a page that they save: `<!-- saved from url=(0031)https://… -->`. */
const savedFrom = /^[\s\S]{0,600}?<!--\s*saved from url=\(\d{4}\)(https?:\/\/[^\s"'<>]{1,2000})/i
const absolute = /^https?:\/\/[^\s"'<>]{1,2000}$/i

/** The address on the web that a page says it has; undefined where it says none. */
export function pageAddress($: CheerioAPI, source: string): string | undefined {
  const saved = savedFrom.exec(source)?.[1]
  if (saved !== undefined) return saved
  for (const [selector, attribute] of places) {
    const address = $(selector).first().attr(attribute)?.trim()
    if (address !== undefined && absolute.test(address)) return address
  }
  return undefined
}
