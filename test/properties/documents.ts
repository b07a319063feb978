import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {decode} from '../../src/read/decode.ts'

/** A document to try things on: its bytes, and the text in them. */
export interface Document {
  name: string
  bytes: Uint8Array
  text: string
}

const root = path.resolve(import.meta.dirname, '../..')
const fixtures = path.join(root, 'fixtures')

/** Documents in Herning's shape, all names in them invented, for what the fixtures do not have. */
const inline: Record<string, string> = {
  'bare-cells': `Dagsordener og referater

Udvalg: Byplanudvalget
Mødedato: 27. januar 2021
Mødested: Mødelokale 3, Søndre Allé 9

Dagsordenpunkter

90. Ny sti langs Ålvejen

Sagsnr.: 05.04.00-P20-7-20 Sagsbehandler: Åse Brøndum

Ny sti langs Ålvejen

DIR
FOU
BFU
SOS
BSK
KFU
BYP
TMU
ØKE
BYR






x




Øvrige sagsbehandlere: - Ib Kær, Pia Skov
Sagsresume
Stien koster kr. 408.450 kr. og 2-3 mio. kr. i drift. Fraværende var ingen.


Økonomi

Der er afsat 1,2 mio. kr. i 2021, (1.000 kr.) er enheden.

Indstilling

Direktøren for Teknik indstiller,

at planen godkendes, og
at der gives en bevilling på 1.257,7 t.kr.

Beslutning
Godkendt med den tilføjelse, at beplantningen drøftes igen.

Per Låsby (A) kunne ikke tiltræde.

Bilag:
• Kort over området
 - Høringssvar 1 og 2

Sagsnr.: 12/27845 Sagsbehandler: -

Økonomi

Øvrige sagsbehandlere: -

Orientering uden tabel.

Beslutning
`,
  'paragraph-cells': `Udvalg: Økonomi- og Erhvervsudvalget
Mødedato: 4. marts 2019 kl. 17:30
Mødested: Rådssalen
Dagsordenpunkter
Sagsnr.: 00.30.00-S00-4-19 Sagsbehandler: Birthe Dahl
1. behandling af årsregnskab
for havnen
DIR

FOU

BFU

SOS

BSK

KFU

BYP

TMU

ØKE

BYR

 

 

 

 

 

 

 

 

x

(x)

 

Øvrige sagsbehandlere: -

Sagsfremstilling

Lovgrundlag

Årets resultat er -5,3 mio. kr. mod 40 og 60 mio. kr. året før.

Beslutning

Anbefales over for Byrådet.

Udvalg: Byrådet
Mødedato: 31. februar 2019
Mødested:
Dagsordenpunkter

Sagsnr.: 200906126 Sagsbehandler:

Valg af formand
DIR
FOU
BFU
SOS
BSK
KFU
BYP
TMU
ØKE
BYR

XÅbning af sagen

Bilag

Beslutning

Formand: Rikke Holm (V)
Næstformand: Jens Åkær (A)
`,
  sections: `Udvalg: Teknisk Udvalg
Mødedato: 12-05-2020
Mødested: Rådhuset, Tørring

Dagsordenpunkter

Sagsnr.: 27.00.00-A00-7-17

Beslutningstema

Ét kr. 500 forslag på 12 kr.

Historik

Kommunikation

Beslutning

Udsat.

Fraværende: Bo Ås (F), Mia Lund
Kim Dam (løsgænger)

Bilag
* Notat
`,
  money: `Udvalg: Byrådet
Mødedato: 1. april 2014
Mødested: Salen
Dagsordenpunkter
Sagsnr.: BR 677/06 Sagsbehandler: Ea Bro
Beløb
Sagsfremstilling
Der er 12

kr. i kassen, og 14
kr. i skuffen. I alt kr.
15 og kr.

16. Af dem er 17 mio.
kr. lånt, 18 mio.

kr. skænket, i hele
1.000
kr. Budget
1.000 kr. 2014
- 5,3 mio. kr. på
-6,3 mio. kr. 4
5
6 mio. kr. og 20-
30 kr., kr. 1 -
2 samt kr. 3
-4 kr.
1.000
1.500
mio. kr.
Post | -7 kr.
Beslutning
Drøftet,

at sagen udsættes. Taget til

efterretning
`,
  'no minutes': 'Tørring er en by.\n\nDen har 2.000 indbyggere og 3 mio. kr.\n',
}

/** Every text file below fixtures/, and the documents above. */
export const documents: readonly Document[] = [
  ...readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name): Document => {
      const bytes = readFileSync(path.join(fixtures, name))
      return {name, bytes, text: decode(bytes).text}
    }),
  ...Object.entries(inline).map(([name, text]): Document => ({name, bytes: Buffer.from(text), text})),
]

/** The lines of a text, without their breaks. */
export function linesOfText(text: string): string[] {
  return text.split(/\r\n|\n|\r/)
}
