/** How far a run may be ahead of what it has written. */
export interface Ahead {
  /** How many pieces of work may be begun and not ended. */
  begun: number
  /** How large the results may be that wait for those before them. */
  waiting: number
}

/** A piece of work, in the order of the pieces; once it is done, what came of it. */
interface Slot<Result> {
  done?: {result: Result} | {error: unknown}
}

/**
 * Gives pieces of work away as there is room for them, and what came of them
 * in the order of the pieces, also where a later one is done first.
 *
 * @param work begins a piece at once
 * @param sizeOf the size of a result, in the unit of `ahead.waiting`
 */
export async function* inOrder<Piece, Result>(
  pieces: AsyncIterable<Piece>,
  work: (piece: Piece) => Promise<Result>,
  sizeOf: (result: Result) => number,
  ahead: Ahead,
): AsyncGenerator<Result> {
  const slots: Slot<Result>[] = []
  const turn = new Turn()
  let begun = 0
  let waiting = 0
  let isFed = false
  let isLeft = false

  const feed = async () => {
    for await (const piece of pieces) {
      while (!isLeft && (begun >= ahead.begun || waiting > ahead.waiting)) await turn.next()
      if (isLeft) return
      void begin(piece)
    }
  }
  const begin = async (piece: Piece) => {
    const slot: Slot<Result> = {}
    slots.push(slot)
    begun++
    try {
      const result = await work(piece)
      waiting += sizeOf(result)
      slot.done = {result}
    } catch (error) {
      slot.done = {error}
    }
    begun--
    turn.take()
  }

  feed()
    .catch((error) => slots.push({done: {error}}))
    .finally(() => {
      isFed = true
      turn.take()
    })
  try {
    for (;;) {
      const done = slots[0]?.done
      if (done !== undefined) {
        slots.shift()
        if ('error' in done) throw done.error
        yield done.result
        waiting -= sizeOf(done.result)
        turn.take()
      } else if (isFed && slots.length === 0) return
      else await turn.next()
    }
  } finally {
    isLeft = true
    turn.take()
  }
}

/** Something changes, and whoever waits for a change looks again. */
class Turn {
  #resolve = () => {}
  #promise = this.#fresh()

  next(): Promise<void> {
    return this.#promise
  }

  take(): void {
    const resolve = this.#resolve
    this.#promise = this.#fresh()
    resolve()
  }

  #fresh(): Promise<void> {
    return new Promise((resolve) => {
      this.#resolve = resolve
    })
  }
}
