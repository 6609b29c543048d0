import type { MessagePort } from 'node:worker_threads'
import { sourcePath } from '../model/paths.ts'
import { findFence } from '../parse/front-matter-fence.ts'
import type { MarkdownReads, MarkdownRenderer, MathEngine } from '../transform/markdown/markdown-types.ts'
import type { KeptMarkup } from '../transform/markdown/recorded-reads.ts'
import { recordedReads } from '../transform/markdown/recorded-reads.ts'
import { createMarkdown } from '../transform/markdown/render-markdown.ts'
import type { RenderingOptions } from './rendering-key.ts'
import { renderingKey } from './rendering-key.ts'
import { lineOf } from './rendering-store.ts'

/** How far a text has come, as a number in memory that both threads see. */
export const WAITING = 0
export const TAKEN_BY_BUILD = 1
export const TAKEN_BY_HELP = 2
export const DONE = 3
export const LEFT_ALONE = 4

/** What the second thread is given. */
export interface Ahead {
  readonly program: string
  readonly options: RenderingOptions
  /** Files with front matter, in the order in which their renderings will be wanted. */
  readonly texts: readonly { readonly path: string; readonly text: string }[]
  /** One number for each of the texts. */
  readonly states: Int32Array
  readonly port: MessagePort
}

/** A text that the second thread has rendered. */
export interface RenderedAhead {
  readonly index: number
  readonly key: string
  readonly kept: KeptMarkup
  /** The same, as the store writes it. */
  readonly line: string
}

/** Front matter that changes how the text below it is rendered, which this thread does not read. */
const OWN_WAY = /^(?:lang|math|untrusted)\s*:/m

/**
 * Renders texts that nobody has taken yet, one after another, and hands over each. A text that asks something
 * of the site is left to the thread that knows the site.
 */
export function renderAhead(work: Ahead, loadMath: () => MathEngine): void {
  const renderer = createMarkdown({ ...work.options, loadMath })
  const keyOf = renderingKey(work.program, work.options)
  for (const [index, { path, text }] of work.texts.entries()) {
    if (Atomics.compareExchange(work.states, index, WAITING, TAKEN_BY_HELP) !== WAITING) continue
    const fence = findFence(text, sourcePath(path)).value
    const source = {
      text: fence === undefined ? text : text.slice(fence.bodyStart),
      path: sourcePath(path),
      line: fence?.bodyLine ?? 1,
    }
    const kept = OWN_WAY.test(fence?.block ?? '') ? undefined : renderAlone(renderer, source)
    if (kept !== undefined) {
      const key = keyOf(source, {})
      work.port.postMessage({ index, key, kept, line: lineOf(key, kept) } satisfies RenderedAhead)
    }
    Atomics.store(work.states, index, kept === undefined ? LEFT_ALONE : DONE)
    Atomics.notify(work.states, index)
  }
}

/** Thrown where rendering asks what only the site can answer. */
class AsksTheSite extends Error {}

/** Undefined for a text that asks something of the site, or that cannot be rendered here for any reason. */
function renderAlone(
  renderer: MarkdownRenderer,
  source: Parameters<MarkdownRenderer['render']>[0],
): KeptMarkup | undefined {
  let isAsking = false
  const recorded = recordedReads(
    unanswered(() => {
      isAsking = true
      throw new AsksTheSite()
    }),
  )
  try {
    const { value: markup, diagnostics } = renderer.render(source, recorded.reads, {})
    const asked = recorded.asked()
    return isAsking || asked === undefined ? undefined : { asked, markup, diagnostics }
  } catch {
    return undefined
  }
}

/** A site that answers nothing but that a page lists no works without a mention, as nearly none does. */
function unanswered(ask: () => never): MarkdownReads {
  return {
    resolveLink: ask,
    picture: ask,
    file: ask,
    work: ask,
    container: ask,
    citations: {
      work: ask,
      keys: ask,
      nearest: ask,
      get style() {
        return ask()
      },
      get lang() {
        return ask()
      },
      get list() {
        return ask()
      },
      get heading() {
        return ask()
      },
      nocite: [],
    },
  }
}
