const word = String.raw`\p{Lu}(?:[\p{L}'’-]{1,30}|\.)`
const name = String.raw`${word}(?:\s${word}){1,4}(?:\s\(\p{Lu}\p{L}{0,3}\))?`

/** How remarks in the head of minutes say who came in whose place. */
export const deputies = {
  /** The role that a deputy has in the records. */
  role: 'stedfortræder',
  forms: [
    new RegExp(`(?<deputy>${name}) (?:deltog|deltager|mødte|møder) (?:i stedet )?for (?<away>${name})`, 'gu'),
    new RegExp(`(?<away>${name}),? (?:med )?stedfortræder(?: er|:)? (?<deputy>${name})`, 'gu'),
  ],
} as const
