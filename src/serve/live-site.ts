import type { Diagnostic } from '../model/diagnostic.ts'
import { arrange, isError } from '../model/diagnostic.ts'
import type { Output, Route } from '../model/output.ts'
import type { OutputPath, SourcePath } from '../model/paths.ts'
import { urlPath } from '../model/paths.ts'
import type { Roots } from '../site/load-site.ts'
import { CONFIGS, placeOf } from '../site/load-site.ts'
import type { BuildOptions } from '../site/options.ts'
import type { Dirty } from '../site/reload-site.ts'
import { reloadSite } from '../site/reload-site.ts'
import type { Site } from '../site/site.ts'
import type { Workshop } from '../site/workshop.ts'
import { encodePath } from '../transform/encode-path.ts'
import { outputPathFor } from '../transform/output-path.ts'
import { visibilityOf } from '../transform/visibility.ts'
import type { Found } from './find-output.ts'
import { findOutput } from './find-output.ts'
import { LivePictures } from './live-pictures.ts'

/** What a live site is made of. */
export interface LiveParts {
  readonly site: Site
  readonly roots: Roots
  /** Asked at each look at the disk, since the time goes on. */
  readonly options: () => BuildOptions
  /** Where the preview answers, without a slash at the end: `http://localhost:4000`. */
  readonly origin: string
  /** Told what went wrong with pictures, without which the site goes on. */
  readonly onFailure: (failure: unknown) => void
  readonly shop?: Workshop
}

/** What has come of the edits since the last report. */
export interface Outcome {
  /** The files that were edited. */
  readonly sources: readonly SourcePath[]
  /** The outputs that are others now, and those that are gone. */
  readonly outputs: readonly OutputPath[]
  readonly diagnostics: readonly Diagnostic[]
  /** How often each query ran. */
  readonly runs: ReadonlyMap<string, number>
}

/**
 * A site in memory, with the last good form of each of its outputs. It is a class because the map of
 * outputs, and what has changed in it since the last report, have to go together.
 */
export class LiveSite {
  readonly #parts: LiveParts
  readonly #pictures: LivePictures
  readonly #good = new Map<OutputPath, Output>()
  #fileProblems: readonly Diagnostic[] = []
  #diagnostics: readonly Diagnostic[] = []
  #sources = new Set<SourcePath>()
  #outputs = new Set<OutputPath>()
  #baseUrl: string | undefined
  #isLoaded = false

  constructor(parts: LiveParts) {
    this.#parts = parts
    this.#pictures = new LivePictures(parts)
  }

  get site(): Site {
    return this.#parts.site
  }

  /** Everything wrong with the site when it was last wholly built. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics
  }

  /** True once the files have been read, so that pages can be made. */
  get isLoaded(): boolean {
    return this.#isLoaded
  }

