// Verbs of minutes, each once: infinitive, present, past, participle. The passives
// are made of them by an "s".

const table = `
  acceptere accepterer accepterede accepteret
  afbryde afbryder afbrød afbrudt
  aflyse aflyser aflyste aflyst
  afløse afløser afløste afløst
  afslå afslår afslog afslået
  afstå afstår afstod afstået
  afvente afventer afventede afventet
  afvise afviser afviste afvist
  anbefale anbefaler anbefalede anbefalet
  ankomme ankommer ankom ankommet
  anmode anmoder anmodede anmodet
  annullere annullerer annullerede annulleret
  bakke bakker bakkede bakket
  bede beder bad bedt
  begære begærer begærede begæret
  befinde befinder befandt befundet
  behandle behandler behandlede behandlet
  bemyndige bemyndiger bemyndigede bemyndiget
  beskikke beskikker beskikkede beskikket
  beslutte beslutter besluttede besluttet
  bevilge bevilger bevilgede bevilget
  bevillige bevilliger bevilligede bevilliget
  bifalde bifalder bifaldt bifaldet
  bortfalde bortfalder bortfaldt bortfaldet
  debattere debatterer debatterede debatteret
  deltage deltager deltog deltaget
  diskutere diskuterer diskuterede diskuteret
  dispensere dispenserer dispenserede dispenseret
  drøfte drøfter drøftede drøftet
  efterkomme efterkommer efterkom efterkommet
  erstatte erstatter erstattede erstattet
  fastholde fastholder fastholdt fastholdt
  flytte flytter flyttede flyttet
  forbeholde forbeholder forbeholdt forbeholdt
  forelægge forelægger forelagde forelagt
  foreslå foreslår foreslog foreslået
  forkaste forkaster forkastede forkastet
  forlade forlader forlod forladt
  forvente forventer forventede forventet
  forudsætte forudsætter forudsatte forudsat
  fortsætte fortsætter fortsatte fortsat
  fratræde fratræder fratrådte fratrådt
  fremlægge fremlægger fremlagde fremlagt
  fremme fremmer fremmede fremmet
  indsætte indsætter indsatte indsat
  nyde nyder nød nydt
  opgive opgiver opgav opgivet
  skrinlægge skrinlægger skrinlagde skrinlagt
  vende vender vendte vendt
  fremsende fremsender fremsendte fremsendt
  fremsætte fremsætter fremsatte fremsat
  frigive frigiver frigav frigivet
  følge følger fulgte fulgt
  genbehandle genbehandler genbehandlede genbehandlet
  genforelægge genforelægger genforelagde genforelagt
  genfremlægge genfremlægger genfremlagde genfremlagt
  genfremsætte genfremsætter genfremsatte genfremsat
  genoptage genoptager genoptog genoptaget
  genudpege genudpeger genudpegede genudpeget
  genvælge genvælger genvalgte genvalgt
  gennemdrøfte gennemdrøfter gennemdrøftede gennemdrøftet
  give giver gav givet
  godkende godkender godkendte godkendt
  gå går gik gået
  have har havde haft
  henskyde henskyder henskød henskudt
  henstille henstiller henstillede henstillet
  henvise henviser henviste henvist
  hjemvise hjemviser hjemviste hjemvist
  håbe håber håbede håbet
  imødekomme imødekommer imødekom imødekommet
  indbringe indbringer indbragte indbragt
  indgå indgår indgik indgået
  indstille indstiller indstillede indstillet
  indtræde indtræder indtrådte indtrådt
  komme kommer kom kommet
  konstatere konstaterer konstaterede konstateret
  kunne kan kunne kunnet
  konstituere konstituerer konstituerede konstitueret
  meddele meddeler meddelte meddelt
  medtage medtager medtog medtaget
  medvirke medvirker medvirkede medvirket
  melde melder meldte meldt
  modtage modtager modtog modtaget
  møde møder mødte mødt
  nedsætte nedsætter nedsatte nedsat
  nedstemme nedstemmer nedstemte nedstemt
  notere noterer noterede noteret
  opfordre opfordrer opfordrede opfordret
  opnå opnår opnåede opnået
  orientere orienterer orienterede orienteret
  overdrage overdrager overdrog overdraget
  overføre overfører overførte overført
  overvære overværer overværede overværet
  overgive overgiver overgav overgivet
  overgå overgår overgik overgået
  oversende oversender oversendte oversendt
  overtage overtager overtog overtaget
  pålægge pålægger pålagde pålagt
  ratificere ratificerer ratificerede ratificeret
  returnere returnerer returnerede returneret
  samle samler samlede samlet
  sende sender sendte sendt
  sige siger sagde sagt
  slette sletter slettede slettet
  stadfæste stadfæster stadfæstede stadfæstet
  stemme stemmer stemte stemt
  stille stiller stillede stillet
  støde støder stødte stødt
  støtte støtter støttede støttet
  sætte sætter satte sat
  tage tager tog taget
  takke takker takkede takket
  tilbageføre tilbagefører tilbageførte tilbageført
  tilbagesende tilbagesender tilbagesendte tilbagesendt
  tilbagevise tilbageviser tilbageviste tilbagevist
  tildele tildeler tildelte tildelt
  tilgå tilgår tilgik tilgået
  tilslutte tilslutter tilsluttede tilsluttet
  tiltræde tiltræder tiltrådte tiltrådt
  træde træder trådte trådt
  træffe træffer traf truffet
  trække trækker trak trukket
  udeblive udebliver udeblev udeblevet
  udgå udgår udgik udgået
  udnævne udnævner udnævnte udnævnt
  udpege udpeger udpegede udpeget
  udskyde udskyder udskød udskudt
  udsætte udsætter udsatte udsat
  udtræde udtræder udtrådte udtrådt
  udvælge udvælger udvalgte udvalgt
  vedtage vedtager vedtog vedtaget
  videresende videresender videresendte videresendt
  vælge vælger valgte valgt
  være er var været
  yde yder ydede ydet
  ønske ønsker ønskede ønsket
  afgive afgiver afgav afgivet
  afholde afholder afholdt afholdt
  afsende afsender afsendte afsendt
  afsætte afsætter afsatte afsat
  afvikle afvikler afviklede afviklet
  arbejde arbejder arbejdede arbejdet
  fastlægge fastlægger fastlagde fastlagt
  fastsætte fastsætter fastsatte fastsat
  forlænge forlænger forlængede forlænget
  frafalde frafalder frafaldt frafaldet
  fravige fraviger fraveg fraveget
  fravælge fravælger fravalgte fravalgt
  henlægge henlægger henlagde henlagt
  igangsætte igangsætter igangsatte igangsat
  iværksætte iværksætter iværksatte iværksat
  købe køber købte købt
  nægte nægter nægtede nægtet
  ophæve ophæver ophævede ophævet
  opsige opsiger opsagde opsagt
  optage optager optog optaget
  rykke rykker rykkede rykket
  sælge sælger solgte solgt
  søge søger søgte søgt
  tilbyde tilbyder tilbød tilbudt
  tillade tillader tillod tilladt
  tilføre tilfører tilførte tilført
  tilbagekalde tilbagekalder tilbagekaldte tilbagekaldt
  udarbejde udarbejder udarbejdede udarbejdet
  udbyde udbyder udbød udbudt
  undlade undlader undlod undladt
  ville vil ville villet
  udsende udsender udsendte udsendt
  foretrække foretrækker foretrak foretrukket
  pege peger pegede peget
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

const verbs = new Map(
  table
    .trim()
    .split('\n')
    .map((line): readonly [string, Verb] => {
      const [infinitive, present, past, participle] = line.trim().split(' ') as [string, string, string, string]
      const passives = [`${infinitive}s`, vowels.includes(past.at(-1) as string) ? `${past}s` : `${past}es`] as const
      return [infinitive, {infinitive, present, past, participle, passives}]
    }),
)

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

/**
 * Phrases that are parted by " / " and line breaks. "@tage til efterretning" stands
 * for the phrase in every form of the verb, "#indstille" in those without the participle.
 */
export function phrasesIn(text: string): string[] {
  return [...new Set(partsOf(text).flatMap((phrase) => withForms(phrase, saidForms, finiteForms)))]
}

/** The phrases that begin with a verb, in its infinitive. */
export function infinitivesIn(text: string): string[] {
  const only = ({infinitive}: Verb) => [infinitive]
  const withVerb = partsOf(text).filter((phrase) => /^[@#]/u.test(phrase))
  return [...new Set(withVerb.flatMap((phrase) => withForms(phrase, only, only)))]
}

/** The parts of a list that are parted by " / " and line breaks. */
export function partsOf(text: string): string[] {
  return text
    .split(/(?<!\s)\s+\/\s+|\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

type Forms = (verb: Verb) => readonly string[]

function withForms(phrase: string, all: Forms, finite: Forms): string[] {
  const [found, sign, infinitive] = /([@#])([a-zæøå]+)/.exec(phrase) ?? []
  if (found === undefined || infinitive === undefined) return [phrase]
  const forms = sign === '@' ? all : finite
  return forms(verbOf(infinitive)).map((form) => phrase.replace(found, form))
}
