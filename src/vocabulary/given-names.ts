import {wordsOf} from './word-lists.ts'

// Given names that are common in Denmark: where names stand in a row and only
// spaces part them, the next one begins with such a word.

const women = `
  agnes agnete agnethe alberte alice alma benthe dorrit filippa gurli haldis hjørdis kristin nete petra rie sidse silje stina
  amalie amanda anastasia andrea ane anette anita anja anna anne annelise
  anne-grethe anne-lise anne-marie anne-mette annegrete anneliese annemarie annette annie anni anny anstina ann asta astrid
  ayse beate beatrice benedicte bente berit bertha beth betina bettina betty birgit birgitta birgitte birte birthe
  bitten bodil brit brita britt britta camilla carina carla carmen caroline cecilia cecilie charlotte christa christel
  christina christine clara connie conny dagmar dagny dina ditte dorit dorte dorthe dorthea doris eddah edith elin elisa
  elisabeth elise elizabeth ella ellen ellinor elly else else-marie elsebeth elna emilie emma emmy erna ester esther
  etly eva fatima fatma frederikke freja fie gerda gerd gerdi gertrud gitta gitte grete grethe gro gry gudrun gunhild gunna gunver
  hanna hannah hanne hanne-lone heidi helen helene helga helle henny henriette herdis hilda hilde ida ilse ina inga inge
  inge-lise ingeborg ingelise inger inger-marie ingrid irene iris irma isabella jane janet janne janni jannie jeanette jeannette jenny jette
  joan johanna johanne jonna josefine julie jytte kamilla karen karen-margrethe karin karina karla karoline kate kathrine katja katrine
  kathe kaya ketty kit kia kirsa kirsten kirstin kirstine kristina kristine laila lajla lana laura lea lena lene leila lilian lillian
  lilly linda line lis lisa lisbet lisbeth lise liselotte lissi lissy liv liz liva lizzi lone lotte louise lydia lykke mai maj maja majbritt maj-britt
  malene mana margit margrethe maria marianne marie marlene martha mathilde maybritt melissa merete meta
  mette mia mie mimi mina miriam mona monica nadia nanna nanna-marie natalie nelly nina ninna ninni nora oda olga
  olivia pernille pia rebecca regitze rikke rita ritt rosa runa ruth sabina sabrina sandra sanne sara sarah selma signe sigrid sidsel sine
  sissel sofia sofie solveig solvej sonja sophie stine susan susanne susse svend-erik sylvia tanja theresa therese thea thyra tine tina tonny
  tove trine tullia tytte ulla ulla-britt ulrikke ursula vera vibeke vicki viola vivi vivian winnie yrsa yvonne zenia
`
const men = `
  agner arthur georg lucas malthe rudi tobias victor
  aage abdi adam adnan adrian ahmed ahmet aksel alan albert aleksander alex alexander alf alfred ali allan anders andreas andré
  anker ansgar anton arne arnold arnth arno arvid asbjørn asger august axel balder bendt bengt benjamin benny bent berg bernhard
  bertel bertil birger bjarke bjarne bjørn bjørnar bo bob boje boris brian bruno børge cai carl carl-johan carlo carsten casper cemal christian
  christoffer christopher claus conrad dan daniel danny david dennis dines ditlev ebbe eddie edvard egon eigil eike einar ejgil ejler ejnar
  ejner ejvind elias elo emil emanuel enevold erhardt eric erik erland erling ernst esben eskild evald evan eyvind ferdinand finn flemming frands
  frank frans fred freddy frede frederik fredrik frits gaarde george gerhard gert glenn gorm gunnar gustav hakon hans hans-christian hans-henrik
  hans-jørgen hans-jørn hans-ole hans-peter harald hardy harly harry heine heino helge helmer helmuth henning henrik henry herbert herluf herman hilmar holger hugo ib ibrahim ingemann
  ingolf ismail ivan ivar iver jacob jakob jan jannik jarl jens jens-christian jens-jørgen jens-ole jens-peter jeppe jes jesper jesus jimmi jimmy joachim johan johannes john johnny jon
  jonas jonathan joseph julius just jørgen jørn kai kaj karl karlo karsten kasper keld kell ken kenn kenneth kent kenny kim kjartan kjeld klaus
  knud knut konrad kresten kristen kristian kristoffer kuno kurt lars lars-ole lasse laurids laust lauritz lauge leif lennart leo leon leonhard lorens lorenz loui louis
  luis ludvig lukas mads magne magnus malte marc marcus mark markus marinus martin martinus mathias mats mattias max mehmet michael michel mikael mikkel mikkjal milan mogens mohamed
  mohammad mohammed morten mourits muhammed mustafa nedim nicki nicklas nicolai nicolaj niels niels-erik niels-jørgen niels-ole niels-peter nikolaj niklas nils noah odin ole olaf oliver olav oluf omar orla osvald
  oskar oscar otto ove palle patrick paul paw peder peer per peter philip phillip pierre poul poul-erik povl preben rasmus regner rené richard robert robin
  roger roland rolf ron ronnie ronny rune rud ruben salim sami samuel sander sebastian sejr selim sigfred sigurd sigvald simon skjold stanley steen steffen
  stefan sten stephan steven stig sune svend sven søren tage tariq theis theodor thomas thomsen thor thorben thorbjørn thorkil thorkild thormod thorsten thorvald tim
  timothy toke tom tommy tonni tore torben torbjørn torkild torkil torsten torstein troels troel tue tyge tønnes uffe ulf ulrich ulrik
  vagn valdemar verner viggo viktor vilhelm villy villum vilfred werner willy william yusuf yildiz åge øjvind ørjan øyvind
`

/** Such names, in lower case. */
export const givenNames: ReadonlySet<string> = new Set(wordsOf(`${women} ${men}`))

/** Whether a word, in any letters, is such a name. */
export function isGivenName(word: string): boolean {
  return givenNames.has(word.toLowerCase())
}

/** Whether a text begins with such a name, behind which a surname or another part of the name can stand: "Bo Ås", "Jens-Ove". */
export function beginsGivenName(text: string): boolean {
  return isGivenName(text.split(/[\s-]/u, 1)[0] ?? '')
}
