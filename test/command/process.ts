import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {bin} from './built.ts'

/** What a run of a program left: its exit status, and all that it wrote. */
export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd: string
  input?: string | Uint8Array
  env?: Record<string, string>
}

/** Runs a program to its end; with no input its standard input is empty. */
export function runProgram(program: string, args: readonly string[], {cwd, input, env}: RunOptions): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd, env: {...process.env, ...env}})
    const written: Record<'stdout' | 'stderr', Uint8Array[]> = {stdout: [], stderr: []}
    child.stdout.on('data', (chunk: Uint8Array) => written.stdout.push(chunk))
    child.stderr.on('data', (chunk: Uint8Array) => written.stderr.push(chunk))
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
    child.on('error', reject)
    child.on('close', (status) => {
      const text = (chunks: readonly Uint8Array[]) => Buffer.concat(chunks).toString('utf8')
      resolve({status, stdout: text(written.stdout), stderr: text(written.stderr)})
    })
  })
}

/** A run that goes on, and how it ends. */
export type Running = ChildProcessWithoutNullStreams & {
  ended: Promise<{status: number | null; signal: NodeJS.Signals | null}>
}

/** Starts dagsorden as it is installed, for tests that write to it, or stop it, while it runs. */
export function runningDagsorden(args: readonly string[], {cwd, env}: Omit<RunOptions, 'input'>): Running {
  const child = spawn(process.execPath, [bin, ...args], {cwd, env: {...process.env, ...env}})
  child.stdout.resume()
  child.stderr.resume()
  const ended = new Promise<Awaited<Running['ended']>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve({status, signal}))
  })
  return Object.assign(child, {ended})
}

/** Runs dagsorden as it is installed. */
export function dagsorden(args: readonly string[], options: RunOptions): Promise<Run> {
  return runProgram(process.execPath, [bin, ...args], options)
}
