import {partsOf, wordsOf} from './word-lists.ts'

// Verbs of minutes, each once, by how it changes. The passives are made by an "s".

/** "anbefale anbefaler anbefalede anbefalet" */
const endingInEde = `
  acceptere afvente afvikle anbefale anmode annullere arbejde bakke begære behandle bemyndige beskikke beslutte
  bevilge bevillige debattere diskutere dispensere drøfte erstatte flytte forkaste forlænge forvente fremme
  genbehandle gennemdrøfte genudpege henstille håbe indstille konstatere konstituere mangle medvirke notere nægte
  opfordre ophæve orientere overvære pege ratificere reservere returnere rykke samle slette slutte stadfæste stille støtte takke
  tilslutte udarbejde udpege yde ønske
`
/** "godkende godkender godkendte godkendt", "stemme stemmer stemte stemt" */
const endingInTe = `
  aflyse afløse afsende afvise fremsende godkende henvise hjemvise købe meddele melde møde nedstemme overføre
  oversende sende stemme støde søge tilbageføre tilbagekalde tilbagesende tilbagevise tildele tilføre udnævne
  udsende vende videresende
`
/** Infinitive, present, past, participle. */
const strong = `
  bede beder bad bedt / blive bliver blev blevet / bringe bringer bragte bragt / bryde bryder brød brudt
  byde byder bød budt / drage drager drog draget / falde falder faldt faldet / finde finder fandt fundet / føle føler følte følt
  følge følger fulgte fulgt / give giver gav givet / gå går gik gået / have har havde haft / holde holder holdt holdt
  komme kommer kom kommet / kunne kan kunne kunnet / lade lader lod ladt / lægge lægger lagde lagt
  måtte må måtte måttet / nyde nyder nød nydt / opnå opnår opnåede opnået / sige siger sagde sagt / se ser så set / skyde skyder skød skudt
  slå slår slog slået / stå står stod stået / sælge sælger solgte solgt / sætte sætter satte sat
  tage tager tog taget / træde træder trådte trådt / træffe træffer traf truffet / trække trækker trak trukket
  vige viger veg veget / ville vil ville villet / vælge vælger valgte valgt / være er var været
`
/** What changes as the verb that it ends in: "vedtage" as "tage". */
const compounds = `
  afbryde afgive afholde afslå afstå afsætte ankomme befinde bifalde bortfalde deltage efterkomme fastholde
  fastlægge fastsætte forbeholde forelægge foreslå foretrække forlade fortsætte forudsætte frafalde fratræde
  fravige fravælge fremlægge fremsætte frigive genforelægge genfremlægge genfremsætte genoptage genvælge henlægge
  henskyde igangsætte imødekomme indbringe indfinde indgå indsætte indtræde iværksætte medtage modtage nedsætte opgive
  opsige optage overdrage overgive overgå overtage pålægge skrinlægge tilbyde tilgå tillade tiltræde udbyde
  udeblive udgå udskyde udsætte udtræde udvælge undlade vedtage
`

/** A verb in its forms. */
export interface Verb {
  infinitive: string
  present: string
  past: string
  participle: string
  /** "godkendes", "godkendtes" */
  passives: readonly [present: string, past: string]
}

const vowels = 'aeiouyæøå'

function formed(infinitive: string, present: string, past: string, participle: string): Verb {
  const passives = [`${infinitive}s`, vowels.includes(past.at(-1) as string) ? `${past}s` : `${past}es`] as const
  return {infinitive, present, past, participle, passives}
}

const verbs = new Map(Array.from(allVerbs(), (one) => [one.infinitive, one] as const))

function* allVerbs(): Generator<Verb> {
  for (const infinitive of wordsOf(endingInEde))
    yield formed(infinitive, `${infinitive}r`, `${infinitive}de`, `${infinitive}t`)
  for (const infinitive of wordsOf(endingInTe)) {
    const stem = infinitive.slice(0, -1).replace(/(\p{L})\1$/u, '$1')
    yield formed(infinitive, `${infinitive}r`, `${stem}te`, `${stem}t`)
  }
  const forms = partsOf(strong).map((printed) => wordsOf(printed) as [string, string, string, string])
  for (const one of forms) yield formed(...one)
  for (const infinitive of wordsOf(compounds)) {
    const own = forms.find(([end]) => infinitive.endsWith(end)) as [string, string, string, string]
    const before = infinitive.slice(0, -own[0].length)
    const [, present, past, participle] = own.map((form) => before + form) as [string, string, string, string]
    yield formed(infinitive, present, past, participle)
  }
}

/** The verb with an infinitive. */
export function verbOf(infinitive: string): Verb {
  const verb = verbs.get(infinitive)
  if (verb === undefined) throw new Error(`The table of verbs has no "${infinitive}"`)
  return verb
}

/** The infinitives of all forms; made when the first is asked for. */
let infinitives: ReadonlyMap<string, string> | undefined

/** The infinitive of a form that the table has. */
export function infinitiveOf(form: string): string | undefined {
  infinitives ??= new Map(
    [...verbs.values()].flatMap(({infinitive, present, past, participle, passives}) =>
      [infinitive, present, past, participle, ...passives].map((form) => [form, infinitive] as const),
    ),
  )
  return infinitives.get(form)
}

/** What says that something is or was done: "godkender", "godkendte", "godkendes", "godkendtes", "godkendt". */
function saidForms({present, past, participle, passives}: Verb): string[] {
  return [...new Set([present, past, ...passives, participle])]
}

/** The forms a body acts in, or that something undergoes, without the participle: what a main clause can have. */
export function finiteForms({present, past, passives}: Verb): string[] {
  return [...new Set([present, past, ...passives])]
}

type Forms = (verb: Verb) => readonly string[]

/** What stands before a verb in a phrase, and the forms that the phrase then has it in. */
const signs: Readonly<Record<string, Forms>> = {
  '@': saidForms,
  '#': finiteForms,
  '=': ({present, past}) => [present, past],
  '&': ({infinitive, present, past, participle}) => [infinitive, present, past, participle],
}

/**
 * Phrases that are parted by " / " and line breaks. "@tage til efterretning" stands
 * for the phrase in every form that says so, "#indstille" in those without the
 * participle, "=stemme" in what somebody does or did, "&tage" also in the infinitive, as behind "kunne".
 */
export function phrasesIn(text: string): string[] {
  return [...new Set(partsOf(text).flatMap((phrase) => withForms(phrase)))]
}

/** The phrases that begin with a verb that is said, in its infinitive. */
export function infinitivesIn(text: string): string[] {
  const withVerb = partsOf(text).filter((phrase) => /^[@#]/u.test(phrase))
  return [...new Set(withVerb.flatMap((phrase) => withForms(phrase, ({infinitive}) => [infinitive])))]
}

function withForms(phrase: string, forms?: Forms): string[] {
  const [found, sign = '', infinitive] = /([@#=&])([a-zæøå]+)/.exec(phrase) ?? []
  if (found === undefined || infinitive === undefined) return [phrase]
  return (forms ?? (signs[sign] as Forms))(verbOf(infinitive)).map((form) => phrase.replace(found, form))
}
