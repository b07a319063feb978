import {useState} from 'preact/hooks'
import type {MarkKind, Passage} from '../passages.ts'

const markNames: Record<MarkKind, string> = {
  title: 'Overskrift',
  caseNumber: 'Sagsnummer',
  heading: 'Mellemoverskrift',
  recommendation: 'Indstilling',
  decision: 'Beslutning',
  vote: 'Stemmer',
  absence: 'Fravær',
  attachment: 'Bilag',
  amount: 'Beløb',
  reference: 'Henvisning',
}

/** The passage of the document, as it stands there, with what was read out of it marked. */
export function PassageView({passage}: {passage: Passage}) {
  const kinds = (Object.keys(markNames) as MarkKind[]).filter((kind) => passage.marks.some(([, , own]) => own === kind))
  const [hidden, setHidden] = useState<readonly MarkKind[]>([])
  const marks = passage.marks.filter(([, , kind]) => !hidden.includes(kind))
  return (
    <>
      <p class="legend">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class={`mark is-${kind}`}
            aria-pressed={!hidden.includes(kind)}
            onClick={() => setHidden(hidden.includes(kind) ? hidden.filter((own) => own !== kind) : [...hidden, kind])}
          >
            {markNames[kind]}
          </button>
        ))}
      </p>
      <div class="passage">
        {segmentsOf(passage.text, marks).map(({text, kinds}, index) =>
          kinds.length === 0 ? (
            text
          ) : (
            <span
              key={index}
              class={kinds.map((kind) => `mark is-${kind}`).join(' ')}
              title={kinds.map((kind) => markNames[kind]).join(', ')}
            >
              {text}
            </span>
          ),
        )}
      </div>
    </>
  )
}

interface Segment {
  text: string
  kinds: MarkKind[]
}

/** A text cut wherever a mark begins or ends. */
function segmentsOf(text: string, marks: Passage['marks']): Segment[] {
  const edges = new Set([0, text.length])
  for (const [start, end] of marks) edges.add(Math.min(start, text.length)).add(Math.min(end, text.length))
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] as number
    const kinds = marks.filter(([start, end]) => start <= from && to <= end).map(([, , kind]) => kind)
    return {text: text.slice(from, to), kinds: [...new Set(kinds)]}
  })
}
