import { spawn } from 'node:child_process'
import path from 'node:path'
import { PACKAGE } from './site-in-a-string.ts'

/** The bundled program; `CARREL_PROGRAM` names another bundle of it, so that a packed one can be tried as well. */
export const PROGRAM = process.env['CARREL_PROGRAM'] ?? path.join(PACKAGE, 'dist', 'main.js')

/** What became of a process. */
export interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Where a process runs, and what ends it from outside. */
export interface ChildSettings {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Words for Node itself. */
  readonly node?: readonly string[]
  /** A command that runs Node, such as `strace -f`. */
  readonly under?: readonly string[]
  /** Sent after so many milliseconds, unless the process has ended by then. */
  readonly stop?: { readonly signal: NodeJS.Signals; readonly after: number }
  /** After so many milliseconds it hangs; two minutes unless said. */
  readonly patience?: number
}

const PATIENCE = 120_000

/** Runs the program beside the test, which goes on meanwhile; a process that hangs is killed and fails. */
export function runChild(words: readonly string[], settings: ChildSettings): Promise<Ended> {
  const [command = '', ...rest] = [...(settings.under ?? []), process.execPath, ...(settings.node ?? []), PROGRAM, ...words]
  const { PATH, HOME, TMPDIR } = process.env
  const own = Object.entries({ PATH, HOME, TMPDIR }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const child = spawn(command, rest, { cwd: settings.cwd, env: { ...Object.fromEntries(own), ...settings.env } })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => { said[stream] += text })
  }
  const { stop } = settings
  const stopping = stop === undefined ? undefined : setTimeout(() => child.kill(stop.signal), stop.after)
  const hanging = setTimeout(() => child.kill('SIGKILL'), settings.patience ?? PATIENCE)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => {
      clearTimeout(stopping)
      clearTimeout(hanging)
      resolve({ status, signal, ...said })
    })
  })
}

/** Does something for each of many, a few at a time, and gives what came of each in their order. */
export async function eachAtOnce<T, R>(items: readonly T[], atOnce: number, run: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const queue = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await run(item)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}
