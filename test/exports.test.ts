import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'

// What the systems' exports say in marks of their own, each on a document that has little else.

const run = pipeline()

async function meetingOf(xml: string) {
  const {meetings} = await run(Buffer.from(xml), 'export.xml')
  const [meeting] = meetings
  if (meeting === undefined) throw new Error('no meeting')
  return meeting
}

const away = (meeting: Awaited<ReturnType<typeof meetingOf>>) =>
  meeting.participants.filter(({present}) => !present).map(({name}) => name)

describe('SBSYS', () => {
  const publication = ({type = '', members = '', item = '', fields = '', behind = '', attributes = ''}) =>
    `<Publication>${type}<Agendas><Agenda ID="1"><Committee><Name><![CDATA[Havneudvalget]]></Name></Committee>
    <Meeting><When><![CDATA[07-05-2024 16:30:00]]></When><Members>${members}</Members></Meeting>
    <Items><Item ID="7" ${attributes}><Caption><![CDATA[Ny kran]]></Caption>${item}
    <Fields>${fields}</Fields>${behind}</Item></Items></Agenda></Agendas></Publication>`
  const field = (content: string, {caption = '', isDecision = false} = {}) =>
    `<ItemField><Caption>${caption}</Caption><IsFeedback>${isDecision ? 'True' : 'False'}</IsFeedback>
    <Content><![CDATA[${content}]]></Content></ItemField>`

  it.each([
    ['1', 'agenda'],
    ['2', 'minutes'],
  ])('says in the type of the publication, %s, that it is %s', async (type, documentType) => {
    const meeting = await meetingOf(publication({type: `<PublicationTypeAsValue>${type}</PublicationTypeAsValue>`}))
    expect(meeting.documentType).toBe(documentType)
  })

  it('has those away whose status is neither undecided, 0, nor present, 1 and 4', async () => {
    const member = (name: string, status: string) =>
      `<MeetingMember><Name>${name}</Name><ParticipationStatusAsValue>${status}</ParticipationStatusAsValue></MeetingMember>`
    const members = member('Ea Vind', '0') + member('Bo Kaj', '1') + member('Siv Mole', '2') + member('Per Anker', '3')
    const meeting = await meetingOf(publication({members: members + member('Liv Sten', '4')}))
    expect(away(meeting)).toEqual(['Siv Mole', 'Per Anker'])
  })

  it('has number and case number of an item in an attribute and an element of its own', async () => {
    const meeting = await meetingOf(
      publication({attributes: 'Nummer="12"', item: '<ItemCaseNumber>08.00.00-P20-3-24</ItemCaseNumber>'}),
    )
    expect(meeting.items[0]).toMatchObject({number: '12', caseNumber: {raw: '08.00.00-P20-3-24'}})
  })

  it('keeps a field without a caption', async () => {
    const meeting = await meetingOf(publication({fields: field('<p>Kranen er gammel.</p>')}))
    expect(meeting.items[0]?.sections).toMatchObject([{kind: 'other', heading: null, text: 'Kranen er gammel.'}])
  })

  it('has earlier decisions with body and date in the history of an item', async () => {
    const history = `<ItemHistory><ItemField><Caption>Beslutning</Caption><Content><![CDATA[<p>Godkendt.</p>]]></Content>
      <MeetingDetails><CommitteeName>Økonomiudvalget</CommitteeName><MeetingDueDate>02-04-2024 14:00:00</MeetingDueDate>
      </MeetingDetails></ItemField></ItemHistory>`
    const fields = field('<p>Godkendt.</p>', {caption: 'Beslutning', isDecision: true})
    const meeting = await meetingOf(publication({fields, behind: history}))
    expect(meeting.items[0]?.decisions).toMatchObject([
      {body: 'Havneudvalget', date: '2024-05-07', ofThisMeeting: true},
      {body: 'Økonomiudvalget', date: '2024-04-02', ofThisMeeting: false},
    ])
  })

  it('tells a decision of an earlier meeting by the date that it begins with', async () => {
    const earlier = '<p><strong>2. april 2024:</strong> Udsat.</p>'
    const one = await meetingOf(
      publication({fields: field(earlier, {caption: 'UDVALGETS BESLUTNING', isDecision: true})}),
    )
    expect(one.documentType).toBe('agenda')
    expect(one.items[0]?.decisions).toMatchObject([{date: '2024-04-02', ofThisMeeting: false, outcomes: ['postponed']}])
    const both = await meetingOf(
      publication({
        fields: field(`${earlier}<p>7. maj 2024: Godkendt.</p>`, {caption: 'Beslutning', isDecision: true}),
      }),
    )
    expect(both.items[0]?.decisions.map(({text, ofThisMeeting}) => [text, ofThisMeeting])).toEqual([
      ['2. april 2024: Udsat.', false],
      ['7. maj 2024: Godkendt.', true],
    ])
  })

  it('leaves a decision whole that only lists dates', async () => {
    const content = '<p>Mødeplanen er godkendt:</p><p>7. maj 2024: ordinært møde</p>'
    const meeting = await meetingOf(publication({fields: field(content, {caption: 'Beslutning', isDecision: true})}))
    expect(meeting.items[0]?.decisions).toHaveLength(1)
  })

  it('marks attachments that are protected', async () => {
    const enclosure = (name: string, is: string) =>
      `<Enclosure><Name>${name}</Name><IsProtected>${is}</IsProtected></Enclosure>`
    const behind = `<Enclosures>${enclosure('Kort', 'False')}${enclosure('Tilbud', 'True')}</Enclosures>`
    const meeting = await meetingOf(publication({behind}))
    expect(meeting.items[0]?.attachments.map(({access}) => access)).toEqual(['open', 'closed'])
  })
})

