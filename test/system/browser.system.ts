import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {zipSync} from 'fflate'
import type {Browser, Locator, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {diagnosticsOf} from '../../src/diagnostics/diagnostic.ts'
import {pipeline} from '../../src/pipeline.ts'
import {documentsIn} from '../../src/read/containers/documents.ts'
import type {Meeting} from '../../src/records/schema.ts'
import {isDocument} from '../../src/vocabulary/file-names.ts'
import {root} from '../command/built.ts'
import {largePage} from '../report/large-page.ts'
import {unreachable} from '../report/reachable.ts'
import {openPage, startBrowser} from './browser.ts'

// The page as a reader has it: in Chromium, from a disk. `npm run test:browser` has built it.

let browser: Browser
const folder = mkdtempSync(path.join(tmpdir(), 'dagsorden-browser-'))
const large = path.join(folder, 'large.html')
const fixtures = path.join(root, 'fixtures')
const items = 50_000

beforeAll(async () => {
  browser = await startBrowser()
  writeFileSync(large, '')
  for await (const piece of largePage(items, 300)) writeFileSync(large, piece, {flag: 'a'})
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, {recursive: true})
})

const found = (page: Page) => page.getByRole('status')
const rows = (page: Page) => page.locator('.row')

describe(`a page of ${items} items`, () => {
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    const opened = await openPage(browser, large)
    page = opened.page
    faults = opened.faults
    await rows(page).first().waitFor()
  })

  it('has few of them in the document, and all of them in the list', async () => {
    expect(await rows(page).count()).toBeLessThan(60)
    expect(await page.locator('.list > li').first().getAttribute('aria-setsize')).toBe(String(items))
    await expect.poll(() => found(page).innerText()).toBe('50.000 punkter')
  })

  it('shows the last one when the list is scrolled to its end', async () => {
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
    await page.locator(`.list > li[aria-posinset="${items}"]`).waitFor()
    await page.evaluate('window.scrollTo(0, 0)')
    await page.locator('.list > li[aria-posinset="1"]').waitFor()
  })

  it('goes from row to row with the arrow keys, opens one with Enter and closes it with Escape', async () => {
    await rows(page).first().focus()
    for (let times = 0; times < 20; times++) await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate('document.activeElement.parentElement.ariaPosInSet')).toBe('21')
    const title = await page.evaluate('document.activeElement.querySelector(".row-title").textContent')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.locator('h2').innerText()).toBe(title)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => dialog.locator('.sheet-bar').innerText()).toContain('22 af 50.000')
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })

  it('shows the passage of an item with what was read out of it', async () => {
    await rows(page).nth(1).click()
    const sheet = page.getByRole('dialog')
    await sheet.locator('.passage .is-title').waitFor()
    expect(await sheet.locator('.passage').innerText()).toContain('Beslutning')
    await page.keyboard.press('Escape')
  })

  it('finds words, and narrows to what a number counts', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('900.000 kr')
    await expect.poll(() => found(page).innerText()).toBe('5.000 punkter af 50.000')
    const byraadet = page.getByLabel(/^Byrådet/)
    const counted = await page.locator('label', {has: byraadet}).locator('.check-count').innerText()
    await byraadet.check()
    await expect.poll(() => found(page).innerText()).toBe(`${counted} punkter af 50.000`)
    await page.getByRole('button', {name: 'Ryd alt'}).click()
    await page.getByRole('searchbox').fill('')
    await expect.poll(() => found(page).innerText()).toBe('50.000 punkter')
  })

  it('leads from a number of a table to the rows that it is made of', async () => {
    await page.getByRole('link', {name: 'Stemmer'}).click()
    const cell = page.locator('.matrix td a').first()
    const counted = await cell.innerText()
    await cell.click()
    await expect.poll(() => found(page).innerText()).toBe(`${counted} punkter af 50.000`)
    await page.goto(`file://${large}#`)
  })

  it('gives what is wanted as CSV', async () => {
    await page.getByRole('searchbox').fill('900.000 kr')
    await page.getByLabel(/^2019/).check()
    await expect.poll(() => found(page).innerText()).toBe('250 punkter af 50.000')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', {name: 'Gem som CSV'}).click(),
    ])
    const csv = readFileSync(await download.path(), 'utf8')
    expect(csv.startsWith('\ufeffDato;Kommune;Udvalg;')).toBe(true)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(251)
  })

  it('asks the network for nothing, and says nothing on the console', () => {
    expect(faults).toEqual([])
  })
})

describe('the page that reads files', () => {
  it('shows what is in them, without a word to the network', async () => {
    const {page, faults} = await openPage(browser, path.join(root, 'dist/report/tool.html'))
    const names = ['hedensted', 'sbsys', 'acadre-xml', 'edoc', 'odsherred', 'no-minutes']
    const files = names.flatMap((name) =>
      readdirSync(path.join(fixtures, name))
        .filter(isDocument)
        .map((file) => path.join(fixtures, name, file)),
    )
    await page.setInputFiles('#files', files)
    await rows(page).first().waitFor({timeout: 60_000})
    expect(Number.parseInt(await found(page).innerText(), 10)).toBeGreaterThan(20)
    await page.getByRole('link', {name: 'Om dataene'}).click()
    await page.getByText('Filen kræver en adgangskode.').first().waitFor()
    expect(faults).toEqual([])
  })
})

