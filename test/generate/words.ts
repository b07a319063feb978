import type {Random} from './random.ts'

// Everything here is invented: nobody of these names sits in a council, and no
// such place has one. Only letters that windows-1252 has.

const firstNames = ['Asbjørn', 'Birgit', 'Åse', 'Tóke', 'Ragnhild', 'Søren Åge', 'Lone', 'Éva', 'Jens-Ove', 'Mikkeline']
const lastNames = ['Tanghøj', 'Krogslund', 'Vestermølle', 'Åbrink', 'Fyrrelund', 'Brændgård Toft', 'Müllerup', 'Sværd']
const places = ['Lysbæk', 'Nørre Humlev', 'Østerkær', 'Tvedmose', 'Ærholt', 'Skovlunde Å', 'Blåvang', 'Rugkilde']
const things = [
  'cykelstien',
  'den gamle gymnastiksal',
  'børnehaven Mælkebøtten',
  'svømmehallen',
  'biblioteket',
  'plejehjemmet Kløvergården',
  'rensningsanlægget',
  'legepladsen ved åen',
  'ungdomshuset',
]
const times = ['til foråret', 'efter sommerferien', 'om tre år', 'ved årsskiftet', 'i løbet af efteråret']
const doings = [
  'får nye lamper',
  'ligger tæt på skolen',
  'bygger på erfaringer fra nabobyen',
  'har 31 brugere om ugen',
  'fylder 675 m2 og 1,4 ha',
  'bruges af 12,5 % af børnene',
  'mangler læ for vestenvinden',
  'står tom',
]
const subHeadings = ['Organisering', 'Formål:', 'Tidsplan', 'Den videre proces', 'Målgruppe', 'Baggrund for ønsket:']
const nouns = ['Status', 'Orientering', 'Handleplan', 'Budgetopfølgning', 'Ansøgning', 'Årsberetning', 'Helhedsplan']
// Lines of a body that start as a head, a heading or an item does, and are none of them.
const decoys = [
  'Udvalg: der nedsættes et lokalt udvalg af beboere.',
  'Udvalg: Beboerne i Tvedmose',
  'Mødedato: 3. marts 2019',
  'Mødedato: aftales nærmere',
  'Mødested: forsamlingshuset',
  'Beslutning om vejnavnet falder senere.',
  'Bilag 1 viser kortet.',
  'Bilag: kortet er fra sidste år',
  'Indstilling af kandidater sker skriftligt.',
  'Sagsfremstilling og kort hænger sammen.',
  'Sagsresume på let dansk findes på nettet.',
  'Økonomi og tidsplan følges ad.',
  'Sagsnr. på byggesagen er ikke oplyst.',
  'Øvrige forhold er uændrede.',
  'Dagsordenpunkter fra borgerne samles ind.',
  'x betyder ja',
  'BYR og ØKE er forkortelser.',
  'at regne med regn er klogt.',
  'Dagsordener og referater findes på nettet.',
  'BYR',
  'X',
  'Sagsnr.: oplyses senere',
  'Jf. Sagsnr.: 01.02.03-A00-1-18 Sagsbehandler: Lone Sværd',
]

export const person = (random: Random): string => `${random.pick(firstNames)} ${random.pick(lastNames)}`
export const subHeading = (random: Random): string => random.pick(subHeadings)
export const decoyLine = (random: Random): string => random.pick(decoys)
export const thing = (random: Random): string => random.pick(things)

/** People of different names. */
export function people(random: Random, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(person(random))
  return [...names]
}

/** A sentence that decides nothing. */
export function sentence(random: Random): string {
  const words = thing(random)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} i ${random.pick(places)} ${random.pick(doings)} ${random.pick(times)}.`
}

/** A title that is none of the words a layout knows. */
export function plainTitle(random: Random): string {
  const title = `${random.pick(nouns)} for ${thing(random)} i ${random.pick(places)}`
  return random.pick([
    title,
    title,
    `${title}.`,
    `${title} - anden etape`,
    `${title} (fællesmøde)`,
    `”${title}”`,
    `${title} 2018-2020`,
  ])
}

/** A title that reads like a heading, a number or the start of an item. */
export function trickyTitle(random: Random): string {
  return random.pick([
    'Økonomi',
    `Indstilling af nye medlemmer til rådet i ${random.pick(places)}`,
    `Sagsnr. og journalisering for ${thing(random)}`,
    `1. behandling af budgettet for ${thing(random)}`,
    `2. behandling af lokalplanen ved ${random.pick(places)}`,
    `Beslutning om ${thing(random)}`,
    `Bilag til planen for ${thing(random)}`,
    `Udvalg: navn og opgaver for ${random.pick(places)}`,
    `Økonomi i ${thing(random)}`,
    `Godkendelse af referat`,
  ])
}

export const attachmentTitle = (random: Random): string =>
  random.pick([
    `Notat om ${thing(random)}`,
    `Kort - ${random.pick(places)}`,
    `${random.int(1, 9)}. udkast til aftale`,
    `Høringssvar ${random.int(1, 40)} fra ${random.pick(places)}.pdf`,
    'Bilag 2',
    'Økonomi for 2019-2022',
    'Indstilling fra rådet',
    `Brev af ${random.int(1, 28)}. maj 2020 * kopi`,
  ])
