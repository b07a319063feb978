import {type Browser, chromium, type Page} from 'playwright-core'

/** Debian's Chromium, without what it would do on its own. */
export function startBrowser(): Promise<Browser> {
  const args = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking']
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [...args, 'disable-component-update', 'disable-sync'].map((name) => `--${name}`),
  })
}

/** A page of a file on disk, and all that it said or asked for that it should not. */
export async function openPage(browser: Browser, file: string, hash = ''): Promise<{page: Page; faults: string[]}> {
  const page = await browser.newPage({viewport: {width: 1400, height: 900}, locale: 'da-DK'})
  page.setDefaultTimeout(120_000)
  const faults: string[] = []
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!/^(?:file|blob):/.test(request.url())) faults.push(`asks for ${request.url()}`)
  })
  await page.goto(`file://${file}${hash}`)
  return {page, faults}
}
