import { spawn } from 'node:child_process'
import type { Outcome } from '../serve/live-site.ts'
import type { Preview } from '../serve/preview.ts'
import { openPreview } from '../serve/preview.ts'
import { CannotListen } from '../serve/server.ts'
import type { Request } from './arguments.ts'
import { openSite } from './open-site.ts'
import { LOOPBACK, previewParts } from './preview-parts.ts'
import { formatDiagnostics, print, printError } from './print.ts'
import { rebuiltLine } from './rebuilt-line.ts'

/** Where the preview answers unless told otherwise. */
const PORT = 4000

/** `carrel serve`: shows the site in a browser while it is being written; ends when it is interrupted. */
export async function runServe(request: Request): Promise<number> {
  const port = portOf(request.text('port'))
  if (port === undefined)
    return mistake(`\`--port ${request.text('port')}\` is no port; it is a number from 1 to 65535.`)
  const opened = openSite(request)
  const host = request.text('host')
  const told = new Reporter((file) => opened.site.inputs.source(file)?.text)
  try {
    const preview = await openPreview({
      ...previewParts(request, opened),
      port,
      onBuilt: (outcome, milliseconds) => told.built(outcome, milliseconds),
      onTrouble: printError,
      onBug: reportBug,
    })
    announce(preview, { port, host })
    if (request.has('open')) openBrowser(preview.address())
    await interruption()
    await preview.close()
    return 0
  } catch (failure) {
    if (!(failure instanceof CannotListen)) throw failure
    printError(`carrel: ${failure.message}`)
    return 3
  }
}

/** Prints what each build came to; every diagnostic once, when it appears. */
class Reporter {
  // A class because what was told already decides what is told next.
  readonly #read: (file: string) => string | undefined
  #known: ReadonlySet<string> = new Set()
  #isFirst = true

  constructor(read: (file: string) => string | undefined) {
    this.#read = read
  }

  built(outcome: Outcome, milliseconds: number): void {
    const fresh = outcome.diagnostics.filter((problem) => !this.#known.has(JSON.stringify(problem)))
    const isBetter = this.#known.size > 0 && outcome.diagnostics.length === 0
    this.#known = new Set(outcome.diagnostics.map((problem) => JSON.stringify(problem)))
    if (fresh.length > 0) printError(formatDiagnostics(fresh, this.#read))
    const line = rebuiltLine(outcome, milliseconds, this.#isFirst ? 'first' : 'again')
    print(isBetter ? `${line} Nothing is wrong any more.` : line)
    this.#isFirst = false
  }
}

function announce(
  preview: Preview,
  asked: { readonly port: number; readonly host: string | undefined },
): void {
  if (preview.port !== asked.port) print(`Port ${asked.port} is taken; this preview has ${preview.port}.`)
  print(`Preview at ${preview.address()} (Ctrl-C ends it)`)
  if (asked.host === undefined || LOOPBACK.some((own) => own === asked.host)) return
  const shown = asked.host.includes(':') ? `[${asked.host}]` : asked.host
  const address = `http://${shown}:${preview.port}/`
  printError(
    `warning: with --host everybody who can reach ${address} sees the site, drafts that are shown too.`,
  )
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return PORT
  const port = Number(text)
  return /^\d+$/.test(text) && port > 0 && port < 65_536 ? port : undefined
}

function mistake(sentence: string): number {
  printError(`carrel: ${sentence}`)
  return 2
}

/** Opens the system's browser; where there is none the address has been printed anyway. */
function openBrowser(address: string): void {
  const [command = '', ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  const child = spawn(command, words, { detached: true, stdio: 'ignore' })
  child.on('error', () => print(`No browser could be opened; go to ${address}`))
  child.unref()
}

/** Waits for Ctrl-C or a request to end. What goes wrong meanwhile is told, and never ends the preview. */
function interruption(): Promise<void> {
  process.on('uncaughtException', reportBug)
  process.on('unhandledRejection', reportBug)
  return new Promise((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ended())
  })
}

function reportBug(bug: unknown): void {
  const told = bug instanceof Error ? bug.message : String(bug)
  printError(
    `carrel: something went wrong that should not have: ${told}. The preview goes on; please report it.`,
  )
  if (process.env['CARREL_DEBUG'] !== undefined && bug instanceof Error) printError(bug.stack ?? '')
}