describe('the page that reads files, where files are dropped on it', () => {
  const minutes = 'herning/council-2017.txt'
  const named = [
    minutes,
    'herning/saved-page.html',
    'acadre-xml/harbour-2014.xml',
    'firstagenda-json/council-minutes-2026.json',
    'general/sports-2019.pdf',
    'forms/sbsys-word/sports.docx',
  ].map((name) => ({name: path.basename(name), bytes: readFileSync(path.join(fixtures, name))}))
  const bytes = readFileSync(path.join(fixtures, minutes))
  const packed = [
    {name: 'mappe.zip', bytes: Buffer.from(zipSync({'a/referat.txt': bytes}))},
    {name: 'referat.txt.gz', bytes: gzipSync(bytes)},
  ]

  it.each([...named, ...packed])('reads $name', async ({name, bytes}) => {
    const {page, faults} = await openPage(browser, path.join(root, 'dist/report/tool.html'))
    await drop(page, name, bytes)
    await rows(page).first().waitFor()
    const read = JSON.parse(await readWith(here, name, bytes)) as [Meeting[]][]
    const count = read.flatMap(([meetings]) => meetings.flatMap(({items}) => items)).length
    expect(count).toBeGreaterThan(0)
    await expect
      .poll(() => page.locator('.top-name a').innerText())
      .toMatch(new RegExp(`^${count} punkte?r? fra 1 møde`))
    expect(faults).toEqual([])
    await page.close()
  })

  it('says what is no minutes', async () => {
    const {page, faults} = await openPage(browser, path.join(root, 'dist/report/tool.html'))
    await drop(page, 'scanned.pdf', readFileSync(path.join(fixtures, 'no-minutes/scanned.pdf')))
    await page.getByRole('link', {name: 'Om dataene'}).click()
    await page.getByText('scanned.pdf').first().waitFor()
    expect(faults).toEqual([])
    await page.close()
  })
})

describe.each(['light', 'dark'] as const)('the page, %s', (colorScheme) => {
  const views = {
    Punkter: '',
    Sager: 'vis=sager',
    Beløb: 'vis=beloeb',
    Stemmer: 'vis=stemmer',
    'Om dataene': 'vis=kvalitet',
  }

  it.each([1400, 390])('can be read by everybody, and moves in no direction but down, on %i pixels', async (width) => {
    const {page, faults} = await openPage(browser, path.join(root, 'dist/report/tool.html'))
    await page.emulateMedia({colorScheme})
    await page.setViewportSize({width, height: 860})
    expect(await unreachable(page)).toEqual([])
    expect(await seenOf(page.locator('.hidden'))).toEqual([])
    await page.setInputFiles('#files', path.join(fixtures, 'hedensted/council-2025.txt'))
    await rows(page).first().waitFor()
    const isRight = async (view: string) => {
      // What slides in is pale until it is there.
      await page.evaluate('Promise.all(document.getAnimations().map(({finished}) => finished)).then(() => undefined)')
      expect(await unreachable(page), view).toEqual([])
      expect(await seenOf(page.locator('.hidden')), view).toEqual([])
      const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect(beyond, view).toBe(0)
    }
    for (const [view, hash] of Object.entries(views)) {
      await page.evaluate(`location.hash = '${hash}'`)
      await page.locator('nav [aria-current="page"]', {hasText: view}).waitFor()
      await isRight(view)
    }
    await page.evaluate(`location.hash = ''`)
    await rows(page).nth(1).click()
    await page.getByRole('dialog').locator('.passage').waitFor()
    await isRight('an item')
    expect(faults).toEqual([])
    await page.close()
  })
})

/** Which of those elements take room on the page, though they are for those who listen. */
async function seenOf(hidden: Locator): Promise<string[]> {
  const boxes = await Promise.all((await hidden.all()).map(async (one) => [one, await one.boundingBox()] as const))
  const seen = boxes.flatMap(([one, box]) => (box !== null && box.width * box.height > 1 ? [one] : []))
  return Promise.all(seen.map((one) => one.evaluate((element) => element.outerHTML)))
}

/** Drops a file on the page, as a reader does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('.drop').waitFor()
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(bytes.toString('base64'))}), (letter) => letter.charCodeAt(0))
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([bytes], ${JSON.stringify(name)}))
    document.querySelector('.drop').dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
  })()`)
}

/** What comes of a file, as text; it runs here and in the page, so it knows only what it is given. */
async function readWith(library: typeof here, name: string, bytes: Uint8Array): Promise<string> {
  const parse = library.pipeline()
  const read: unknown[] = []
  for await (const entry of library.documentsIn(bytes, name)) {
    if (!('bytes' in entry)) read.push(entry)
    else {
      const {meetings, file} = await parse(entry.bytes, entry.path)
      read.push([meetings, library.diagnosticsOf(file), file.data.completeness])
    }
  }
  return JSON.stringify(read)
}

const here = {diagnosticsOf, documentsIn, pipeline}

/** As {@link readWith}, with the library for browsers. */
const inPage = `async ([name, letters]) => {
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
  return await (${readWith})(window.dagsorden, name, bytes)
}`

it('reads every fixture in a browser as in Node.js, byte for byte', {timeout: 300_000}, async () => {
  const page = await browser.newPage()
  const library = readFileSync(path.join(root, 'dist/browser.js'), 'utf8')
  await page.evaluate(`(async () => {
    const source = new Blob([${JSON.stringify(library)}], {type: 'text/javascript'})
    window.dagsorden = await import(URL.createObjectURL(source))
  })()`)
  const files = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
    .filter((name) => isDocument(name) && !name.includes('golden'))
    .sort()
  expect(files.length).toBeGreaterThan(50)
  const different: string[] = []
  for (const name of files) {
    const bytes = readFileSync(path.join(fixtures, name))
    const shown = await page.evaluate(`(${inPage})(${JSON.stringify([name, bytes.toString('base64')])})`)
    if (shown !== (await readWith(here, name, bytes))) different.push(name)
  }
  expect(different).toEqual([])
})
