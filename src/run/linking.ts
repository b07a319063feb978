import {Spool} from '../files/spool.ts'
import {LinkIndex, type Pointer, type ReferringMeeting} from '../link/link-index.ts'
import {type Chunk, type Filling, filled} from './chunk.ts'
import type {InputResult} from './result.ts'

// A reference can mean a meeting that the run reads later. So from the first one
// on that waits for its meeting, what is to be written waits as well, in a spool;
// when all is read, it is written with the ids in it.

/** An input whose text waits: how long each part of it is, and what goes into its blanks. */
interface Waiting {
  lengths: number[]
  blanks: Chunk['blanks'][]
  suffixes: readonly string[]
  links: readonly Pointing[]
}

/** A meeting as its references need it, and what they mean. */
interface Pointing {
  meeting: ReferringMeeting
  references: readonly Pointer[]
}

/** Gives the text of inputs on in their order, with the ids of the records that their references mean. */
export class Linking {
  readonly #index = new LinkIndex()
  readonly #spool = new Spool()
  /** What waits, as JSON: an archive has too much of that, too, to be kept in memory. */
  readonly #waiting = new Spool()
  readonly #waitingLengths: number[] = []
  readonly #give: (chunks: readonly Uint8Array[]) => void

  /** @param give takes the text of an input, one for each part of the output */
  constructor(give: (chunks: readonly Uint8Array[]) => void) {
    this.#give = give
  }

  /** @param suffixes what goes behind the id of each meeting of the input */
  add({documents, chunks}: InputResult, suffixes: readonly string[]): void {
    const links = documents
      .flatMap(({meetings}) => meetings)
      .flatMap((meeting) =>
        meeting.links === null ? [] : {...meeting.links, meeting: {...meeting.links.meeting, id: meeting.id}},
      )
    for (const {meeting} of links) this.#index.add(meeting)
    const waits = links.some(({references}) => references.some(({target}) => target.date !== null))
    if (this.#waitingLengths.length === 0 && !waits) {
      const filling = this.#filling(suffixes, links)
      this.#give(chunks.map((chunk) => filled(chunk, filling)))
      return
    }
    for (const {bytes} of chunks) this.#spool.add(bytes)
    const isLeft = ({meeting, reference}: Chunk['blanks'][number]) =>
      reference !== undefined || suffixes[meeting] !== ''
    const waiting: Waiting = {
      lengths: chunks.map(({bytes}) => bytes.length),
      blanks: chunks.map(({blanks}) => blanks.filter(isLeft)),
      suffixes,
      links: links.map(({meeting: {id, municipality, committee, date, source}, references}) => ({
        meeting: {id, municipality, committee, date, source},
        references,
      })),
    }
    const bytes = Buffer.from(JSON.stringify(waiting))
    this.#waiting.add(bytes)
    this.#waitingLengths.push(bytes.length)
  }

  /** Gives on what has waited; nothing is added after that. */
  *finish(): Generator<void> {
    for (const waitingLength of this.#waitingLengths) {
      const waiting = Buffer.from(this.#waiting.take(waitingLength)).toString('utf8')
      const {lengths, blanks, suffixes, links} = JSON.parse(waiting) as Waiting
      const filling = this.#filling(suffixes, links)
      const chunks = lengths.map((length, part) =>
        filled({bytes: this.#spool.take(length), blanks: blanks[part] ?? []}, filling),
      )
      this.#give(chunks)
      yield
    }
  }

  abandon(): void {
    this.#spool.remove()
    this.#waiting.remove()
  }

  #filling(suffixes: readonly string[], links: readonly Pointing[]): Filling {
    return {
      suffixes,
      linkOf: (meeting, reference) => {
        const from = links[meeting] as Pointing
        const pointer = from.references[reference]
        return pointer === undefined ? null : this.#index.resolve(pointer, from.meeting)
      },
    }
  }
}
