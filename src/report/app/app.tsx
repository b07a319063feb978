import type {ComponentChildren} from 'preact'
import {useEffect, useMemo, useRef, useState} from 'preact/hooks'
import type {PageCase} from '../page-data.ts'
import {Search} from '../search-index.ts'
import {Archive} from './archive.ts'
import {CasesView} from './cases-view.tsx'
import {csvOf} from './csv.ts'
import {count, counted} from './danish.ts'
import {everything, type Filter, hashOf, type Place, placeOf, type View} from './filter.ts'
import {Chosen, Filters} from './filters.tsx'
import {ItemSheet} from './item-sheet.tsx'
import {QualityView} from './quality-view.tsx'
import {Row} from './rows.tsx'
import type {DataSource} from './source-data.ts'
import {SumsView} from './sums-view.tsx'
import {useLoaded} from './use-loaded.ts'
import {VotesView} from './votes-view.tsx'
import {WindowList} from './window-list.tsx'

const viewNames: Record<View, string> = {
  punkter: 'Punkter',
  sager: 'Sager',
  beloeb: 'Beløb',
  stemmer: 'Stemmer',
  kvalitet: 'Om dataene',
}

/** So wide is a window of which the rows are cards. */
const narrow = '(max-width: 760px)'

/** The page: a search, what the list is narrowed to, and five ways to look at what is left. */
export function App({source, tools}: {source: DataSource; tools?: ComponentChildren}) {
  const archive = useMemo(() => new Archive(source.head), [source])
  const summary = useMemo(() => summaryOf(archive), [archive])
  const [place, setPlace] = useState(() => placeOf(window.location.hash))
  const [words, setWords] = useState(place.filter.words)
  const isNarrow = useMedia(narrow)
  const decisions = useLoaded(source.decisions, [source])
  const search = useLoaded(source.index, [source])
  const searcher = useMemo(
    () => (search === undefined ? undefined : new Search(search, archive.head.rows.order.length)),
    [search, archive],
  )
  const needsCases = place.view === 'sager' || place.open !== null || place.filter.caseId.length > 0
  const cases = useCases(source, needsCases)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const follow = () => {
      const next = placeOf(window.location.hash)
      setPlace(next)
      if (document.activeElement !== field.current) setWords(next.filter.words)
    }
    const toSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      field.current?.focus()
    }
    window.addEventListener('hashchange', follow)
    window.addEventListener('keydown', toSearch)
    return () => {
      window.removeEventListener('hashchange', follow)
      window.removeEventListener('keydown', toSearch)
    }
  }, [])

  const {filter, view, oldestFirst} = place
  const hrefTo = (change: Partial<Place>) => hashOf({...place, open: null, ...change})
  const narrowed = (change: Partial<Filter>, to: View = view) => hrefTo({view: to, filter: {...filter, ...change}})
  const change = (part: Partial<Filter>) => window.location.replace(narrowed(part))

  const isSearching = filter.words.trim() !== '' && searcher === undefined
  const found = useMemo(
    () => (filter.words.trim() === '' ? undefined : searcher?.find(filter.words)),
    [searcher, filter.words],
  )
  const filterKey = hashOf({view: 'punkter', filter, open: null, oldestFirst: false})
  const ofCases = useMemo(
    () => (filter.caseId.length === 0 ? undefined : rowsOfCases(cases?.all ?? [], filter.caseId)),
    [cases, filterKey],
  )
  const {rows: newestFirst, counts} = useMemo(
    () => archive.select(filter, found, ofCases),
    [archive, filterKey, found, ofCases],
  )
  const rows = useMemo(
    () => (oldestFirst ? oldestOf(newestFirst, archive) : newestFirst),
    [newestFirst, oldestFirst, archive],
  )
  const wantedCases = useMemo(() => {
    if (view !== 'sager' || cases === undefined) return []
    const wanted = new Set(rows)
    return cases.all.filter((one) => one.treatments.some(({row}) => row !== null && wanted.has(row)))
  }, [view, cases, rows])

  const open = place.open === null ? undefined : archive.rowOf(place.open)
  const openAt = open === undefined ? -1 : rows.indexOf(open)
  const hrefOf = (row: number) => hashOf({...place, open: archive.idOf(row)})
  const listWith = (part: Partial<Filter>) => narrowed(part, 'punkter')
  const openCase = open === undefined ? undefined : cases?.ofRow.get(open)

  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('indhold')?.focus()}>
        Gå til indholdet
      </button>
      <header class="top">
        <div class="top-name">
          <strong>Dagsorden</strong>
          <a class="quiet" href={hashOf({...placeOf(''), filter: {...everything, again: true}})}>
            {summary}
          </a>
          {tools}
        </div>
        <search class="top-search">
          <label class="hidden" for="search">
            Søg i alle tekster
          </label>
          <input
            id="search"
            ref={field}
            type="search"
            autocomplete="off"
            spellcheck={false}
            placeholder="Søg: cykelsti, 27.00.00, et navn …"
            value={words}
            onInput={(event) => {
              setWords(event.currentTarget.value)
              change({words: event.currentTarget.value})
            }}
          />
        </search>
        <nav class="tabs" aria-label="Visninger">
          {(Object.keys(viewNames) as View[]).map((name) => (
            <a key={name} href={hrefTo({view: name})} aria-current={name === view ? 'page' : undefined}>
              {viewNames[name]}
            </a>
          ))}
        </nav>
      </header>
      <div class="columns">
        <aside class="side" aria-label="Filtre">
          <Foldable isNarrow={isNarrow}>
            <Filters filter={filter} counts={counts} onChange={change} />
          </Foldable>
        </aside>
        <main id="indhold" tabIndex={-1}>
          <h1 class="hidden">{viewNames[view]}</h1>
          <div class="bar">
            <p role="status" class="found">
              {isSearching ? 'Søger …' : <strong>{counted(rows.length, 'punkt', 'punkter')}</strong>}
              {rows.length < archive.head.rows.order.length && !isSearching ? (
                <>
                  <span class="quiet"> af </span>
                  <a
                    class="quiet"
                    href={hrefTo({filter: {...everything, again: true}})}
                    title="Vis alle, også andre dokumenter fra samme møde"
                  >
                    {count(archive.head.rows.order.length)}
                  </a>
                </>
              ) : null}
            </p>
            <Chosen
              filter={filter}
              onChange={change}
              onClear={() => change({...everything, words: filter.words, again: filter.again})}
            />
            <span class="bar-tools">
              {view === 'punkter' ? (
                <select
                  class="button"
                  aria-label="Rækkefølge"
                  value={oldestFirst ? 'oldest' : 'newest'}
                  onChange={(event) =>
                    window.location.replace(hrefTo({oldestFirst: event.currentTarget.value === 'oldest'}))
                  }
                >
                  <option value="newest">Nyeste først</option>
                  <option value="oldest">Ældste først</option>
                </select>
              ) : null}
              <SaveButton archive={archive} source={source} rows={rows} />
            </span>
          </div>
          {view === 'punkter' ? (
            rows.length === 0 && !isSearching ? (
              <p class="nothing">Ingen punkter passer til søgningen. Prøv færre ord, eller fjern et filter.</p>
            ) : (
              <WindowList
                label="Punkter"
                count={rows.length}
                height={isNarrow ? 132 : 76}
                row={(index) => {
                  const row = rows[index]
                  return row === undefined ? null : (
                    <Row archive={archive} row={row} decision={decisions?.[row] ?? ''} href={hrefOf(row)} />
                  )
                }}
              />
            )
          ) : null}
          {view === 'sager' ? (
            cases === undefined ? (
              <p class="quiet">Henter …</p>
            ) : (
              <CasesView key={filterKey} cases={wantedCases} hrefOf={hrefOf} />
            )
          ) : null}
          {view === 'beloeb' ? (
            <SumsView
              archive={archive}
              source={source}
              rows={rows}
              filter={filter}
              isNarrow={isNarrow}
              hrefWith={narrowed}
              hrefOf={hrefOf}
            />
          ) : null}
          {view === 'stemmer' ? <VotesView archive={archive} rows={rows} filter={filter} listWith={listWith} /> : null}
          {view === 'kvalitet' ? <QualityView archive={archive} rows={rows} listWith={listWith} /> : null}
        </main>
      </div>
      {open === undefined ? null : (
        <ItemSheet
          archive={archive}
          source={source}
          row={open}
          position={openAt < 0 ? '' : `${count(openAt + 1)} af ${count(rows.length)}`}
          hrefOf={hrefOf}
          before={neighbour(rows, openAt - 1, hrefOf)}
          after={openAt < 0 ? null : neighbour(rows, openAt + 1, hrefOf)}
          onClose={() => {
            window.location.hash = hashOf({...placeOf(window.location.hash), open: null})
          }}
          onCase={
            openCase === undefined
              ? null
              : () => {
                  window.location.hash = hrefTo({view: 'sager', filter: {...everything, caseId: [openCase.id]}})
                }
          }
        />
      )}
    </>
  )
}

