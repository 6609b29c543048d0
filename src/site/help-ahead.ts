import os from 'node:os'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { isMarkdown } from '../read/conventions.ts'
import type { Ahead, RenderedAhead } from './render-ahead.ts'
import { TAKEN_BY_BUILD, TAKEN_BY_HELP, WAITING } from './render-ahead.ts'
import type { RenderingOptions } from './rendering-key.ts'
import type { Site } from './site.ts'

/** What a second thread renders while this one does the rest. */
export interface Help {
  /**
   * The rendering of a file if the other thread has made it, waited for where it is just being made;
   * undefined where this thread is to make it. Whoever asks has to look whether the key is the right one.
   */
  take(path: string): RenderedAhead | undefined
}

export interface HelpSettings {
  readonly program: string
  readonly options: RenderingOptions
  /** How many renderings are there already. */
  readonly known: number
  readonly start: StartThread
}

/** Has a piece of work done beside this thread; whether it ever is, nobody is told. */
export type StartThread = (work: Ahead) => void

/** Below so many texts a thread costs more to start than it saves; measured on two cores. */
const WORTH_A_THREAD = 250
/** A text takes a millisecond or two; a thread that is silent for so long is taken for dead. */
const PATIENCE = 10_000

/**
 * Starts a second thread that renders a large site's Markdown in the order in which it will be wanted.
 * Undefined where that would not pay, or the machine has one core. It ends by itself, and keeps no process
 * alive.
 */
export function helpAhead(site: Site, settings: HelpSettings): Help | undefined {
  const { program, options, known, start } = settings
  const texts = site.content
    .files()
    .pages.filter(isMarkdown)
    .map((path) => ({ path, text: site.inputs.source(path)?.text ?? '' }))
  if (texts.length - known < WORTH_A_THREAD || os.availableParallelism() < 2) return undefined
  const states = new Int32Array(new SharedArrayBuffer(texts.length * Int32Array.BYTES_PER_ELEMENT))
  const { port1: port, port2 } = new MessageChannel()
  start({ program, options, texts, states, port: port2 })
  port.unref()
  const places = new Map(texts.map(({ path }, index) => [path as string, index]))
  const arrived = new Map<number, RenderedAhead>()
  return {
    take: (path) => {
      const index = places.get(path)
      if (index === undefined) return undefined
      const state = Atomics.compareExchange(states, index, WAITING, TAKEN_BY_BUILD)
      if (state === WAITING || state === TAKEN_BY_BUILD) return undefined
      if (state === TAKEN_BY_HELP) Atomics.wait(states, index, TAKEN_BY_HELP, PATIENCE)
      receiveAll(port, arrived)
      const found = arrived.get(index)
      arrived.delete(index)
      return found
    },
  }
}

/** Starts a thread of Node's, with the program that is bundled beside this one. */
export function startThread(work: Ahead): void {
  const program = new URL('./markdown-worker.js', import.meta.url)
  const worker = new Worker(program, { workerData: work, transferList: [work.port] })
  // What it cannot do the first thread does, so that its end is no trouble.
  worker.on('error', () => undefined)
  worker.unref()
}

function receiveAll(port: Parameters<typeof receiveMessageOnPort>[0], into: Map<number, RenderedAhead>): void {
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    const message = next.message as RenderedAhead
    into.set(message.index, message)
  }
}
