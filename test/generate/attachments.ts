import {type Draft, openSection, putText} from './sections.ts'
import {attachmentTitle} from './words.ts'

// The section `Bilag`, after any of the bullets met.

const nbsp = '\u00a0'

export function putAttachments(draft: Draft, heading: 'Bilag' | 'Bilag:'): void {
  const {sheet, random, facts} = draft
  const close = openSection(draft, 'attachments', heading)
  sheet.blank(random.int(0, 2))
  const bullet = random.pick(draft.bullets)
  const indent = random.pick(['', ' ', '  ', nbsp])
  for (let count = random.int(0, 4); count > 0; count--) {
    const isPriced = random.chance(0.1)
    const price = `${random.int(10, 900)}.500 kr.`
    const title = isPriced ? `Tilbud på ${price} fra smeden` : attachmentTitle(random)
    const line = putText(draft, indent + bullet + random.pick([' ', '  ', nbsp]) + title)
    facts.attachments?.push({line, title})
    if (isPriced) facts.amounts.push({line, text: price, value: Number.parseInt(price, 10) * 1000 + 500})
    if (count > 1 && random.chance(0.15)) sheet.blank(1)
  }
  // layouts.md does not tell what a line without a bullet is.
  if (heading === 'Bilag:' && random.chance(0.2)) {
    putText(draft, 'Fortegnelse sendes med post')
    facts.attachments = undefined
  }
  close()
}
