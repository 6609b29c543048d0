import type { Output, Route } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { outputPath, sourcePath, THEME_PREFIX } from '../model/paths.ts'
import type { Picture, PictureFacts, PictureSettings, Recipe } from '../model/picture.ts'
import { recipeKey } from '../model/picture.ts'
import { contentPath } from '../read/conventions.ts'
import { digest } from '../disk/digest.ts'
import type { Tracker } from '../track/tracker.ts'
import { composePicture, plainPicture, withDarkVariant } from '../transform/pictures/compose-picture.ts'
import { darkVariantOf } from '../transform/pictures/derived-path.ts'
import { isDrawing, promisedFormat } from '../transform/pictures/picture-file.ts'
import type { PictureProblem } from '../transform/pictures/picture-problem.ts'
import { flawProblem, nameProblem } from '../transform/pictures/picture-problem.ts'
import { pictureSettings } from '../transform/pictures/picture-settings.ts'
import { planPicture, recipesOf } from '../transform/pictures/plan-picture.ts'
import { sanitiseSvg } from '../transform/pictures/sanitise-svg.ts'
import type { SlotName } from '../transform/pictures/slots.ts'
import { isSlotName, slotOf } from '../transform/pictures/slots.ts'
import { svgSize } from '../transform/pictures/svg-size.ts'
import type { ConfigQueries } from './config-queries.ts'
import { CACHE_PREFIX, CLEAN_PREFIX } from './copy-reader.ts'
import type { Inputs } from './inputs.ts'
import type { RouteQueries } from './route-queries.ts'
import { sourceAt } from './source-at.ts'

/** A picture as a page shows it, and what is wrong with it, to be reported where the page names it. */
export interface ShownPicture {
  readonly picture: Picture
  readonly problem?: PictureProblem
}

/** A picture of which something is not there yet. */
export interface PictureWant {
  readonly source: SourcePath
  /** SHA-256 of its file. */
  readonly original: string
  readonly recipes: (facts: PictureFacts) => readonly Recipe[]
}

export interface PictureQueries {
  /**
   * The picture at an address of the site; undefined where there is none, or nothing is known of its kind.
   */
  at(url: string, slot: SlotName): ShownPicture | undefined
  /**
   * How a picture's file is published: without what cameras write, or without scripts; undefined for any
   * other file.
   */
  published(route: Route, source: SourcePath): Output | undefined
  /**
   * What the pages that were last evaluated show and is not there; `isThere` knows the files that were
   * made.
   */
  wants(isThere: (mark: string) => boolean): readonly PictureWant[]
  /** Digests of the originals that those pages show. */
  shown(): ReadonlySet<string>
  /** The files that were made for those pages. */
  files(): readonly Output[]
}

interface Reads {
  readonly config: ConfigQueries
  readonly inputs: Inputs
  readonly routes: RouteQueries
}

/** What stands behind a picture on a page: which files it is made of, and which of them are missing. */
interface Seen extends ShownPicture {
  readonly originals: readonly {
    readonly source: SourcePath
    readonly original: string
    readonly isMissing: boolean
  }[]
}

/**
 * Binds to the tracker what pages show of pictures. Reads no pixel: what is made of them comes in as
 * inputs.
 */
export function pictureQueries(tracker: Tracker, reads: Reads): PictureQueries {
  const { config, inputs } = reads
  const settings = tracker.query('pictureSettings', () => pictureSettings(config.setting('images')))
  const drawing = tracker.query('drawing', (path): string | undefined => {
    const text = inputs.source(path)?.text
    if (text === undefined) return undefined
    const { value, diagnostics } = sanitiseSvg(text, sourcePath(path))
    tracker.reportAll(diagnostics)
    return value === text ? undefined : value
  })
  const seen = tracker.query('picture', (key): Seen | undefined => {
    const { slot, source } = splitKey(key)
    const route = { path: outputPath(contentPath(source)), source }
    const light = slot === undefined ? undefined : seenOf(route, { slot, settings: settings(''), ...reads })
    const dark = slot === undefined ? undefined : darkOf(source, { slot, settings: settings(''), ...reads })
    return light === undefined || dark === undefined ? light : joined(light, dark)
  })
  const live = (): readonly (readonly [string, Seen])[] => {
    return tracker.keys('picture').flatMap((key) => {
      const found = seen(key)
      return found === undefined ? [] : [[key, found] as const]
    })
  }
  return {
    at: (url, slot) => {
      const source = sourceAt(url, reads)
      return source === undefined ? undefined : seen(`${slot} ${source}`)
    },
    published: (route, source) => published(route, source, { inputs, drawing: (path) => drawing(path) }),
    wants: (isThere) => wantsOf(live(), isThere, settings('')),
    shown: () => new Set(live().flatMap(([, { originals }]) => originals.map(({ original }) => original))),
    files: () => filesOf(live()),
  }
}

