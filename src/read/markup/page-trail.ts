import type {CheerioAPI} from 'cheerio/slim'
import {cleanLine} from '../../text/lines.ts'
import {decoded} from './entities.ts'

/** What has the way to a page: the links of those above it, and its own name. */
const trails =
  '[class*="breadcrumb" i], [id*="breadcrumb" i], nav[aria-label*="brødkrumme" i], nav[aria-label*="breadcrumb" i]'
/** How many steps a way has at the most; what has more is a menu. */
const mostSteps = 12

/**
 * The steps that lead to a page: those of the trail that it prints over itself, which are no
 * part of its text, or else those of its address.
 */
export function pageTrail($: CheerioAPI, address: string | undefined): string[] {
  const trail = $(trails).first()
  const entries = trail.find('li')
  const steps = (entries.length > 0 ? entries : trail.find('a'))
    .map((_, entry) => cleanLine(decoded($(entry).text())))
    .get()
  if (steps.length > 0) return steps.length > mostSteps ? [] : steps
  return address === undefined ? [] : stepsOf(address)
}

function stepsOf(address: string): string[] {
  try {
    return new URL(address).pathname.split('/').flatMap((step) => decodeURIComponent(step) || [])
  } catch {
    return []
  }
}
