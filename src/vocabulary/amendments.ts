import type {Outcome} from '../records/schema.ts'

// How minutes tell of amendments, counter-proposals and proposals of single members
// or parties, and what became of them.

/** What every passage about a proposal has. */
export const anchor =
  /forslag|foresl|(?:ønske|begær|anmod|bad\s|stem)[^.]{1,120}?(?:uds[aæk]|udgå|dagsorden|tilbage|retur|hjemvis|genoptag|flytte|lukke|åbne)/iu

/**
 * A proposal as a thing: an amendment by its name, or a proposal that has to be
 * told to be a member's or a party's. "Lokalplanforslag" and "medlemsforslag" are
 * what an item is about.
 */
export const thing =
  /(?<!\p{L})(?:(?<amendment>(?:under)?ændringsforslag|modforslag|(?:procedure|udsættelses|forretningsordens)forslag|alternative?t?\s+forslag)|forslag)(?<definite>(?:et|ene|erne)s?)?(?!\p{L})/giu

/** Verbs of making a proposal: between who makes it and the proposal, or on their own. */
export const made =
  /^[\s)]*(?:stille(?:de|r)|fremsatte|fremsætter|fremlagde|(?:begærede|begærer|ønskede|krævede)\s+(?:\p{L}+\s+)?afstemning\s+om)\s+(?:et\s+|følgende\s+|to\s+|tre\s+|\d\s+)?$/iu
export const proposing =
  /(?<!\p{L})(?:foreslog|foreslår)(?!\p{L})(?<amendment>\s+som\s+(?:en\s+)?(?:ændring|alternativ)\p{L}{0,10}(?!\p{L}))?/giu
/** The same of what is to become of the agenda: "V ønskede sagen udsat", and a ballot on it that is nobody's: "Der blev stemt om udsættelse". */
export const requesting =
  /(?<!\p{L})(?:(?:ønske|begære)(?:r|de)|(?:anmode(?:r|de)|bad)\s+om|(?<ballot>(?:stemt|stemtes|stemte|afstemning)\s+(?:(?:først|derfor|herefter|derefter|dernæst|særskilt)\s+)?om))(?=[\s,])/giu
/** Where those who made it go on with how they voted on the item. */
export const ownVote =
  /(?:,|\s(?:og|hvorfor|men))\s+(?:\p{L}+\s+)?(?:stem(?:te|mer)|undl(?:od|ader)|tog|tager|k(?:unne|an))(?!\p{L})/iu
/** What can stand between a group and the proposal that it has made: "Et af SF stillet ændringsforslag", "V's forslag". */
export const madeBy = /^\s*(?:(?:stillet|stillede|fremsat|fremsatte)\s*)?(?:byrådsgruppes?\s*)?$/iu
/** Who wanted a ballot that is told of first: "stemte om at udsætte sagen, som foreslået af V". */
export const askedBy = /,\s*(?:som\s+)?(?:foreslået|ønsket|begæret|krævet)\s+af\s+$/iu
/** "Det af SF stillede forslag": what stands before the group then. */
export const isOwned = /(?<!\p{L})af\s+$/iu
export const from = /^\s+(?:\p{L}+\s+)?(?:fra|af)\s+$/iu
/** A proposal for something, which is nobody's: "forslag til lokalplan". */
export const proposalFor = /^\s+til(?!\p{L})/iu

/** An office that makes a proposal: "Borgmesterens forslag", "Formanden stillede forslag", "Borgmesteren foreslog". */
export const byOffice =
  /(?<!\p{L})(?<by>\p{L}{0,20}(?:borgmesteren|formanden|rådmanden))(?:s\s+|\s+(?:(?:stille(?:de|r)|fremsatte|fremsætter)\s+(?:et\s+)?)?)$/iu
/** What stands before a proposal that nobody made, and not behind it: "Ingen har haft ændringsforslag". */
export const noneMade = /(?<!\p{L})(?:ingen|intet|ikke|uden)\s+(?:(?!(?:et|det|de)\s)\p{L}+\s+){0,5}$/iu
export const whichOne = /^\s+(?:\d|nr|fra\s|[A-ZÆØÅ](?!\p{L}))/u

