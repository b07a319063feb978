import type {AgendaItem, Closing} from '../../tree/nodes.ts'
import {isOpen} from '../../vocabulary/access/marks.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'

/** The part of a meeting that a heading has closed, as its lines are read. */
export class ClosedPart {
  readonly #agenda: Agenda
  #begun: {closing: Closing; line: number} | undefined

  constructor(agenda: Agenda) {
    this.#agenda = agenda
  }

  /** What stands below a line is closed, where it is not already. */
  begin(line: number, closing: Closing): void {
    this.#begun ??= {closing, line}
  }

  /** The part ends with a line. */
  end(line: number): void {
    if (this.#begun === undefined) return
    const {lines, meeting} = this.#agenda
    const from = lines.start(this.#begun.line)
    const to = lines.end(Math.min(line, lines.count - 1))
    const closed = meeting.closedParts ?? []
    meeting.closedParts = [...closed, lines.position(from, Math.max(from, to))]
    this.#begun = undefined
  }

  /** An item begins: the part that it stands in may close it. */
  enter(item: AgendaItem | undefined): void {
    if (item === undefined || this.#begun === undefined) return
    const saysOpen = item.children.some(
      (child) => child.type === 'field' && (child.name === 'access' || child.name === 'mark') && isOpen(child.value),
    )
    close(item, saysOpen ? {...this.#begun.closing, isDoubtful: true} : this.#begun.closing)
  }
}
