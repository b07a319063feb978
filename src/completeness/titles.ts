import {lettersOf} from '../text/same-title.ts'

/** How much of a title that goes on elsewhere must be the same. */
const leastTitle = 12
/** How many titles that begin alike are looked at. */
const mostAlike = 50

/**
 * Titles to find by another print of them: by their letters and digits alone,
 * and by their beginning where one of the two is cut.
 */
export class Titles {
  readonly #byStart = new Map<string, {title: string; index: number}[]>()

  constructor(titles: readonly string[]) {
    titles.forEach((printed, index) => {
      const title = lettersOf(printed)
      const start = title.slice(0, leastTitle)
      const alike = this.#byStart.get(start)
      if (title === '') return
      if (alike === undefined) this.#byStart.set(start, [{title, index}])
      else if (alike.length < mostAlike) alike.push({title, index})
    })
  }

  /** The indexes of the titles that are this one. */
  find(printed: string): number[] {
    const title = lettersOf(printed)
    const alike = this.#byStart.get(title.slice(0, leastTitle)) ?? []
    return alike
      .filter((one) => one.title === title || one.title.startsWith(title) || title.startsWith(one.title))
      .map((one) => one.index)
  }
}