/** What a proposal that is nobody's goes on with, so that it is one beside the item's own: "et forslag om lavere takst". */
export const proposalAbout = /^\s+om\s/iu

/** Where a sentence goes on with the item itself, or another subject than the proposal. */
export const otherSubject =
  /(?:,(?:\s*(?:og|mens|hvorefter|men))?|\s(?:og|hvorefter|mens))\s+(?:(?:stemte\s+)?(?:for|i?mod|ikke)\s+)?(?:\p{L}{0,30}indstilling|(?:selve\s+)?sagen|punktet|lokalplanen|planen|dagsordenen|bevillingen)(?:en|ens)?(?!\p{L})/iu
/** A sentence about the item itself. */
export const ofItem =
  /(?<!\p{L})(?:(?:(?:hoved)?indstilling|anbefaling)(?:en|ens)?|hovedforslag(?:et)?|det\s+oprindelige\s+forslag|som\s+indstillet|sagen|dagsordenen|punktet)(?!\p{L})/iu
/** What a proposal wants with the agenda: of another item, or of this one. */
export const ofAgenda =
  /(?<!\p{L})(?:(?:(?<other>(?:punkt(?:erne)?|pkt\.?)\s+\d{1,3}(?:(?:,|\s+og)\s+\d{1,3}){0,5})|sagen|punktet|behandlingen)\s+(?:\p{L}+\s+){0,3}?(?:uds[aæ]t|udsky|udskud|udgå|tag(?:es|et|s)\s+af|flyttes|flyttet|hjemvis|(?:til|om)bage|sendes\s+tilbage|behandle[st]\s+(?:for|på|som)|åbnes|lukkes|genoptag)|udsættelse(?=\s*(?:$|[.,;:]))|(?:udsætte(?:lse\s+af)?|udskyde|hjemvis(?:e|ning\s+af)|tilbagesende(?:lse\s+af)?)\s+(?:(?<of>(?:punkt(?:erne)?|pkt\.?)\s+\d{1,3})|sagen|punktet|behandlingen)|(?:sende|tage)\s+(?:(?<from>(?:punkt(?:erne)?|pkt\.?)\s+\d{1,3})|sagen|punktet)\s+(?:tilbage|retur|af\s+dagsordenen))/iu
/** What becomes of an item by such a proposal. */
export const asks: readonly (readonly [Outcome, RegExp])[] = [
  ['returned', /hjemvis|tilbage|retur/iu],
  ['withdrawn', /udgå|\stag/iu],
  ['postponed', /uds[aæ]t|udsky|udskud|flytte|genoptag/iu],
]
/** What wants the case to go to another body: "om, at sagen oversendes til Økonomiudvalget". */
export const handsOn =
  /^\s+(?:fra\s+[^.,;:]{1,60}\s)?om,?\s+at\s+(?:(?:sagen|punktet|forslaget)\s+(?:over|videre)?sendes|(?:over|videre)?sende\s+(?:sagen|punktet|forslaget))\s+(?:videre\s+)?til\s+(?!\p{L}{0,40}(?:forvaltning|administration|høring))/iu
/** What such a proposal wants, as those are told who were for it: "For at punktet udsættes stemmer". */
export const forMotion = /^(?:for|i?mod)\s+at\s/iu
/** A sentence in which a ballot on the proposal goes on. */
export const goesOn =
  /^(?:(?:(?:her)?(?:for|i?mod)|hverken|ja|nej)(?!\p{L})|undl|blank|afstemning|der\s+(?:blev\s+)?stem)/iu

/** Where the item itself comes to a ballot. */
export const toBallot = /(?<!\p{L})(?:til|under)\s+afstemning(?!\p{L})/iu

