/** Minutes of an invented committee, with nothing doubtful in them. */
export const minutes = (committee: string, date = '27. januar 2021') => `Udvalg: ${committee}
Mødedato: ${date}
Mødested: Lille sal, "Kær"

Dagsordenpunkter

Sagsnr.: 05.04.00-P20-7-20 Sagsbehandler: Åse Brøndum

Ny sti, og en bænk

Sagsresume
Stien koster 408.450 kr.
og "bænken" 5.000 kr.

Indstilling

Direktøren indstiller,

at planen godkendes.

Beslutning

Godkendt.

Bilag

• Kort; over området
`