function neighbour(rows: readonly number[], at: number, hrefOf: (row: number) => string): string | null {
  const row = rows[at]
  return row === undefined ? null : hrefOf(row)
}

/** The oldest meeting first, its items in their own order. */
function oldestOf(newestFirst: readonly number[], archive: Archive): readonly number[] {
  const date = (row: number) => archive.meetingOf(row).date ?? '9999'
  return [...newestFirst].sort((a, b) => (date(a) === date(b) ? a - b : date(a) < date(b) ? -1 : 1))
}

function summaryOf({head}: Archive): string {
  const dates = head.meetings.flatMap(({date}) => date ?? []).sort()
  const years = [...new Set([dates[0], dates.at(-1)].flatMap((date) => date?.slice(0, 4) ?? []))]
  const span = years.length === 0 ? '' : `, ${years.join('–')}`
  return `${counted(head.rows.order.length, 'punkt', 'punkter')} fra ${counted(head.meetings.length, 'møde', 'møder')}${span}`
}

/** Filters, folded away where there is no room beside the list. */
function Foldable({isNarrow, children}: {isNarrow: boolean; children: ComponentChildren}) {
  if (!isNarrow) return <>{children}</>
  return (
    <details>
      <summary class="button">Filtre</summary>
      {children}
    </details>
  )
}

