import type { Config } from '../model/config.ts'
import type { DataValue } from '../model/data.ts'
import type { DateTime } from '../model/date-time.ts'
import type { Parsed } from '../model/diagnostic.ts'
import { recordOf } from '../model/record.ts'
import { sourcePath } from '../model/paths.ts'
import { parseConfig } from '../parse/config-file.ts'
import { parseDate } from '../parse/fields/dates.ts'
import { instantInZone } from '../parse/time-zone.ts'
import type { Tracker } from '../track/tracker.ts'
import type { Inputs } from './inputs.ts'
import type { BuildOptions } from './options.ts'

/** Configuration by slices, so that a new site title runs no Markdown again. */
export interface ConfigQueries {
  part<K extends keyof Config>(name: K): Config[K]
  /** A key of site.yml as templates see it under `site`. */
  setting(key: string): DataValue | undefined
  settingNames(): readonly string[]
  option<K extends keyof BuildOptions>(name: K): BuildOptions[K]
  /** What counts as now, in the site's time zone: the end of the day where only a day is meant. */
  now(): DateTime
  /** The address that the site has because nobody wrote one down; undefined where somebody did. */
  inferredAddress(): BuildOptions['inferred']
}

/** The files that hold the configuration, in the order in which they are looked for. */
const CONFIG_FILES = ['content/site.yml', 'content/site.yaml', 'content/_config.yml'] as const

/** Binds the reading of the configuration to the tracker. */
export function configQueries(tracker: Tracker, inputs: Inputs): ConfigQueries {
  const optionValue = (name: string): unknown => inputs.option(name)
  const option = <K extends keyof BuildOptions>(name: K): BuildOptions[K] =>
    optionValue(name) as BuildOptions[K]
  const further = tracker.query('furtherCollections', () => {
    return (inputs.listing('site') ?? []).some((path) => path.startsWith('content/books/')) ? ['books'] : []
  })
  const readConfig = (inferred: BuildOptions['inferred']): Parsed<Config> =>
    configFrom({ inputs, inferred, named: option('configs'), baseUrl: option('baseUrl'), further: further('') })
  const usable = (): BuildOptions['inferred'] =>
    option('baseUrl') === undefined ? option('inferred') : undefined
  const config = tracker.query('config', (): Config => {
    const { value, diagnostics } = readConfig(usable())
    tracker.reportAll(diagnostics)
    return value
  })
  const inferred = tracker.query('inferredAddress', () =>
    usable() !== undefined && readConfig(undefined).value.url === '' ? usable() : undefined,
  )
  const part = tracker.query('config.part', (name) => config('')[name as keyof Config])
  const setting = tracker.query('config.setting', (key) => config('').data[key])
  const names = tracker.query('config.names', () => Object.keys(config('').data))
  const now = tracker.query('now', () => moment(option('now'), part('timezone') as string))
  return {
    part: (name) => part(name) as Config[typeof name],
    setting: (key) => setting(key),
    settingNames: () => names(''),
    option,
    now: () => now(''),
    inferredAddress: () => inferred(''),
  }
}

interface ConfigWish {
  readonly inputs: Inputs
  readonly inferred: BuildOptions['inferred']
  readonly named: BuildOptions['configs']
  readonly baseUrl: BuildOptions['baseUrl']
  readonly further: readonly string[]
}

/** Reads the files that are named, else the first of the usual ones that is there. */
function configFrom({ inputs, inferred, named, baseUrl, further }: ConfigWish): Parsed<Config> {
  const asked =
    named.length > 0 ? named : CONFIG_FILES.filter((path) => inputs.source(path) !== undefined).slice(0, 1)
  const sources = asked.flatMap((path) => {
    const source = inputs.source(path)
    return source?.text === undefined ? [] : [{ text: source.text, path: sourcePath(path) }]
  })
  return parseConfig(sources, {
    overrides: recordOf(baseOf(baseUrl)),
    inferred,
    furtherCollections: further,
  })
}

/** `--base-url https://a.org/b` as the two keys that it overrides; an empty one overrides nothing. */
function baseOf(address: string | undefined): readonly (readonly [string, string])[] {
  const match = /^(https?:\/\/[^/]+)(\/.*)?$/.exec(address ?? '')
  if (match === null) return address === undefined ? [] : [['baseurl', address]]
  return [
    ['url', match[1] ?? ''],
    ['baseurl', (match[2] ?? '').replace(/\/+$/, '')],
  ]
}

function moment(now: BuildOptions['now'], zone: string): DateTime {
  if (now.text !== undefined) {
    const reading = parseDate(now.text, zone)
    if (reading.kind === 'date') return reading.date
  }
  return instantInZone(now.seconds, zone)
}
