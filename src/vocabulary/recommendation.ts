/** Verbs of the lead-in to a recommendation; the words before the verb tell who recommends. */
export const recommendingVerbs = ['indstiller', 'anbefaler', 'foreslår'] as const

/** The passive lead-in, which names nobody. */
export const passiveLeadIn = /^det\s+(?:indstilles|foreslås|anbefales)(?![a-zæøå])/iu
