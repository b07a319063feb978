/** The address as a browser would have it, percent-encoded; undefined where it is none of the web's. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const {protocol, href} = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
