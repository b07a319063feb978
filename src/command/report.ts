import {readFileSync} from 'node:fs'
import type {PageMeeting} from '../report/page-meeting.ts'
import {PageWriter} from '../report/write-page.ts'
import {linesIn} from '../write/record-lines.ts'
import {notOnTerminal} from '../write/sinks.ts'
import {exitStatus} from './exit-status.ts'
import {type PageFlags, UsageError} from './flags.ts'
import {openText} from './output.ts'
import {allLayouts} from './own-layout.ts'
import {read, remains} from './parse.ts'
import {version} from './version.ts'

/** The same from src/ and from dist/. */
const emptyPage = new URL('../../dist/report/tool.html', import.meta.url)

/**
 * `dagsorden report`: one file to look at, with all that was read in it; or one
 * that reads files itself.
 *
 * @returns the exit status
 */
export async function report(paths: readonly string[], flags: PageFlags): Promise<number> {
  const {layout, out, empty} = flags
  notOnTerminal('The page', out)
  if (empty) {
    if (paths.length > 0) throw new UsageError('With --empty the page has nothing in it; name no files')
    const output = openText(out)
    output.write(readFileSync(emptyPage, 'utf8'))
    await output.finish()
    return exitStatus.ok
  }
  const page = new PageWriter(version(), await allLayouts(layout))
  return await read(paths, flags, {
    parts: [{format: 'page', table: 'items'}],
    links: true,
    remains: remains([{target: out}]),
    out,
    open: () => {
      const output = openText(out)
      return {
        *add([chunk = new Uint8Array()]) {
          for (const line of linesIn(chunk)) {
            const meeting = JSON.parse(line) as PageMeeting
            yield
            yield* page.addInSteps(meeting)
            yield
          }
        },
        document: (_, __, {path, completeness, diagnostics}) =>
          page.addDocument({path, verdict: completeness?.verdict ?? null, diagnostics}),
        flushed: output.flushed,
        finish: async (passedOver) => {
          for await (const piece of page.finish(passedOver)) {
            output.write(piece)
            await output.flushed()
          }
          await output.finish()
          page.abandon()
        },
        abandon: () => {
          page.abandon()
          output.abandon()
        },
      }
    },
  })
}
