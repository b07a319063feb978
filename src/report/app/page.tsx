import {render} from 'preact'
import {App} from './app.tsx'
import {packedHere} from './source-data.ts'

// The script of a page that has its data in it.

const source = packedHere()
const root = document.getElementById('app') as HTMLElement
root.replaceChildren()
render(<App source={source} />, root)
