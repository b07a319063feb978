// The country's municipalities and regions: their official names and codes, as
// statistics have them, and the hosts that their pages are served from.

/** A municipality or a region of today. */
export interface Authority {
  /** As officially spelt, without its kind: "Lyngby-Taarbæk", "Københavns", "Midtjylland". */
  name: string
  /** Its official code: "173". */
  code: string
  /** The domains of its pages. */
  domains: readonly string[]
  /** Other spellings, of old or in everyday use: "Århus", "Vesthimmerland". */
  also?: readonly string[]
  /** Whether one of the same name but another area had another code before the reform of 2007. */
  recoded?: true
}

/** From when on the codes of today hold. */
export const reform = '2007-01-01'

/** The regions, "Region …". */
export const regions: readonly Authority[] = [
  {code: '1081', name: 'Nordjylland', domains: ['rn.dk']},
  {code: '1082', name: 'Midtjylland', domains: ['rm.dk']},
  {code: '1083', name: 'Syddanmark', domains: ['regionsyddanmark.dk', 'rsyd.dk']},
  {code: '1084', name: 'Hovedstaden', domains: ['regionh.dk']},
  {code: '1085', name: 'Sjælland', domains: ['regionsjaelland.dk']},
]

/** The municipality that is called by another word than "Kommune". */
export const regionalMunicipality: Authority = {
  code: '400',
  name: 'Bornholms',
  domains: ['brk.dk'],
  also: ['Bornholm'],
}

