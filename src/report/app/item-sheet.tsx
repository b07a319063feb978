import type {ComponentChildren} from 'preact'
import {useEffect, useRef} from 'preact/hooks'
import {webAddress} from '../../write/web-address.ts'
import type {ItemDetail, PageDecision} from '../page-meeting.ts'
import type {Archive} from './archive.ts'
import {
  absenceNames,
  amendmentNames,
  day,
  kindNames,
  money,
  periodNames,
  place,
  stanceNames,
  traitNames,
  unsaid,
  verdictNames,
} from './danish.ts'
import {stancesInOrder} from './filter.ts'
import {PassageView} from './passage-view.tsx'
import {OutcomeChip} from './rows.tsx'
import type {DataSource} from './source-data.ts'
import {useLoaded} from './use-loaded.ts'

interface ItemSheetProps {
  archive: Archive
  source: DataSource
  row: number
  /** Where the item stands among those that are wanted. */
  position: string
  hrefOf: (row: number) => string
  before: string | null
  after: string | null
  onClose: () => void
  onCase: (() => void) | null
}

/** An item that was opened, over the list. */
export function ItemSheet({archive, source, row, position, hrefOf, before, after, onClose, onCase}: ItemSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const detail = useLoaded(() => source.detail(row), [source, row])
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => dialog.current?.scrollTo(0, 0), [source, row])
  const {rows} = archive.head
  const meeting = archive.meetingOf(row)
  const document = archive.documentOf(row)
  const number = rows.number[row] ?? null
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="sheet-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
      onKeyDown={(event) => {
        const to = {ArrowLeft: before, ArrowRight: after}[event.key]
        if (to != null) window.location.replace(to)
      }}
    >
      <div class="sheet-body">
        <nav class="sheet-bar" aria-label="Punkter">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Luk
          </button>
          <span class="quiet">{position}</span>
          <span class="sheet-steps">
            <StepLink href={before} label="Forrige" />
            <StepLink href={after} label="Næste" />
          </span>
        </nav>
        <article>
          <p class="eyebrow">
            {[meeting.municipality, meeting.committee ?? unsaid, day(meeting.date)].filter(Boolean).join(' · ')}
            {meeting.isAgenda ? ' · Dagsorden' : null}
          </p>
          <h2 id="sheet-title">
            {number === null ? null : <span class="row-number">{number}. </span>}
            {rows.title[row] || 'Uden overskrift'}
          </h2>
          <p class="sheet-chips">
            {rows.isClosed[row] ? <span class="chip is-closed">Lukket punkt</span> : null}
            {(rows.outcomes[row] ?? []).map((outcome) => (
              <OutcomeChip key={outcome} outcome={outcome} />
            ))}
            {document.verdict === 'doubtful' || document.verdict === 'incomplete' ? (
              <span class="chip is-doubtful">{verdictNames[document.verdict].name}</span>
            ) : null}
            {meeting.traits.map((trait) => (
              <span key={trait} class="chip">
                {traitNames[trait] ?? trait}
              </span>
            ))}
          </p>
          {detail === undefined ? (
            <p class="quiet">Henter …</p>
          ) : (
            <Detail detail={detail} hrefOf={(id) => linkTo(archive, id, hrefOf)} />
          )}
          {meeting.away.length > 0 ? (
            <Part title="Fraværende på mødet">
              <p>{meeting.away.join(', ')}</p>
            </Part>
          ) : null}
          <Part title="Kilde">
            <dl class="facts">
              {rows.caseNumber[row] == null ? null : (
                <>
                  <dt>Sagsnummer</dt>
                  <dd>
                    {rows.caseNumber[row]}
                    {onCase === null ? null : (
                      <button type="button" class="link" onClick={onCase}>
                        Se sagens forløb
                      </button>
                    )}
                  </dd>
                </>
              )}
              <dt>Dokument</dt>
              <dd class="path">
                <WebLink url={meeting.url} name={document.path} />
              </dd>
              <dt>Sted</dt>
              <dd>{place(rows.page[row] ?? null, rows.line[row] ?? null)}</dd>
              {document.verdict === null ? null : (
                <>
                  <dt>Læsning</dt>
                  <dd>
                    {verdictNames[document.verdict].name}
                    <span class="quiet"> – {verdictNames[document.verdict].meaning}</span>
                  </dd>
                </>
              )}
              {meeting.remarks === null ? null : (
                <>
                  <dt>Om mødet</dt>
                  <dd class="printed">{meeting.remarks}</dd>
                </>
              )}
            </dl>
          </Part>
          {detail?.passage == null ? (
            rows.isClosed[row] ? (
              <p class="quiet">Punktet er lukket for offentligheden, så dets tekst er ikke med.</p>
            ) : null
          ) : (
            <Part title="Teksten i dokumentet">
              <PassageView passage={detail.passage} />
            </Part>
          )}
        </article>
      </div>
    </dialog>
  )
}

function StepLink({href, label}: {href: string | null; label: string}) {
  if (href === null)
    return (
      <span class="button" aria-disabled="true">
        {label}
      </span>
    )
  return (
    <a
      class="button"
      href={href}
      onClick={(event) => {
        event.preventDefault()
        window.location.replace(href)
      }}
    >
      {label}
    </a>
  )
}

function linkTo(archive: Archive, id: string | null, hrefOf: (row: number) => string): string | null {
  const row = id === null ? undefined : archive.rowOf(id)
  return row === undefined ? null : hrefOf(row)
}

function Part({title, children}: {title: string; children: ComponentChildren}) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** Only an address of the web is a link: what a document says may be anything. */
function WebLink({url, name}: {url: string | null; name: string}) {
  if (url === null || webAddress(url) === undefined) return name
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  )
}