  /** The outputs that have become others since the last report, as far as has been seen. */
  changedSoFar(): readonly OutputPath[] {
    return [...this.#outputs]
  }

  /** Takes note of what earlier builds have drawn; to be called once, before anything is read. */
  begin(): Promise<void> {
    return this.#pictures.begin()
  }

  /** Reads what may have changed; true where something has. */
  load(dirty: Dirty): boolean {
    const { site, roots } = this.#parts
    const options = { ...this.#parts.options(), baseUrl: this.#baseUrl }
    const { changed, problems } = reloadSite(site, roots, { options, dirty: this.#isLoaded ? dirty : 'everything' })
    if (problems !== undefined) this.#fileProblems = problems
    for (const path of changed) this.#sources.add(path)
    const configs: readonly string[] = [...CONFIGS, ...options.configs]
    if (!this.#isLoaded || changed.some((path) => configs.includes(path))) this.#readBase()
    const isFirst = !this.#isLoaded
    this.#isLoaded = true
    const isOther = changed.length > 0 || isFirst
    if (isOther) this.#pictures.know()
    return isOther
  }

  /** Makes the pictures that the pages of the last report want; true where pages are to be made again. */
  makePictures(): Promise<boolean> {
    return this.#pictures.make()
  }

  /**
   * True for a file that had something in it and now has nothing, or is gone: it may just be being written.
   */
  seemsUnfinished(path: string): boolean {
    const { site, roots } = this.#parts
    const before = site.inputs.source(path)
    if (before === undefined || before.size === 0) return false
    const { disk, file } = placeOf(roots, path)
    return (disk.stat(file)?.size ?? 0) === 0
  }

  /** The addresses of the site as it is now. */
  routes(): ReadonlyMap<OutputPath, Route> {
    const { site } = this.#parts
    return site.tracker.evaluate(() => site.routes.routes(), 'part').value
  }

  /**
   * One output as it is now, made only if something it is made from has changed; where it cannot be made,
   * its last good form. Undefined for what the site does not have, and for a page that never could be made.
   */
  output(path: OutputPath): Output | undefined {
    const { site } = this.#parts
    const { value } = site.tracker.evaluate(() => {
      return { route: site.routes.route(path), output: site.outputs.output(path) }
    }, 'part')
    const before = this.#good.get(path)
    if (value.route === undefined) {
      if (this.#good.delete(path)) this.#outputs.add(path)
      return this.#pictures.file(path)
    }
    if (value.output === undefined) return before
    if (before?.digest !== value.output.digest) this.#outputs.add(path)
    this.#good.set(path, value.output)
    return value.output
  }

  /** Checks all outputs, forgets what is gone, and tells what has changed since it was asked last. */
  report(): Outcome {
    const { site } = this.#parts
    const { value, diagnostics } = site.tracker.evaluate(() => {
      const routes = site.routes.routes()
      site.look()
      for (const path of routes.keys()) site.outputs.output(path)
      return routes
    })
    for (const path of this.#good.keys()) {
      if (value.has(path)) continue
      this.#good.delete(path)
      this.#outputs.add(path)
    }
    for (const path of this.#pictures.keep(diagnostics.some(isError))) this.#outputs.add(path)
    this.#diagnostics = arrange([...this.#fileProblems, ...this.#pictures.problems(), ...diagnostics.map(site.notebooks.placed)])
    const outcome = {
      sources: [...this.#sources], outputs: [...this.#outputs],
      diagnostics: this.#diagnostics, runs: site.tracker.takeRuns(),
    }
    this.#sources = new Set()
    this.#outputs = new Set()
    return outcome
  }

  /** What stands before every address, decoded: '' or `/base`. */
  baseurl(): string {
    const written = this.#parts.site.config.part('baseurl')
    try {
      return decodeURI(written)
    } catch {
      return written
    }
  }

  /** What stands at an address: an output that has a route, or a file that was made of a picture. */
  find(target: string): Found {
    const routes = this.routes()
    const get = (path: OutputPath): Pick<Route, 'url'> | undefined => {
      const made = routes.has(path) ? undefined : this.#pictures.file(path)
      return made === undefined ? routes.get(path) : { url: urlPath(`/${encodePath(path)}`) }
    }
    return findOutput(target, this.baseurl(), { get })
  }

  /** The route that an address leads to, where it leads to one. */
  routeAt(target: string): Route | undefined {
    const found = this.find(target)
    return found.kind === 'output' ? this.routes().get(found.path) : undefined
  }

  /** The file of the author's that an address shows. */
  sourceAt(target: string): SourcePath | undefined {
    const from = this.routeAt(target)?.from
    return from !== undefined && 'source' in from ? from.source : undefined
  }

  /**
   * Why a build without the preview's flags would leave a page out: it is a draft, unpublished, or of a day
   * to come.
   */
  leftOutBecause(source: SourcePath): string | undefined {
    const { site } = this.#parts
    const page = site.summaries.summary(source)
    if (page === undefined) return undefined
    const shown = visibilityOf(page, {
      now: site.config.now(),
      drafts: site.config.part('showDrafts'),
      unpublished: site.config.part('unpublished'),
      future: site.config.part('future'),
    })
    return shown === 'shown' ? undefined : shown.hidden
  }

  /** The page that a file becomes, if it becomes one. */
  pageOf(source: SourcePath): { readonly url: string; readonly title: string } | undefined {
    const { site } = this.#parts
    return site.tracker.evaluate(() => {
      const page = site.summaries.summary(source)
      if (page === undefined || site.summaries.hidden(source) !== undefined) return undefined
      const route = site.routes.route(outputPathFor(page.url).path)
      return route === undefined ? undefined : { url: route.url, title: page.title }
    }, 'part').value
  }

  /**
   * The bytes of a file that is copied; undefined where it has vanished, or become a link that leads out of
   * the site.
   */
  bytes(source: SourcePath): Uint8Array | undefined {
    return this.#pictures.bytes(source)
  }

  /** Begins no further picture. */
  close(): void {
    this.#pictures.close()
  }

  /**
   * The preview has an address of its own in place of the site's `url`, and keeps its `baseurl`, asked for
   * without ours.
   */
  #readBase(): void {
    const { site, origin } = this.#parts
    site.inputs.option.set('baseUrl', undefined)
    this.#baseUrl = origin + site.config.part('baseurl')
    site.inputs.option.set('baseUrl', this.#baseUrl)
  }
}