describe('Acadre', () => {
  const fields = (values: Record<string, string>) =>
    `<fields>${Object.entries(values)
      .map(([name, value]) => `<field name="${name}">${value}</field>`)
      .join('')}</fields>`
  const member = (name: string, absent: string) => `<table name="member">${fields({name, absent})}</table>`
  const agenda = `<root><agendaData/><table name="agenda">${fields({name: 'Referat', description: 'Fjernmøde'})}
    <table name="committee">${fields({name: 'Havneudvalget (HAV)'})}</table>
    <table name="meeting">${fields({date: '2024-05-07 16:30', location: 'Pakhuset'})}<table name="meetmember">
    ${member('Ea Vind (A)', '0')}${member('Bo Kaj (V)', '1')}${member('Siv Mole (C)', '2')}</table></table>
    <table name="agendaitemparents">${fields({sort: '12'})}<table name="agendaitem">${fields({name: 'Ny kran', comname: 'Byrådet'})}
    <table name="bullet">${fields({bulletname: 'Beslutning', bullettype: '8', bulletcontent: 'Godkendt.'})}
    <table name="absentmembers"><fields><field name="name">Bo Kaj (V)</field><field name="name">Siv Mole (C)</field></fields>
    </table></table></table></table></table></root>`

  it('has those away who are absent, 1, or have sent their regrets, 2', async () => {
    expect(away(await meetingOf(agenda))).toEqual(['Bo Kaj', 'Siv Mole'])
  })

  it('has those away from an item, and who decides the case', async () => {
    const {items} = await meetingOf(agenda)
    expect(items[0]?.absences).toMatchObject([
      {name: 'Bo Kaj', party: 'V', reason: 'absent', text: 'Bo Kaj (V)'},
      {name: 'Siv Mole', party: 'C', reason: 'absent'},
    ])
    expect(items[0]?.sections).toContainEqual(expect.objectContaining({kind: 'competence', text: 'Byrådet'}))
  })
})

describe('eDoc', () => {
  const item = (number: number, publishing: string) =>
    `<MeetingAgendaItem><AgendaItemNumber>${number}</AgendaItemNumber><FullText>${number}.  Sag ${number}

Indstilling
Havnechefen indstiller, at kranen købes.</FullText><Document><Title>Sag ${number}</Title>
    <PublishingType>${publishing}</PublishingType></Document></MeetingAgendaItem>`
  const agenda = (type: string, items: string) =>
    `<MeetingAgendaType><AgendaType>${type}</AgendaType><MeetingAgendaItems>${items}</MeetingAgendaItems></MeetingAgendaType>`

  it('closes what is not to be published, and all of a closed agenda', async () => {
    const open = agenda('Åben dagsorden', item(1, 'SKAL PUBLICERES') + item(2, 'MÅ IKKE PUBLICERES'))
    const {items} = await meetingOf(
      `<Meeting><Committee>Havneudvalget</Committee><MeetingDate>07-05-2024 16:30:00</MeetingDate>
      <MeetingAgendaTypes>${open}${agenda('Lukket dagsorden', item(3, 'SKAL PUBLICERES'))}</MeetingAgendaTypes></Meeting>`,
    )
    expect(items.map(({number, public: isPublic, sections}) => [number, isPublic, sections.length])).toEqual([
      ['1', true, 1],
      ['2', false, 0],
      ['3', false, 0],
    ])
  })
})