/** What stands before an amendment that was adopted with the item itself. */
export const withItem =
  /(?:vedtaget|godkendt|tiltrådt|vedtog|godkendte|tiltrådte|vedtages|godkendes|tiltrædes)\s(?:(?:[^.;]|(?<=\d)\.){0,160}\s)?(?:(?:sammen\s+)?med|inklusive|inkl\.|herunder)\s+(?:(?:det|de|et|to|tre|\d|følgende)\s*)?(?:\p{L}+\s+){0,2}?$/iu

/** The item with the amendment in it, which are adopted together: "Forslaget med ændringsforslaget anbefales". */
export const itemWith =
  /(?<!\p{L})(?:\p{L}{0,30}indstilling(?:en)?|forslag(?:et)?|planen|sagen|budgettet)\s+(?:med|inkl\.|inklusive|herunder)\s+(?:\p{L}+\s+)?$/iu
/** What stands behind it then. */
export const agreedTo =
  /^\s+(?:(?:fra|af)\s+\p{L}{1,30}\s+)?(?:blev\s+|er\s+)?(?:\p{L}+\s+)?(?:godkendt|vedtaget|tiltrådt|anbefalet|godkendes|vedtages|tiltrædes|anbefales|indstilles)(?!\p{L})/iu

/** A form of a verb for what was done: "forkastet", "godkendt"; "gives" is what is to be done. */
export const participle = /t$/iu

/** What can stand behind the words of a proposal, where the same sentence tells what became of it. */
export const told =
  /(?:,|(?<![,\s]))\s+(?:hvilket|som|der|dette|men\s+(?:forslaget|det|dette))\s+(?:\p{L}+\s+)?(?:blev|ikke|fald|er|kunne|opnåede|fik)/iu
/** What says that a proposal fell, beside the words for a refusal. */
export const fell =
  /(?<!\p{L})(?:falder|faldt|faldet|bortfald\p{L}{0,3}|nedstem\p{L}{1,4}|ikke\s+(?:nyde\s+)?fremme)(?!\p{L})/iu
/** A sentence in which a body could not agree to what the one before proposed. */
export const refusedBack =
  /^(?:herefter\s+)?(?:(?:(?:\p{L}+\s+)?\p{L}{0,30}(?:udvalget|rådet|bestyrelsen|flertallet|flertal)|magistraten)\s+(?:kunne|kan|ønskede|ønsker|ville|vil)\s+ikke\s+(?:støtte|tiltræde|imødekomme|godkende|tilslutte\s+sig)\s+(?:dette|det)|(?:dette|det)\s+(?:(?:kunne|kan|ønskede|ønsker|ville|vil)\s+(?:der|et\s+flertal|flertallet|magistraten|\p{L}{0,30}(?:udvalget|rådet|bestyrelsen))\s+ikke\s+(?:støtte|tiltræde|imødekomme|godkende|anbefale|gå\s+ind\s+for|tilslutte\s+sig)|(?:var|er)\s+der\s+ikke\s+(?:flertal|tilslutning|opbakning|stemning)\s+(?:for|til))|(?:dette|det|udsættelsen|anmodningen|ønsket|forslaget)\s+(?:(?:blev|kunne)\s+ikke\s+(?:imødekommet|imødekommes|vedtaget|vedtages|støttet|tiltrådt|tiltrædes)))[\s.]*$/iu
/** What became of an amendment by the ballot right before it: "Ændringsforslaget blev ikke vedtaget.", "SF's ændringsforslag faldt dermed." */
export const endsBallot =
  /^(?:\p{L}{0,20}ændringsforslag(?:et)?\s+(?:(?:er|blev)\s+)?(?:ikke\s+)?\p{L}+[\s.]*$|[^.]{1,200}(?<!\p{L})(?:der|her)med(?!\p{L}))/iu
/** A sentence that says no more than that, also below an empty field: "Undlod at stemme:\n\nFaldet." */
export const fellAlone =
  /^(?:herefter\s+|undl[^:\n]{1,30}:\s+)?(?:faldet|faldt|forkastet|bortfaldet|nedstemt|ikke\s+vedtaget)[\s.]*$/iu