function SaveButton({archive, source, rows}: {archive: Archive; source: DataSource; rows: readonly number[]}) {
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const address = URL.createObjectURL(await csvOf(archive, source, rows))
    const link = document.createElement('a')
    link.href = address
    link.download = 'dagsorden.csv'
    link.click()
    URL.revokeObjectURL(address)
    setBusy(false)
  }
  return (
    <button type="button" class="button" disabled={isBusy || rows.length === 0} onClick={save}>
      {isBusy ? 'Gemmer …' : 'Gem som CSV'}
    </button>
  )
}

interface LoadedCases {
  all: readonly PageCase[]
  ofRow: ReadonlyMap<number, PageCase>
}

function useCases(source: DataSource, isNeeded: boolean): LoadedCases | undefined {
  const [cases, setCases] = useState<LoadedCases>()
  useEffect(() => setCases(undefined), [source])
  useEffect(() => {
    if (!isNeeded) return
    source.cases().then((all) => {
      const ofRow = new Map<number, PageCase>()
      for (const one of all) for (const {row} of one.treatments) if (row !== null) ofRow.set(row, one)
      setCases({all, ofRow})
    })
  }, [source, isNeeded])
  return cases
}

function rowsOfCases(cases: readonly PageCase[], ids: readonly string[]): Set<number> {
  return new Set(
    cases.filter(({id}) => ids.includes(id)).flatMap(({treatments}) => treatments.flatMap(({row}) => row ?? [])),
  )
}

function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const media = window.matchMedia(query)
    const follow = () => setFits(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query])
  return fits
}
