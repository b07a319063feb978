import {LinkIndex} from '../link/link-index.ts'
import {type Chunk, type Filling, filled} from './chunk.ts'
import type {InputResult, MeetingLinks} from './result.ts'
import {Spool} from './spool.ts'

// A reference can mean a meeting that the run reads later. So from the first one
// on that waits for its meeting, what is to be written waits as well, in a spool;
// when all is read, it is written with the ids in it.

/** An input whose text waits: how long each part of it is, and what goes into its blanks. */
interface Waiting {
  lengths: number[]
  blanks: Chunk['blanks'][]
  suffixes: readonly string[]
  links: readonly MeetingLinks[]
}

/** Gives the text of inputs on in their order, with the ids of the records that their references mean. */
export class Linking {
  readonly #index = new LinkIndex()
  readonly #waiting: Waiting[] = []
  readonly #spool = new Spool()
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
    if (this.#waiting.length === 0 && !waits) {
      const filling = this.#filling(suffixes, links)
      this.#give(chunks.map((chunk) => filled(chunk, filling)))
      return
    }
    const isPlain =
      !waits && suffixes.every((suffix) => suffix === '') && links.every(({references}) => references.length === 0)
    for (const {bytes} of chunks) this.#spool.add(bytes)
    this.#waiting.push({
      lengths: chunks.map(({bytes}) => bytes.length),
      blanks: isPlain ? [] : chunks.map(({blanks}) => blanks),
      suffixes: isPlain ? [] : suffixes,
      links: isPlain ? [] : links,
    })
  }

  /** Gives on what has waited; nothing is added after that. */
  *finish(): Generator<void> {
    for (const {lengths, blanks, suffixes, links} of this.#waiting) {
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
  }

  #filling(suffixes: readonly string[], links: readonly MeetingLinks[]): Filling {
    return {
      suffixes,
      linkOf: (meeting, reference) => {
        const from = links[meeting] as MeetingLinks
        const pointer = from.references[reference]
        return pointer === undefined ? null : this.#index.resolve(pointer, from.meeting)
      },
    }
  }
}