/** The other municipalities, "… Kommune". */
export const municipalities: readonly Authority[] = [
  {code: '101', name: 'Københavns', domains: ['kk.dk'], also: ['København']},
  {code: '147', name: 'Frederiksberg', domains: ['frederiksberg.dk']},
  {code: '151', name: 'Ballerup', domains: ['ballerup.dk']},
  {code: '153', name: 'Brøndby', domains: ['brondby.dk']},
  {code: '155', name: 'Dragør', domains: ['dragoer.dk']},
  {code: '157', name: 'Gentofte', domains: ['gentofte.dk']},
  {code: '159', name: 'Gladsaxe', domains: ['gladsaxe.dk']},
  {code: '161', name: 'Glostrup', domains: ['glostrup.dk']},
  {code: '163', name: 'Herlev', domains: ['herlev.dk']},
  {code: '165', name: 'Albertslund', domains: ['albertslund.dk']},
  {code: '167', name: 'Hvidovre', domains: ['hvidovre.dk']},
  {code: '169', name: 'Høje-Taastrup', domains: ['htk.dk']},
  {code: '173', name: 'Lyngby-Taarbæk', domains: ['ltk.dk']},
  {code: '175', name: 'Rødovre', domains: ['rk.dk']},
  {code: '183', name: 'Ishøj', domains: ['ishoj.dk']},
  {code: '185', name: 'Tårnby', domains: ['taarnby.dk']},
  {code: '187', name: 'Vallensbæk', domains: ['vallensbaek.dk']},
  {code: '190', name: 'Furesø', domains: ['furesoe.dk']},
  {code: '201', name: 'Allerød', domains: ['alleroed.dk']},
  {code: '210', name: 'Fredensborg', domains: ['fredensborg.dk']},
  {code: '217', name: 'Helsingør', domains: ['helsingor.dk']},
  {code: '219', name: 'Hillerød', domains: ['hillerod.dk']},
  {code: '223', name: 'Hørsholm', domains: ['horsholm.dk']},
  {code: '230', name: 'Rudersdal', domains: ['rudersdal.dk']},
  {code: '240', name: 'Egedal', domains: ['egedalkommune.dk', 'egekom.dk']},
  {code: '250', name: 'Frederikssund', domains: ['frederikssund.dk'], recoded: true},
  {code: '253', name: 'Greve', domains: ['greve.dk']},
  {code: '259', name: 'Køge', domains: ['koege.dk']},
  {code: '260', name: 'Halsnæs', domains: ['halsnaes.dk']},
  {code: '265', name: 'Roskilde', domains: ['roskilde.dk']},
  {code: '269', name: 'Solrød', domains: ['solrod.dk']},
  {code: '270', name: 'Gribskov', domains: ['gribskov.dk']},
  {code: '306', name: 'Odsherred', domains: ['odsherred.dk']},
  {code: '316', name: 'Holbæk', domains: ['holbaek.dk'], recoded: true},
  {code: '320', name: 'Faxe', domains: ['faxekommune.dk']},
  {code: '326', name: 'Kalundborg', domains: ['kalundborg.dk'], recoded: true},
  {code: '329', name: 'Ringsted', domains: ['ringsted.dk']},
  {code: '330', name: 'Slagelse', domains: ['slagelse.dk'], recoded: true},
  {code: '336', name: 'Stevns', domains: ['stevns.dk'], recoded: true},
  {code: '340', name: 'Sorø', domains: ['soroe.dk'], recoded: true},
  {code: '350', name: 'Lejre', domains: ['lejre.dk'], recoded: true},
  {code: '360', name: 'Lolland', domains: ['lolland.dk']},
  {code: '370', name: 'Næstved', domains: ['naestved.dk'], recoded: true},
  {code: '376', name: 'Guldborgsund', domains: ['guldborgsund.dk']},
  {code: '390', name: 'Vordingborg', domains: ['vordingborg.dk'], recoded: true},
  {code: '410', name: 'Middelfart', domains: ['middelfart.dk'], recoded: true},
  {code: '420', name: 'Assens', domains: ['assens.dk'], recoded: true},
  {code: '430', name: 'Faaborg-Midtfyn', domains: ['fmk.dk'], also: ['Fåborg-Midtfyn']},
  {code: '440', name: 'Kerteminde', domains: ['kerteminde.dk'], recoded: true},
  {code: '450', name: 'Nyborg', domains: ['nyborg.dk'], recoded: true},
  {code: '461', name: 'Odense', domains: ['odense.dk']},
  {code: '479', name: 'Svendborg', domains: ['svendborg.dk']},
  {code: '480', name: 'Nordfyns', domains: ['nordfynskommune.dk'], also: ['Nordfyn']},
  {code: '482', name: 'Langeland', domains: ['langelandkommune.dk'], also: ['Langelands']},
  {code: '492', name: 'Ærø', domains: ['aeroekommune.dk']},
  {code: '510', name: 'Haderslev', domains: ['haderslev.dk'], recoded: true},
  {code: '530', name: 'Billund', domains: ['billund.dk'], recoded: true},
  {code: '540', name: 'Sønderborg', domains: ['sonderborg.dk', 'sonderborgkommune.dk'], recoded: true},
  {code: '550', name: 'Tønder', domains: ['toender.dk'], recoded: true},
  {code: '561', name: 'Esbjerg', domains: ['esbjerg.dk', 'esbjergkommune.dk']},
  {code: '563', name: 'Fanø', domains: ['fanoe.dk']},
  {code: '573', name: 'Varde', domains: ['varde.dk', 'vardekommune.dk']},
  {code: '575', name: 'Vejen', domains: ['vejen.dk']},
  {code: '580', name: 'Aabenraa', domains: ['aabenraa.dk'], also: ['Åbenrå'], recoded: true},
  {code: '607', name: 'Fredericia', domains: ['fredericia.dk']},
  {code: '615', name: 'Horsens', domains: ['horsens.dk']},
  {code: '621', name: 'Kolding', domains: ['kolding.dk']},
  {code: '630', name: 'Vejle', domains: ['vejle.dk'], recoded: true},
  {code: '657', name: 'Herning', domains: ['herning.dk']},
  {code: '661', name: 'Holstebro', domains: ['holstebro.dk']},
  {code: '665', name: 'Lemvig', domains: ['lemvig.dk']},
  {code: '671', name: 'Struer', domains: ['struer.dk']},
  {code: '706', name: 'Syddjurs', domains: ['syddjurs.dk']},
  {code: '707', name: 'Norddjurs', domains: ['norddjurs.dk']},
  {code: '710', name: 'Favrskov', domains: ['favrskov.dk']},
  {code: '727', name: 'Odder', domains: ['odder.dk']},
  {code: '730', name: 'Randers', domains: ['randers.dk'], recoded: true},
  {code: '740', name: 'Silkeborg', domains: ['silkeborg.dk', 'silkeborgkommune.dk'], recoded: true},
  {code: '741', name: 'Samsø', domains: ['samsoe.dk']},
  {code: '746', name: 'Skanderborg', domains: ['skanderborg.dk'], recoded: true},
  {code: '751', name: 'Aarhus', domains: ['aarhus.dk'], also: ['Århus']},
  {code: '756', name: 'Ikast-Brande', domains: ['ikast-brande.dk', 'ikast-brande.info']},
  {code: '760', name: 'Ringkøbing-Skjern', domains: ['rksk.dk']},
  {code: '766', name: 'Hedensted', domains: ['hedensted.dk'], recoded: true},
  {code: '773', name: 'Morsø', domains: ['morsoe.dk'], also: ['Mors']},
  {code: '779', name: 'Skive', domains: ['skive.dk', 'skivekommune.dk']},
  {code: '787', name: 'Thisted', domains: ['thisted.dk']},
  {code: '791', name: 'Viborg', domains: ['viborg.dk']},
  {code: '810', name: 'Brønderslev', domains: ['bronderslev.dk'], recoded: true},
  {code: '813', name: 'Frederikshavn', domains: ['frederikshavn.dk'], recoded: true},
  {code: '820', name: 'Vesthimmerlands', domains: ['vesthimmerland.dk'], also: ['Vesthimmerland']},
  {code: '825', name: 'Læsø', domains: ['laesoe.dk']},
  {code: '840', name: 'Rebild', domains: ['rebild.dk']},
  {code: '846', name: 'Mariagerfjord', domains: ['mariagerfjord.dk']},
  {code: '849', name: 'Jammerbugt', domains: ['jammerbugt.dk']},
  {code: '851', name: 'Aalborg', domains: ['aalborg.dk'], also: ['Ålborg']},
  {code: '860', name: 'Hjørring', domains: ['hjoerring.dk'], recoded: true},
]

