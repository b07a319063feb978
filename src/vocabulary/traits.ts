import type {Trait} from '../records/schema.ts'

/** What a line of a head says of the meeting, or of the document; that it is closed is read where access is. */
export const traitForms: readonly (readonly [Trait, RegExp])[] = [
  [
    'extraordinary',
    /(?<!\p{L}|ikke )ekstra(?:ordinær(?:t|e)?(?:(?=\s*(?:$|[),.:;–-]))|\s+(?:\p{L}+\s+)?[\p{L}&-]{0,40}(?:møde|byråd|råd|udvalg|bestyrelse|dagsorden|referat|protokol|session|samling))|\s?(?:byråds|udvalgs)?møde)/iu,
  ],
  [
    'supplementary',
    /(?<!\p{L}|(?:med|inkl\.|inklusive|og|er det en(?: en)?) )tillægs-?\s?(?:dagsorden|referat|protokol)/iu,
  ],
  [
    'cancelled',
    /(?<!\p{L}|ikke )(?:aflyst|aflyses|aflysning)(?!\p{L})|(?<!\p{L})mødet\s+(?:er\s+)?(?:udgår|udgået|bortfald(?:er|et))/iu,
  ],
  [
    'draft',
    /^[^\w\n]*udkast[^\w\n]*$|[-–(,:]\s*udkast\s*(?:[-–),]|$)|(?<!\p{L})udkast\s+til\s+(?:referat|dagsorden|(?:beslutnings)?protokol|mødereferat)|(?<!\p{L})(?:endnu\s+)?ikke\s+(?:endeligt?\s+)?godkendt|(?<!\p{L})(?:foreløbigt?|ikke-godkendt)\s+(?:referat|dagsorden|(?:beslutnings)?protokol)|(?<!\p{L})(?:referat|dagsorden)sudkast/imu,
  ],
  ['joint', /(?<!\p{L})fælles(?:møde|\s+(?:\p{L}+)?møde)(?:r|t)?(?!\p{L})/iu],
]

/** By which words a trait is told, by their beginnings; "lukket" is a word of the form anyway. */
export const traitStems: Readonly<Record<Trait, readonly string[]>> = {
  extraordinary: ['ekstra'],
  supplementary: ['tillæg'],
  cancelled: ['aflys', 'udgå', 'bortfald'],
  draft: ['udkast', 'foreløbig'],
  joint: ['fælles'],
  closed: ['lukke'],
}
