// What a labelled text expects and what the records say, as facts: [field, value]
// pairs that are compared one by one.

const head = 'Udvalg: Udvalget for Byliv\nMødedato: 27. januar 2021\nMødested: Salen\n\nDagsordenpunkter\n\n'
const item = 'Sagsnr.: 15.00.00-A00-8-21 Sagsbehandler: Bodil Clark\n\nEn sag\n\nDIR\n\nFOU\n\nBFU\n\n'
const section = (heading, text) => `${heading}\n\n${text}\n\n`

/**
 * A text as the decision of the first item, or as a part of the head, in a
 * meeting that has all items that the text names: "fraværende under punkt 13".
 */
const inMeeting = ({text, frame}) => {
  const numbers = /\b(?:pkt|(?:dagsordens?)?punkt|sag)/iu.test(text)
    ? (text.match(/(?<![\d.,:/-])\d{1,3}(?![\d:/]|[.,]\d)/gu) ?? [])
    : []
  const most = Math.min(mostItems, Math.max(1, ...numbers.map(Number)))
  if (frame === 'head') return headed(text, most)
  return decided(text, null) + (item + section('Beslutning', 'Godkendt.')).repeat(most - 1)
}
const headed = (text, items) => {
  const numbered = Array.from(
    {length: items},
    (_, at) => `Punkt ${at + 1}\n\nEn sag\n\n${section('Beslutning', 'Godkendt.')}`,
  )
  return `Referat\nUdvalg: Udvalget for Byliv\nMødedato: 27. januar 2021\nMødested: Salen\n\n${text}\n\n${numbered.join('')}`
}
const mostItems = 200

const decided = (text, recommendation) =>
  `${head}${item}${recommendation === null ? '' : section('Indstilling', recommendation)}${section('Beslutning', text)}`

/** How each kind of row becomes a document, and which facts it expects of the records. */
export const kinds = {
  decisions: {
    document: ({text, recommendation}) => decided(text, recommendation),
    expected: (row) => decisionFacts(row),
  },
  votes: {document: ({text}) => decided(text, null), expected: ({votes}) => votes.flatMap(voteFacts)},
  absences: {
    document: inMeeting,
    expected: ({absences, guests}) => [
      ...absences.flatMap(absenceFacts),
      ...(guests ?? []).map((name) => ['guest', name]),
    ],
  },
  references: {
    document: ({text}) => `${head}${item}${section('Sagsfremstilling', text)}`,
    expected: ({references}) => references.map((reference) => referenceFact(reference.kind, reference)),
  },
  amounts: {
    document: ({text}) => `${head}${item}${section('Sagsfremstilling', text)}`,
    expected: ({amounts}) => amounts.flatMap(amountFacts),
  },
}

/** The facts of a meeting, by kind: those of its first item, but for absences. */
export const factsOf = {
  decisions: ({items: [{decisions}]}, row) => decisionFacts({...decisions[0], asHard: row.asHard}),
  // A text can have the decision of an earlier body above this meeting's own.
  votes: ({items: [{decisions}]}) =>
    (decisions.findLast(({ofThisMeeting}) => ofThisMeeting)?.votes ?? []).flatMap(voteFacts),
  // Rows whose readers were not asked for guests, or for times and substitutes, have null for them.
  absences: ({items, participants}, row) => [
    ...eachOnce(
      items.flatMap(({absences}) => absences),
      row.frame === 'head' ? participants : [],
    ).flatMap((one) => absenceFacts(row.beside === null ? {...one, arrived: null, left: null, substitute: null} : one)),
    ...(row.guests === null ? [] : items[0].guests).map(({name}) => ['guest', name]),
  ],
  references: ({items: [{references}]}) => references.map(({kind, target}) => referenceFact(kind, target)),
  amounts: ({items: [{amounts}]}) => amounts.flatMap(amountFacts),
}

/** Each person once, who can be away from several items, or from the whole meeting, of which the participants tell. */
function eachOnce(absences, participants) {
  const once = new Map(absences.map((absence) => [absence.key, absence]))
  const told = new Set(absences.map(({name}) => name))
  const away = participants.filter(({name, present}) => present === false && !told.has(name))
  return [...once.values(), ...away.map(({name, party}) => absentFrom(name, party))]
}
const absentFrom = (name, party) => ({name, party, reason: 'absent', arrived: null, left: null, substitute: null})

function decisionFacts({outcomes, asRecommended, asHard}) {
  const facts = outcomes.map((outcome) => [outcome, outcome])
  return asHard === true ? facts : [...facts, [`asRecommended ${asRecommended}`, String(asRecommended)]]
}

function voteFacts({stance, on, count, parties, persons}) {
  const facts = [[stance, stance], ...parties.map((party) => ['parties', `${stance} ${party}`])]
  facts.push(...persons.map((person) => ['persons', `${stance} ${person}`]))
  if (count !== null) facts.push(['count', `${stance} ${count}`])
  if (on !== null) facts.push(['on', `${stance} ${on}`])
  return facts
}

function absenceFacts({name, party, reason, arrived, left, substitute}) {
  const facts = [[reason, name]]
  const parts = {party, arrived, left, substitute: substitute?.name ?? substitute}
  for (const [part, value] of Object.entries(parts)) if (value !== null) facts.push([part, `${name} ${value}`])
  return facts
}

/** The parts of a target that a kind of reference is known by. */
const known = {
  item: ['date', 'itemNumber'],
  meeting: ['date'],
  case: ['caseNumber'],
  law: ['law', 'paragraph'],
  localPlan: ['localPlan'],
  account: ['account'],
}

function referenceFact(kind, target) {
  return [kind, known[kind].map((part) => String(target[part] ?? '-').toLowerCase()).join(' ')]
}

function amountFacts({value, kind, per}) {
  const facts = [['value', String(value)]]
  if (kind !== null) facts.push(['kind', `${value} ${kind}`])
  if (per !== null) facts.push(['per', `${value} ${per}`])
  return facts
}
