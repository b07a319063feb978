import type {KeptDecision, KeptItem, KeptMeeting, KeptReference} from './kept.ts'

/**
 * Makes kept meetings share what they have in common: bodies, outcomes and
 * routing are few, but an archive has them a million times over.
 */
export class Shared {
  readonly #texts = new Map<string, string>()
  readonly #values = new Map<string, unknown>()

  meeting(meeting: KeptMeeting): KeptMeeting {
    return {
      ...meeting,
      municipality: this.#text(meeting.municipality),
      committee: this.#value(meeting.committee),
      source: {path: meeting.source.path, layout: this.#text(meeting.source.layout)},
      items: meeting.items.map((item) => this.#item(item)),
    }
  }

  #item(item: KeptItem): KeptItem {
    return {
      ...item,
      routing: this.#value(item.routing),
      decisions: item.decisions.length === 0 ? none : item.decisions.map((decision) => this.#decision(decision)),
      references: item.references.length === 0 ? none : item.references.map((reference) => this.#reference(reference)),
    }
  }

  #decision(decision: KeptDecision): KeptDecision {
    return {...decision, body: this.#text(decision.body), outcomes: this.#value(decision.outcomes)}
  }

  #reference(reference: KeptReference): KeptReference {
    const {target} = reference
    return {...reference, target: {...target, committee: this.#text(target.committee)}}
  }

  #text<Text extends string | null>(text: Text): Text {
    if (text === null) return text
    const known = this.#texts.get(text)
    if (known === undefined) this.#texts.set(text, text)
    return (known as Text | undefined) ?? text
  }

  #value<Value>(value: Value): Value {
    const key = JSON.stringify(value)
    const known = this.#values.get(key)
    if (known === undefined) this.#values.set(key, value)
    return (known as Value | undefined) ?? value
  }
}

/** An item without decisions or references; nobody adds to what is kept. */
const none: never[] = []
