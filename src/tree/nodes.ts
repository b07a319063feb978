import type {Data, Node, Parent} from 'unist'
import type {FieldName} from '../layouts/pattern.ts'
import type {Layout} from '../layouts/schema.ts'
import type {Position, SectionKind, Trait} from '../records/schema.ts'
import type {ItemFacts, MeetingFacts} from './facts.ts'

// The syntax tree of minutes: unist nodes, each with its position in the reading text.
//
//   root
//     meeting                      a head, and what follows up to the next one
//       marker                     a line that belongs to the form: "Dagsordenpunkter"
//       field                      "Mødedato: 27. januar 2021"
//       participant                "Bodil Clark (A)"
//       contents > contentsEntry   the table of contents
//       agendaItem
//         field, title, routingTable, attachment, away
//         section
//           heading, paragraph, list > listItem
//     unclaimed                    lines that no part of the grammar claims

/** A node that always has its position. */
interface Placed extends Node {
  position: Position
}

/** A line that belongs to the form and holds nothing else. */
export interface Marker extends Placed {
  type: 'marker'
  role:
    | 'opening'
    | 'minutesTitle'
    | 'members'
    | 'closing'
    | 'ending'
    | 'open'
    | 'closed'
    | 'signatures'
    | 'page'
    | 'again'
  value: string
}

/** A table of contents; its entries are no items, but tell how many there are. */
export interface Contents extends Placed {
  type: 'contents'
  children: ContentsEntry[]
}

export interface ContentsEntry extends Placed {
  type: 'contentsEntry'
  /** The number and the title as printed, where the entry has them. */
  number: string | null
  title: string | null
  /** Whether it stands in the closed part of the table. */
  isClosed: boolean
}

/** A labelled value, or a value whose place tells what it is. The position spans label and value. */
export interface Field extends Placed {
  type: 'field'
  name: FieldName
  value: string
  /** Whether the number is that of a subject, and a case's only where there is no other: "J.nr.: 00.22A01   Sagsnr.: 26". */
  isOfSubject?: true
}

/** The title of an agenda item, on one line. */
export interface Title extends Placed {
  type: 'title'
  value: string
}

/** One tick in a routing table. */
export interface RoutingTable extends Placed {
  type: 'routingTable'
  /** Codes of the column heads, as printed. */
  columns: string[]
  /** Codes of the ticked columns; empty where there is no tick, or where columns are lost. */
  ticked: string[]
  /** False where there are ticks whose columns the dump has lost. */
  complete: boolean
}

/** Who was called to the meeting. */
export interface Participant extends Placed {
  type: 'participant'
  name: string
  party: string | null
  /** As printed: "formand", "stedfortræder". */
  role: string | null
  present: boolean
  /** The items that the person was away from, as printed, where it was not the meeting: "sag 129-138". */
  awayFrom?: string
}

/** An attachment of an item whose parts the source tells apart; others are lines of a section. */
export interface Attachment extends Placed {
  type: 'attachment'
  /** Its title. */
  value: string
  documentNumber: string | null
  url: string | null
  access: 'open' | 'closed' | null
}

/** Who was away from an item, where the source tells it apart; others are told by the text. */
export interface Away extends Placed {
  type: 'away'
  /** The name, as printed. */
  value: string
  reason: 'absent' | 'disqualified'
}

/** The heading of a section, as printed. */
export interface Heading extends Placed {
  type: 'heading'
  value: string
}

export interface Paragraph extends Placed {
  type: 'paragraph'
  value: string
}

export interface ListItem extends Placed {
  type: 'listItem'
  /** The bullet, as printed; empty where only the markup tells that this is an item. */
  marker: string
  /** The text behind the bullet. */
  value: string
}

export interface List extends Placed {
  type: 'list'
  children: ListItem[]
}

/** What an earlier decision's heading names: "Beslutning i Økonomiudvalget den 1. oktober 2018". */
export interface DecidedBy {
  body: string | null
  date: string | null
  itemNumber: string | null
}

/** A section of an agenda item. One without a heading holds the text before the first heading. */
export interface Section extends Placed {
  type: 'section'
  kind: SectionKind
  /** Where the heading itself names who decided and when. */
  decidedBy?: DecidedBy
  /** The decisions that a section of history prints, each as a section of its own. */
  earlier?: Section[]
  /** True where its text stands behind the next section, which is a line alone. */
  isInterrupted?: true
  /** True where it is all that minutes without headings have under a title: a decision where it tells an outcome. */
  isMinute?: true
  children: (Heading | Paragraph | List)[]
  /** The text under the heading, as the records have it. */
  data: Data & {text: string}
}

/** Lines that no part of the grammar claims. */
export interface Unclaimed extends Placed {
  type: 'unclaimed'
  value: string
}

/** What says that something is closed to the public. */
export interface Closing {
  /** As printed; null where it is a mark of the system. */
  mark: string | null
  /** True where it may mean something else. */
  isDoubtful: boolean
}

export interface AgendaItem extends Placed {
  type: 'agendaItem'
  /** True where the layout has found that it is closed to the public: by its part of the document, or a mark of the system. */
  inClosedPart?: true
  /** What closes it to the public, whoever has found that; put there behind the parsers, by markAccess(). */
  closing?: Closing
  children: (Field | Title | RoutingTable | Away | Attachment | Section | Marker)[]
  /** Put there by the stage `extract`. */
  data?: Data & {facts?: ItemFacts}
}

export interface Meeting extends Placed {
  type: 'meeting'
  /** Name of the layout that claims the meeting. */
  layout: string
  /** What closes all of it to the public. */
  closing?: Closing
  /** What stands between a heading "Lukkede punkter" and the next open part. */
  closedParts?: Position[]
  /** What the source tells of its meeting by marks of its own. */
  traits?: Trait[]
  /** How well its parts fit each other, from 0 to 1, where the layout is one that tells. */
  agreement?: number
  children: (Marker | Field | Participant | Contents | AgendaItem | Unclaimed)[]
  /** The layout itself; the facts are put there by the stage `extract`. */
  data: Data & {layout: Layout; facts?: MeetingFacts}
}

export interface Root extends Parent {
  type: 'root'
  children: (Meeting | Unclaimed)[]
}

export type MinutesNode =
  | Root
  | Meeting
  | AgendaItem
  | Section
  | Heading
  | Paragraph
  | List
  | ListItem
  | Field
  | Title
  | Marker
  | RoutingTable
  | Participant
  | Away
  | Contents
  | ContentsEntry
  | Attachment
  | Unclaimed