/** The municipalities that the reform of 2007 ended, "… Kommune"; those whose names go on stand above. */
export const formerMunicipalities: readonly string[] =
  `Ledøje-Smørum, Søllerød, Værløse, Birkerød, Farum, Fredensborg-Humlebæk, Frederiksværk, Græsted-Gilleleje, Helsinge,
  Hundested, Jægerspris, Karlebo, Skibby, Skævinge, Slangerup, Stenløse, Ølstykke, Bramsnæs, Gundsø, Hvalsø, Ramsø,
  Skovbo, Vallø, Bjergsted, Dianalund, Dragsholm, Fuglebjerg, Gørlev, Hashøj, Haslev, Hvidebæk, Høng, Jernløse, Korsør,
  Nykøbing-Rørvig, Skælskør, Stenlille, Svinninge, Tornved, Trundholm, Tølløse, Fakse, Fladså, Holeby, Holmegaard,
  Højreby, Langebæk, Maribo, Møn, Nakskov, Nykøbing F., Nykøbing Falster, Nysted, Nørre Alslev, Præstø, Ravnsborg,
  Rudbjerg, Rødby, Rønnede, Sakskøbing, Stubbekøbing, Suså, Sydfalster, Allinge-Gudhjem, Hasle, Nexø, Rønne, Aakirkeby,
  Bogense, Broby, Egebjerg, Ejby, Faaborg, Glamsbjerg, Gudme, Haarby, Langeskov, Marstal, Munkebo, Nørre Aaby, Otterup,
  Ringe, Rudkøbing, Ryslinge, Sydlangeland, Søndersø, Tommerup, Tranekær, Ullerslev, Vissenbjerg, Ærøskøbing, Ørbæk,
  Årslev, Aarup, Augustenborg, Bov, Bredebro, Broager, Christiansfeld, Gram, Gråsten, Højer, Lundtoft, Løgumkloster,
  Nordborg, Nørre-Rangstrup, Rødding, Rødekro, Skærbæk, Sundeved, Sydals, Tinglev, Vojens, Blaabjerg, Blåvandshuk,
  Bramming, Brørup, Grindsted, Helle, Holsted, Ribe, Ølgod, Brædstrup, Børkop, Egtved, Gedved, Give, Jelling,
  Juelsminde, Lunderskov, Nørre-Snede, Tørring-Uldum, Vamdrup, Aulum-Haderup, Brande, Egvad, Holmsland, Ikast,
  Ringkøbing, Skjern, Thyborøn-Harboøre, Thyholm, Trehøje, Ulfborg-Vemb, Videbæk, Vinderup, Aaskov, Ebeltoft, Galten,
  Gjern, Grenaa, Hadsten, Hammel, Hinnerup, Hørning, Langå, Mariager, Midtdjurs, Nørhald, Nørre Djurs, Purhus,
  Rosenholm, Rougsø, Ry, Rønde, Sønderhald, Them, Bjerringbro, Fjends, Hanstholm, Hvorslev, Karup, Kjellerup, Møldrup,
  Sallingsund, Spøttrup, Sundsøre, Sydthy, Tjele, Aalestrup, Arden, Brovst, Dronninglund, Farsø, Fjerritslev, Hadsund,
  Hals, Hirtshals, Hobro, Løgstør, Løkken-Vrå, Nibe, Nørager, Pandrup, Sejlflod, Sindal, Skagen, Skørping, Støvring,
  Sæby, Aabybro, Aars`.split(/,\s+/)

/** What the kinds of authority are called in text, before or behind their names. */
export const municipalityWord = 'kommune'
export const regionWord = 'region'
export const regionalMunicipalityWord = 'regionskommune'

/** What stands before "Kommune" where no name does: "Denne kommune", "Din Kommune". */
export const noMunicipality: ReadonlySet<string> = new Set(
  `alle, af, anden, andre, at, begge, begunstiget, den, denne, dens, deres, det, dette, din, dine, disse, egen, en, enhver,
  for, fra, fremtidens, hele, hver, hvilken, i, ingen, jeres, med, min, ny, nye, og, om, over, på, samme, sin, som, til,
  uden, ved, vor, vores, grøn, grønne, ældrevenlig, den nye, din nye`.split(/,\s+/),
)

/** The counties that the reform of 2007 ended: "Ribe Amt", "Nordjyllands Amtskommune". */
export const formerCounties: readonly string[] =
  `Bornholms, Frederiksborg, Fyns, Københavns, Nordjyllands, Ribe, Ringkjøbing, Ringkøbing, Roskilde, Storstrøms,
  Sønderjyllands, Vejle, Vestsjællands, Viborg, Århus`.split(/,\s+/)
export const countyWords: readonly string[] = ['amt', 'amtskommune']

/** What the first word of a name in two words can be, where the name is in no list: "Nørre Skovby Kommune". */
export const firstWords: ReadonlySet<string> = new Set(
  'nørre, sønder, øster, vester, store, lille, høje, ny, nye, gamle, gl., sankt, skt.'.split(', '),
)
