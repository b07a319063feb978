import {loadLayouts} from '../layouts/built-in.ts'
import {print} from './print.ts'

/** Prints the layouts that come with dagsorden, a line each. */
export function showLayouts(): void {
  const layouts = loadLayouts()
  const width = Math.max(...layouts.map(({name}) => name.length))
  for (const {name, about} of layouts) print(`${name.padEnd(width)}  ${about}`)
}
