const word = String.raw`\p{Lu}(?:[\p{L}'’-]{1,30}|\.)`
const name = String.raw`${word}(?:\s${word}){1,4}(?:\s\(\p{Lu}\p{L}{0,3}\))?`

const names = `${name}(?:, ${name}){0,8}(?: og ${name})?`

/** How remarks in the head of minutes say who came in whose place. */
export const deputies = {
  /** The role that a deputy has in the records. */
  role: 'stedfortræder',
  /** What any of the forms has: without it none of them is looked for. */
  sign: /deltog|mødte|stedfortræder|deltager|møder|meldt|I stedet/,
  forms: [
    new RegExp(`(?<deputy>${name}) (?:deltog|deltager|mødte|møder) (?:i stedet )?for (?<away>${name})`, 'gu'),
    new RegExp(`(?<away>${name}),? (?:med )?stedfortræder(?: er|:)? (?<deputy>${name})`, 'gu'),
    new RegExp(
      String.raw`(?<away>${names}) (?:havde|har) meldt (?:forfald|afbud)(?:\. I stedet (?:mødte?|deltog) (?<deputy>${names}))?`,
      'gu',
    ),
    new RegExp(String.raw`Afbud fra (?<away>${names})\. I stedet (?:mødte?|deltog) (?<deputy>${names})`, 'gu'),
  ],
  /** What parts several names. */
  between: /, | og /u,
} as const
