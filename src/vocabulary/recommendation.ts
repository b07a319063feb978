/** Verbs of the lead-in to a recommendation; the words before the verb tell who recommends. */
export const recommendingVerbs = ['indstiller', 'anbefaler', 'foreslår'] as const

/** The passive lead-in, which names nobody. */
export const passiveLeadIn = /^det\s+(?:indstilles|foreslås|anbefales)(?![a-zæøå])/iu

/** What passes a recommendation on, and recommends nothing itself where points follow: "at anbefale over for Byrådet". */
export const passingOn = /^at\s+(?:anbefale|indstille|oversende)\s+(?:(?:over\s+for|til)\s+)?\p{Lu}[^,.;:]*:?$/u

const recommending = [
  new RegExp(String.raw`^(?<by>\p{Lu}.{0,80}?)\s+(?:${recommendingVerbs.join('|')})(?:,?\s+at)?\s*[:.,]?$`, 'u'),
  /^indstilling\s+fra\s+(?<by>\p{Lu}.{0,80}?)\s*:?$/iu,
]

/** Who recommends, as a heading says: "Forvaltningen indstiller", "Indstilling fra Direktionen"; undefined where it is no such heading. */
export function recommendedBy(heading: string): string | undefined {
  for (const form of recommending) {
    const by = form.exec(heading)?.groups?.by
    if (by !== undefined) return by
  }
  return undefined
}

/** What stands before the verb where who recommends stands behind it: "På den baggrund indstiller forvaltningen, at …" */
export const beforeVerb =
  /^(?:på|med|ud\s+fra|efter|herefter|derfor|samtidig|endvidere|desuden|derudover|i\s+forlængelse|i\s+den\s+forbindelse|som\s+følge|af\s+hensyn)(?!\p{L})/iu
/** Who recommends, behind the verb. */
export const recommender = /^\s+([^,:.\n]{1,120}?)(?=\s*(?:[,:.\n]|$|\s(?:derfor|herefter|at|til|over\s?for)\s))/iu