function Detail({detail, hrefOf}: {detail: ItemDetail; hrefOf: (id: string | null) => string | null}) {
  const {decisions, recommendation, amounts, absences, attachments, references} = detail
  const own = decisions.filter(({ofThisMeeting}) => ofThisMeeting)
  const earlier = decisions.filter(({ofThisMeeting}) => !ofThisMeeting)
  const linked = new Map<string, string>()
  for (const {text, id} of references) {
    const href = hrefOf(id)
    if (href !== null) linked.set(text, href)
  }
  return (
    <>
      {own.length > 0 ? (
        <Part title="Beslutning">
          {own.map((decision, index) => (
            <DecisionView key={index} decision={decision} />
          ))}
        </Part>
      ) : null}
      {recommendation === null ? null : (
        <Part title="Indstilling">
          {recommendation.points.length > 0 ? (
            <>
              <p>{recommendation.by === null ? null : `${recommendation.by} indstiller:`}</p>
              <ol>
                {recommendation.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ol>
            </>
          ) : (
            <p class="printed">{recommendation.text}</p>
          )}
        </Part>
      )}
      {amounts.length > 0 ? (
        <Part title="Beløb">
          <ul class="sums">
            {amounts.map(({text, value, kind, per, sentence}, index) => (
              <li key={index}>
                <span class="sum-value">
                  {money(value)} {per === null ? null : periodNames[per]}
                </span>
                {kind === null ? null : <span class="chip">{kindNames[kind]}</span>}
                <span class="quiet">
                  <SentenceAround sentence={sentence} text={text} />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {absences.length > 0 ? (
        <Part title="Fravær ved punktet">
          <ul>
            {absences.map(({name, party, reason, arrived, left}) => (
              <li key={name}>
                {party === null ? name : `${name} (${party})`}: {absenceNames[reason]}
                {arrived === null ? null : `, kom ${arrived}`}
                {left === null ? null : `, gik ${left}`}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {attachments.length > 0 ? (
        <Part title="Bilag">
          <ul>
            {attachments.map(({title, documentNumber, url, access}) => (
              <li key={`${title} ${documentNumber}`}>
                <WebLink url={url} name={title} />
                {documentNumber === null ? null : <span class="quiet"> ({documentNumber})</span>}
                {access === 'closed' ? <span class="chip is-closed">Lukket</span> : null}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {earlier.length > 0 ? (
        <Part title="Tidligere beslutninger i sagen">
          {earlier.map((decision, index) => (
            <DecisionView key={index} decision={decision} />
          ))}
        </Part>
      ) : null}
      {linked.size > 0 ? (
        <Part title="Henvisninger">
          <ul>
            {[...linked].map(([text, href]) => (
              <li key={text}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  )
}

function DecisionView({decision}: {decision: PageDecision}) {
  const {body, date, ofThisMeeting, text, outcomes, asRecommended, votes, amendments} = decision
  return (
    <div class="decision">
      {ofThisMeeting ? null : (
        <p class="eyebrow">
          {[body ?? unsaid, day(date)].join(' · ')}{' '}
          {outcomes.map((outcome) => (
            <OutcomeChip key={outcome} outcome={outcome} />
          ))}
        </p>
      )}
      <p class="printed">{text}</p>
      {asRecommended === null ? null : (
        <p class="quiet">{asRecommended ? 'Som indstillet.' : 'Ikke som indstillet.'}</p>
      )}
      {stancesInOrder.map((stance) => {
        const of = votes.filter((vote) => vote.stance === stance)
        return of.length === 0 ? null : <Votes key={stance} stance={stanceNames[stance]} name={stance} votes={of} />
      })}
      {amendments.map(({by, text, outcome}) => (
        <p key={text} class="amendment">
          <strong>Ændringsforslag{by === null ? '' : ` fra ${by}`}</strong>
          {outcome === null ? null : <span class="chip">{amendmentNames[outcome]}</span>}
          <span class="quiet"> {text}</span>
        </p>
      ))}
    </div>
  )
}

function Votes({stance, name, votes}: {stance: string; name: string; votes: PageDecision['votes']}) {
  return (
    <div class="votes">
      <span class="votes-stance">{stance}</span>
      {votes.map((vote, index) => (
        <span key={index} class="votes-names">
          {vote.on === null ? null : <span class="quiet">{onWhat(vote.on)}</span>}
          {vote.count === null ? null : <span class={`chip is-${name}`}>{vote.count} stemmer</span>}
          {vote.parties.map((party) => (
            <span key={party} class={`chip is-${name}`}>
              {party}
            </span>
          ))}
          {vote.persons.map((person, at) => (
            <span key={person} class={`chip is-${name}`}>
              {person}
              {vote.personParties[at] == null ? null : ` (${vote.personParties[at]})`}
            </span>
          ))}
        </span>
      ))}
    </div>
  )
}

function onWhat(on: string | number): string {
  return typeof on === 'number' ? `om ændringsforslag ${on + 1}` : `om punkt ${on}`
}

/** How much of a sentence stands around its sum. */
const around = 220

/** A sentence, with its sum marked. */
export function SentenceAround({sentence, text}: {sentence: string; text: string}) {
  const at = sentence.indexOf(text)
  if (at < 0) return sentence.length > around * 2 ? `${sentence.slice(0, around * 2)} …` : sentence
  const from = Math.max(0, at - around)
  const to = Math.min(sentence.length, at + text.length + around)
  return (
    <>
      {from > 0 ? '… ' : null}
      {sentence.slice(from, at)}
      <mark>{text}</mark>
      {sentence.slice(at + text.length, to)}
      {to < sentence.length ? ' …' : null}
    </>
  )
}