describe('eDoc Fujitsu', () => {
  const attachment = (title: string, access: string, order: number) =>
    `<Attachment><Title>${title}</Title><AccessEnumName>${access}</AccessEnumName><Link>\\Attachments\\${order}.pdf</Link>
    <ShowOrder>${order}</ShowOrder></Attachment>`
  const absence = (name: string, reason: string) =>
    `<HandlingAbsence><Name>${name}</Name><Reason>${reason}</Reason></HandlingAbsence>`
  const handling = (placement: string, text: string, absences = '') =>
    `<Handling><Placement>${placement}</Placement><CommitteeName>Havneudvalget</CommitteeName><MeetingDate>07-05-2024 16:30</MeetingDate>
    <Decision>${text}</Decision><HandlingAbsences>${absences}</HandlingAbsences></Handling>`
  const root = `<Root><OutputTypeEnumName>Minute</OutputTypeEnumName><Committee><Name>Havneudvalget</Name><Meeting>
    <MeetingDateTime>07-05-2024 16:30</MeetingDateTime><Agenda><Type>Tillægsdagsorden</Type><AgendaElements><AgendaElement>
    <AccessIsPublic>true</AccessIsPublic><HandlingItem><SerialNo>4</SerialNo><Title>Ny kran</Title>
    <HandlingPlan>${handling('This', '', absence('Bo Kaj', 'Fravær') + absence('Siv Mole', 'Inhabilitet'))}
    ${handling('Previous', '', absence('Per Anker', 'Fravær'))}</HandlingPlan>
    <Attachments>${attachment('Tilbud', 'Closed', 1)}${attachment('Kort', 'Public', 0)}</Attachments>
    </HandlingItem></AgendaElement></AgendaElements></Agenda></Meeting></Committee></Root>`

  it('is minutes by the type of the output', async () => {
    expect((await meetingOf(root)).documentType).toBe('minutes')
  })

  it('has attachments in their order, with address and access', async () => {
    const {items} = await meetingOf(root)
    expect(items[0]?.attachments).toMatchObject([
      {title: 'Kort', url: '\\Attachments\\0.pdf', access: 'open'},
      {title: 'Tilbud', url: '\\Attachments\\1.pdf', access: 'closed'},
    ])
  })

  it('has those away from an item of this meeting, and why', async () => {
    const {items} = await meetingOf(root)
    expect(items[0]?.absences.map(({name, reason}) => [name, reason])).toEqual([
      ['Bo Kaj', 'absent'],
      ['Siv Mole', 'disqualified'],
    ])
  })

  it('has headings over items on its page that are in no text, and close what is below them', async () => {
    const item = (
      number: number,
    ) => `<table class="xsltTitleTableBegin"><tr><td><div class="xsltTitle">${number}. </div></td>
      <td class="xsltTitleText"><div class="xsltTitle">Sag ${number}</div></td></tr></table>
      <div class="xsltHeader">Præsentation:</div><div>Kranen er gammel.</div>`
    const {items} = await meetingOf(
      `<!DOCTYPE html><html><body><div class="xsltAgendaTitle">Havneudvalget</div><div class="xsltAgendaTitle">Dagsorden</div>
      <div class="xsltDateAndLocation">07-05-2024 16:30</div><div class="xsltItemsHeader">Åbne sager</div>${item(1)}
      <div class="xsltItemsHeader">Lukkede sager</div>${item(2)}</body></html>`,
    )
    expect(items.map((one) => one.public)).toEqual([true, false])
    expect(items[0]?.sections.map(({text}) => text)).toEqual(['Kranen er gammel.'])
  })
})
