import type {
  Amendment,
  Amount,
  Attachment,
  CaseNumber,
  Decision,
  Meeting,
  Reference,
  Trait,
  Vote,
} from '../records/schema.ts'

// What the values of records are called in Danish, as they stand in a sheet; the
// page writes them with a capital.

type Words<Value extends string> = Readonly<Record<Value, string>>

export const danishDocumentTypes: Words<Meeting['documentType']> = {minutes: 'referat', agenda: 'dagsorden'}

export const danishTraits: Words<Trait> = {
  extraordinary: 'ekstraordinært møde',
  supplementary: 'tillægsdagsorden',
  cancelled: 'aflyst',
  draft: 'udkast, ikke godkendt',
  joint: 'fællesmøde',
  closed: 'lukket møde',
}

export const danishCaseSchemes: Words<CaseNumber['scheme']> = {
  kle: 'KLE',
  'year-serial': 'år og løbenummer',
  'authority-year-serial': 'myndighed, år og løbenummer',
  'prefix-year-serial': 'præfiks, år og løbenummer',
  'prefix-serial-year': 'præfiks, løbenummer og år',
  other: 'anden',
}

export const danishOutcomes: Words<Decision['outcomes'][number]> = {
  approved: 'godkendt',
  rejected: 'afvist',
  noted: 'taget til efterretning',
  discussed: 'drøftet',
  postponed: 'udsat',
  returned: 'sendt tilbage',
  forwarded: 'anbefalet videre',
  appointed: 'valgt eller udpeget',
  withdrawn: 'taget af dagsordenen',
  nothing: 'intet at bemærke',
}

export const danishStances: Words<Vote['stance']> = {
  for: 'for',
  against: 'imod',
  abstained: 'undlod at stemme',
  reservation: 'tog forbehold',
}

export const danishAmendmentOutcomes: Words<NonNullable<Amendment['outcome']>> = {
  adopted: 'vedtaget',
  rejected: 'forkastet',
  withdrawn: 'trukket tilbage',
}

export const danishAbsences: Words<'absent' | 'disqualified' | 'partial'> = {
  absent: 'fraværende',
  disqualified: 'inhabil',
  partial: 'til stede en del af tiden',
}

export const danishAttachmentAccess: Words<NonNullable<Attachment['access']>> = {open: 'åbent', closed: 'lukket'}

export const danishAmountKinds: Words<NonNullable<Amount['kind']>> = {
  appropriation: 'bevilling',
  underspending: 'mindreforbrug',
  overspending: 'merforbrug',
  constructionCost: 'anlægssum',
  grant: 'tilskud',
  expense: 'udgift',
  revenue: 'indtægt',
  saving: 'besparelse',
  loan: 'lån',
  budget: 'budget',
  price: 'pris',
}

export const danishPeriods: Words<NonNullable<Amount['per']>> = {
  year: 'om året',
  month: 'om måneden',
  week: 'om ugen',
  day: 'om dagen',
  hour: 'i timen',
}

export const danishCurrencies: Words<Amount['currency']> = {DKK: 'kr.'}

export const danishReferenceKinds: Words<Reference['kind']> = {
  item: 'punkt',
  meeting: 'møde',
  case: 'sag',
  law: 'lov',
  localPlan: 'lokalplan',
  account: 'konto',
}

/** How a document tells of a treatment of a case. */
export const danishSourceKinds = {
  minutes: 'referat',
  agenda: 'dagsorden',
  reprint: 'gengivet i et andet dokument',
  mention: 'nævnt i et andet dokument',
} as const
