const kleForm = String.raw`\d{2}\.\d{2}\.\d{2}-\p{Lu}\d{2}-\d{1,6}-\d{2,4}`
/** Numbers of cases, and no years ("2031-2034"), that other things can be built like: in brackets or a column of their own they are none. */
const caseForms = String.raw`\d{4}-(?!(?:19|20)\d{2}(?!\d))\d{3,9}|\d{2}\/\d{2,9}|\d{3}-\d{4}-\d{1,9}|\p{Lu}{2,6}-\d{4}-\d{1,9}`

/** What says in brackets or in that column that a number is a case's. */
const caseLabel = String.raw`(?:[Ss]ags?(?:\s?nr|id|nummer)?|[Jj](?:ournal)?\.?\s?nr)\.?:?\s+`

/** What stands in brackets or in a column behind a title and is no part of it: a case number, access, nothing. */
export const behindTitle = {
  caseNumber: new RegExp(
    String.raw`(?<!\s)\s*\((?:${caseLabel})?((?:${caseForms}|${kleForm}))\)\s*$|(?:(?<=\s\s)${caseLabel}|(?<=\s{3})|(?<=\s)(?=${kleForm}))((?:${caseForms}|${kleForm}))\s*$`,
    'u',
  ),
  access:
    /(?<![\s–-])(?:\s+[–-])?\s*\((?:for\s(?=lukkede))?(åben|åbent|lukket|åben sag|åbent punkt|lukket punkt|lukket sag|lukkede døre)\)\s*$|(?<=[\p{L}\d.)”"])(?<!(?<!\p{L})(?:ikke|ej))\s+((?:Åbent|Lukket) punkt|(?:Åben|Lukket) sag)\s*$/iu,
  empty: /(?<!\s)\s*\(\s*\)\s*$/u,
} as const

/** A case number before a title, as some protocols have it: "BR 512/06. Flere bænke". */
export const caseBeforeTitle =
  /^(?:(?=\p{Lu}{1,4} \d{1,6}\/\d{2,4}\.)|(?:[Jj]ournalnr|[Jj]\.[Nn]r|J\.NR|[Ss]agsnr)\.?:?\s+)(\p{Lu}{1,4} \d{1,6}\/\d{2,4}(?=\.)|\d\d\.\d\d\.\d\d[ .-]?\p{Lu}\d\d|\d{2,4}[/-]\d{2,9})\.?\s+(?=[\p{Lu}\d"”“»])/u

/** What a page prints behind a title for those who click on it. */
export const clickBehindTitle = /(?<!\s)\s*(?:klik her for at .{0,300}|åbn\/luk punkt)$/iu

/** A line that comes back to an item of a list, or to two: "Ad. 1.", "Ad 2: Godkendt.", "Ad punkt 3", "Pkt. 4 & 5: Drøftet." */
export const itemReferred =
  /^(?:(?:[Aa]d|AD)\.?\s*(?:(?:[Pp]unkt|PUNKT|[Pp]kt\.?|PKT\.?)\s*)?|(?<word>(?:Punkt|PUNKT|Pkt\.?|PKT\.?)\s*))(?<number>\d{1,3})(?:\s*(?:&|og)\s*(?<other>\d{1,3}))?(?:(?:\.|\s?:|\s?[-–])\s*|\s*$|\s+(?=\p{Lu}))/u
