import type { OutputPath } from '../model/paths.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Answer } from './answer.ts'
import { answer, plain } from './answer.ts'
import { aboutPage } from './about-page.ts'
import { clientFiles } from './client-files.ts'
import { LiveReload } from './live-reload.ts'
import type { LiveSite, Outcome } from './live-site.ts'
import { mediaType } from './media-type.ts'
import type { NewsParts } from './news.ts'
import { newsFor } from './news.ts'
import type { PreviewParts } from './preview.ts'
import type { Steps } from './rebuild.ts'
import type { Asked } from './server.ts'

/** Nothing that changed, for a page that asks for the first time. */
const NOTHING = { sources: [], outputs: [] } as const

/**
 * One run of the preview: it answers requests from the live site and tells open pages what a rebuild
 * changed.
 */
export class Session {
  // A class because what was told to the pages and what is still to be told have to add up to what has
  // changed.
  readonly #parts: PreviewParts
  readonly #folder: string
  readonly #files = clientFiles()
  readonly #reload = new LiveReload()
  #live: LiveSite | undefined
  #told = new Set<OutputPath>()
  #begun = 0
  /** What the disk refused last; the same is told once. */
  #failure: string | undefined
  #isFirst = true

  /** `folder` is the secret address below which the preview's own script and news are found. */
  constructor(parts: PreviewParts, folder: string) {
    this.#parts = parts
    this.#folder = folder
  }

  /** Answers a request that has been checked; undefined where the connection is kept open for news. */
  answer(asked: Asked): Answer | undefined {
    const live = this.#live
    if (live === undefined || !live.isLoaded) {
      return { ...plain(503, 'The site is being read.'), headers: { 'retry-after': '1', refresh: '1' } }
    }
    if (asked.target.startsWith(this.#folder)) return this.#own(asked, live)
    const { target, host, range } = asked
    return answer(live, { target, host, range, clientFolder: this.#folder })
  }

  /** What a rebuild of a site does in this session; from now on requests are answered from it. */
  stepsFor(live: LiveSite): Steps {
    this.#live = live
    const parts = { ...this.#parts, live }
    return {
      load: (dirty) => {
        this.#begun = performance.now()
        return live.load(dirty)
      },
      make: (path) => void live.output(path),
      viewed: () => this.#viewed(live),
      onViewed: () => this.#tellEarly(parts),
      all: () => [...live.routes().keys()],
      onDone: () => this.#tellAll(parts),
      makeMissing: () => live.makePictures(),
      onFailure: (failure) => this.failed(failure),
    }
  }

  /** Tells what the disk refused, the same once, and what is a bug. */
  failed(failure: unknown): void {
    if (!isDiskFailure(failure)) this.#parts.onBug(failure)
    else if (failure.message !== this.#failure) this.#parts.onTrouble(failure.message)
    this.#failure = isDiskFailure(failure) ? failure.message : undefined
  }

  close(): void {
    this.#reload.close()
  }

  /** The preview's own files and news, which only its own pages can ask for. */
  #own({ target, response }: Asked, live: LiveSite): Answer | undefined {
    const address = new URL(target, 'http://localhost')
    const name = address.pathname.slice(this.#folder.length)
    const page = address.searchParams.get('page') ?? '/'
    const parts = { ...this.#parts, live }
    if (name === 'events') {
      this.#reload.open(response, page, newsFor(parts, page, NOTHING))
      return undefined
    }
    if (name === 'about') return { status: 200, headers: { 'content-type': mediaType('a.json') }, body: aboutPage(parts, page) }
    const script = this.#files.get(name)
    if (script === undefined) return plain(404, 'Nothing has this address.')
    return { status: 200, headers: { 'content-type': mediaType('a.js') }, body: script }
  }

  #viewed(live: LiveSite): readonly OutputPath[] {
    const routes = live.routes()
    const pages = this.#reload.targets().flatMap((target) => live.routeAt(target)?.path ?? [])
    const styles = [...routes.keys()].filter((path) => path.endsWith('.css'))
    return [...new Set([...pages, ...styles])]
  }

  /**
   * Whoever looks at a page sees it right before the rest of the site is; what is wrong is known only at
   * the end.
   */
  #tellEarly(parts: NewsParts): void {
    const outputs = parts.live.changedSoFar()
    if (outputs.length === 0) return
    for (const path of outputs) this.#told.add(path)
    this.#reload.tell((target) => {
      const { digest, styles, images } = newsFor(parts, target, { sources: [], outputs })
      return { digest, styles, images }
    })
  }

  #tellAll(parts: NewsParts): void {
    const outcome: Outcome = parts.live.report()
    const outputs = outcome.outputs.filter((path) => !this.#told.has(path))
    this.#told = new Set()
    this.#reload.tell((target) => newsFor(parts, target, { sources: outcome.sources, outputs }))
    this.#parts.onBuilt(outcome, performance.now() - this.#begun)
    if (this.#isFirst) this.#parts.afterFirst?.()
    this.#isFirst = false
  }
}
