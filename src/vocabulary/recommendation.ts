/**
 * The lead-in of a recommendation, up to its verb; the words before the verb
 * tell who recommends. The passive "Det indstilles" names nobody.
 */
export const recommends =
  /^(?:det\s+(?:indstilles|foreslås|anbefales)|(.{1,300}?)\s+(?:indstiller|anbefaler|foreslår))(?![a-zæøå])[,:]?/iu
