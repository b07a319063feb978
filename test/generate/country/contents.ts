import type {Meeting} from './meeting.ts'
import type {Page} from './page.ts'

// The table of contents.

/** The mark of closed items where the form has one for them, as it is printed beside the title. */
export function closedTitle(title: string, access: string): string {
  if (access === 'suffix') return `${title} - LUKKET SAG`
  if (access === 'prefix') return `Lukket punkt: ${title}`
  return title
}

export function putContents(page: Page, meeting: Meeting): void {
  const {form} = page
  if (form.contents === 'none') return
  page.say(form.contents === 'plain' ? 'Dagsorden' : 'Indholdsfortegnelse')
  if (form.contents === 'headed') page.say(`${'Pkt.'.padEnd(6)}${'Tekst'.padEnd(62)}Side`)
  page.gap()
  const isDotted = form.number === 'dot' || form.number === 'alone' || form.contents === 'glued'
  const margin = form.indent === 'margin' ? '   ' : ''
  let group = ''
  for (const [at, {number, title, isClosed}] of meeting.items.entries()) {
    const wanted = isClosed ? 'Lukkede sager' : 'Åbne sager'
    if (form.access === 'groups' && group !== wanted) page.say(wanted)
    group = wanted
    const start = `${number}${isDotted ? '.' : ''}${form.contents === 'glued' ? '' : ' '}`
    const text = `${start}${isClosed ? closedTitle(title, form.access) : title}`
    const side = String(at + 2)
    if (form.contents === 'dotted') page.put(`${margin}${text} ${'.'.repeat(Math.max(4, 84 - text.length))} ${side}`)
    else if (form.contents === 'spaced' || form.contents === 'headed') page.put(`${margin}${text.padEnd(84)}  ${side}`)
    else page.put(`${margin}${text}`)
  }
  page.wideGap()
  page.turn()
}