function splitKey(key: string): { readonly slot: SlotName | undefined; readonly source: SourcePath } {
  const blank = key.indexOf(' ')
  const name = key.slice(0, blank)
  return { slot: isSlotName(name) ? name : undefined, source: sourcePath(key.slice(blank + 1)) }
}

interface Place extends Reads {
  readonly slot: SlotName
  readonly settings: PictureSettings
}

interface File {
  readonly path: ReturnType<typeof outputPath>
  readonly source: SourcePath
}

function seenOf({ path, source }: File, place: Place): Seen | undefined {
  const { inputs, config, settings } = place
  const baseurl = config.part('baseurl')
  const promised = promisedFormat(source)
  const file = inputs.source(source)
  if (file === undefined || source.startsWith(THEME_PREFIX)) return undefined
  if (isDrawing(source))
    return { picture: plainPicture(path, baseurl, svgSize(file.text ?? '')), originals: [] }
  if (promised === undefined) return undefined
  const record = inputs.picture(file.digest)
  const original = { source, original: file.digest }
  if (record?.probed === undefined) {
    return { picture: plainPicture(path, baseurl), originals: [{ ...original, isMissing: true }] }
  }
  const { probed } = record
  if (probed.kind === 'flawed') {
    const { width, height } = probed.flaw
    const size = width === undefined || height === undefined ? {} : { width, height }
    const originals = [{ ...original, isMissing: false }]
    return {
      picture: plainPicture(path, baseurl, size),
      problem: flawProblem(contentPath(source), probed.flaw),
      originals,
    }
  }
  const { facts } = probed
  const slot = slotOf(place.slot)
  const plan = planPicture(facts, slot, settings)
  const made = (recipe: Recipe) => record.made[recipeKey(recipe)]
  const isMissing = recipesOf(plan).some((recipe) => made(recipe) === undefined)
  const picture = composePicture({ path, size: record.clean.size, facts, slot, plan, baseurl, made })
  const problem = nameProblem(contentPath(source), promised, facts.format)
  return { picture, originals: [{ ...original, isMissing }], ...(problem === undefined ? {} : { problem }) }
}

function darkOf(source: SourcePath, place: Place): Seen | undefined {
  const dark = sourcePath(darkVariantOf(source))
  return place.inputs.source(dark) === undefined
    ? undefined
    : seenOf({ path: outputPath(contentPath(dark)), source: dark }, place)
}

function joined(light: Seen, dark: Seen): Seen {
  const problem = light.problem ?? dark.problem
  return {
    picture: withDarkVariant(light.picture, dark.picture),
    originals: [...light.originals, ...dark.originals],
    ...(problem === undefined ? {} : { problem }),
  }
}

interface Publishing {
  readonly inputs: Inputs
  readonly drawing: (path: SourcePath) => string | undefined
}

function published(route: Route, source: SourcePath, { inputs, drawing }: Publishing): Output | undefined {
  if (source.startsWith(THEME_PREFIX)) return undefined
  if (isDrawing(source)) {
    const body = drawing(source)
    return body === undefined ? undefined : { path: route.path, body, digest: digest(body) }
  }
  const file = promisedFormat(source) === undefined ? undefined : inputs.source(source)
  const clean = file === undefined ? undefined : inputs.picture(file.digest)?.clean
  if (file === undefined || clean === undefined || clean.digest === file.digest) return undefined
  return { path: route.path, copyOf: sourcePath(CLEAN_PREFIX + source), digest: clean.digest }
}

function wantsOf(
  live: readonly (readonly [string, Seen])[],
  isThere: (mark: string) => boolean,
  settings: PictureSettings,
): readonly PictureWant[] {
  const slots = new Map<string, Set<SlotName>>()
  const sources = new Map<string, SourcePath>()
  for (const [key, { picture, originals }] of live) {
    const { slot } = splitKey(key)
    const isDamaged = picture.files.some((file) => !isThere(file.digest))
    for (const { source, original, isMissing } of originals) {
      if ((!isMissing && !isDamaged) || slot === undefined) continue
      slots.set(original, (slots.get(original) ?? new Set()).add(slot))
      sources.set(original, source)
    }
  }
  return [...sources].map(([original, source]) => {
    const names = [...(slots.get(original) ?? [])]
    const recipes = (facts: PictureFacts) =>
      names.flatMap((name) => recipesOf(planPicture(facts, slotOf(name), settings)))
    return { source, original, recipes }
  })
}

/** Several pages may show one picture: each file is written once. */
function filesOf(live: readonly (readonly [string, Seen])[]): readonly Output[] {
  const files = live.flatMap(([, { picture }]) => picture.files)
  return [...new Map(files.map((file) => [file.path, file])).values()].map((file) => {
    return {
      path: outputPath(file.path),
      copyOf: sourcePath(CACHE_PREFIX + file.digest),
      digest: file.digest,
    }
  })
}
