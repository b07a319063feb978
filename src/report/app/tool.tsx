import {render} from 'preact'
import {useRef, useState} from 'preact/hooks'
import {App} from './app.tsx'
import {counted} from './danish.ts'
import {type DataSource, readHere} from './source-data.ts'
import type {Answer, Question} from './worker.ts'

// The script of a page that has nothing in it, and reads the files that it is given.

/** The script of the thread, which the bundle puts in here. */
declare const workerSource: string

const startWorker = () => new Worker(URL.createObjectURL(new Blob([workerSource], {type: 'text/javascript'})))
/** For so many milliseconds a file may be read before it is given up, as the command has it. */
const longest = 120_000

interface Reading {
  done: number
  of: number
  now: string
}

/** A place to drop files, and then what was read of them. */
function Tool() {
  const [source, setSource] = useState<DataSource>()
  const [reading, setReading] = useState<Reading>()
  const [isOver, setOver] = useState(false)
  const [failure, setFailure] = useState('')
  const picker = useRef<HTMLInputElement>(null)

  const read = async (files: readonly File[]) => {
    if (files.length === 0) return
    setFailure('')
    const worker = startWorker()
    let path = ''
    try {
      for (const [done, file] of files.entries()) {
        path = file.webkitRelativePath || file.name
        setReading({done, of: files.length, now: path})
        const bytes = new Uint8Array(await file.arrayBuffer())
        await ask(worker, {path, bytes}, [bytes.buffer])
      }
      const answer = await ask(worker, {finish: true})
      if ('data' in answer) setSource(readHere(answer.data, answer.blocks))
    } catch (error) {
      setFailure(`${path}: ${error instanceof Error ? error.message : error}`)
    } finally {
      worker.terminate()
      setReading(undefined)
    }
  }

  if (source !== undefined)
    return (
      <App
        source={source}
        tools={
          <button type="button" class="link" onClick={() => setSource(undefined)}>
            Læs andre filer
          </button>
        }
      />
    )
  return (
    <main
      class={isOver ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void filesOf(event.dataTransfer).then(read)
      }}
    >
      <h1>Læs dagsordener og referater</h1>
      <p>
        Slip filer eller en mappe her: PDF, Word (DOCX), HTML, XML, JSON, tekst eller ZIP. De læses på din egen
        computer, og intet bliver sendt nogen steder hen.
      </p>
      {reading === undefined ? (
        <>
          <button type="button" class="button" onClick={() => picker.current?.click()}>
            Vælg filer
          </button>
          <label class="hidden" for="files">
            Filer
          </label>
          <input
            id="files"
            ref={picker}
            class="hidden"
            type="file"
            multiple
            tabIndex={-1}
            onChange={(event) => void read([...(event.currentTarget.files ?? [])])}
          />
        </>
      ) : (
        <div role="status">
          <progress max={reading.of} value={reading.done} />
          <p class="quiet">
            {counted(reading.done, 'fil', 'filer')} af {reading.of} er læst: {reading.now}
          </p>
        </div>
      )}
      {failure === '' ? null : <p role="alert">Filerne kunne ikke læses: {failure}</p>}
    </main>
  )
}

/** Asks the thread, and waits for its answer, on a port of its own: the library that reads PDF posts messages, too. */
function ask(worker: Worker, question: Question, given: Transferable[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error('Filen tog for lang tid at læse')), longest)
    const {port1, port2} = new MessageChannel()
    port1.onmessage = ({data}: MessageEvent<Answer>) => {
      clearTimeout(clock)
      resolve(data)
    }
    worker.onerror = ({message}) => {
      clearTimeout(clock)
      reject(new Error(message))
    }
    worker.postMessage(question, [port2, ...given])
  })
}

/** The files that were dropped, with those of folders. */
async function filesOf(dropped: DataTransfer | null): Promise<File[]> {
  const entries = [...(dropped?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files = (await Promise.all(entries.map(filesIn))).flat()
  return files.length > 0 ? files : [...(dropped?.files ?? [])]
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    found.push(...(await Promise.all(some.map(filesIn))).flat())
  }
}

const root = document.getElementById('app') as HTMLElement
root.replaceChildren()
render(<Tool />, root)
