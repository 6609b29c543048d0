import type { RunWatcher } from '../track/self-times.ts'
import { selfTimes } from '../track/self-times.ts'

/** What the program does one after the other, as `build --profile` tells it. */
export type Stage = 'start-up' | 'reading files' | 'making the site' | 'writing' | 'keeping for the next build'

/** A part of a build, and how many milliseconds it took. */
export interface Phase {
  readonly phase: string
  readonly milliseconds: number
}

/** A query, how often it ran, and how many milliseconds that took without the queries it asked. */
export interface Busiest {
  readonly query: string
  readonly runs: number
  readonly milliseconds: number
}

/** What a profile came to. */
export interface Profiled {
  readonly phases: readonly Phase[]
  readonly busiest: readonly Busiest[]
}

/** Measures a build that was asked where its time goes. */
export interface Profile {
  readonly watcher: RunWatcher
  /** Ends the stage before, and begins one. */
  begin(stage: Stage): void
  /** Ends the last stage. */
  end(): Profiled
}

/** Queries are told one by one only so far. */
const BUSIEST = 8

/** The parts that making the site falls into, each with its queries; what is in none is `REST`. */
const PARTS: readonly { readonly phase: string; readonly queries: RegExp }[] = [
  {
    phase: 'parsing pages, data and bibliographies',
    queries: /^(?:page|isTemplate|defaults|collectionConfig|config|data|dataFile|bibliographyFile|cvRead|notebook)$/,
  },
  {
    phase: 'Markdown',
    queries: /^(?:markup|excerpt|renderer|markdownOptions|notebookText|shownNotebook|citation\w*|pageBibliography)$/,
  },
  {
    phase: 'templates',
    queries: /^(?:output|template|layout|layoutNames|body|bodyTemplate|templateBody|collectionViews)$/,
  },
  {
    phase: 'feeds, search, exports and style sheets',
    queries: /^(?:generated|scripts|\w*[fF]eedEntry|paper(?:Bibtex|CslJson|Ris)|\w+Export|cvPdf|(?:search|twin|style)\w+)$/,
  },
]

const REST = 'addresses, lists and links'

/**
 * Begins a profile at the start of the process. `clock` gives milliseconds since then, and is asked at each
 * run of a query, so that a build without a profile pays nothing for it.
 */
export function profile(clock: () => number): Profile {
  const watcher = selfTimes(clock)
  const stages = new Map<Stage, number>()
  let current: Stage = 'start-up'
  let since = 0
  const pass = (): void => {
    const now = clock()
    stages.set(current, (stages.get(current) ?? 0) + now - since)
    since = now
  }
  return {
    watcher,
    begin: (stage) => {
      pass()
      current = stage
    },
    end: () => {
      pass()
      return profiled(stages, watcher.times())
    },
  }
}

/** A profile as lines for the terminal. */
export function profileLines({ phases, busiest }: Profiled): string {
  const all = phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const rows = phases.map(({ phase, milliseconds }) => {
    const share = `${Math.round((100 * milliseconds) / Math.max(all, 1))} %`
    return `${shown(milliseconds)} ${share.padStart(5)}  ${phase}`
  })
  const queries = busiest.map(({ query, milliseconds, runs }) => {
    return `${shown(milliseconds)} ${`${runs} ×`.padStart(9)}  ${query}`
  })
  return [
    'Where the time went, in milliseconds:',
    ...rows,
    `${shown(all)}        in all`,
    'The questions that took longest, each without those it asked:',
    ...queries,
  ].join('\n')
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(0).padStart(8)
}

function profiled(
  stages: ReadonlyMap<Stage, number>,
  times: ReturnType<ReturnType<typeof selfTimes>['times']>,
): Profiled {
  const parts = new Map<string, number>([...PARTS.map(({ phase }) => [phase, 0] as const), [REST, 0]])
  for (const [name, { time }] of times) {
    const part = PARTS.find(({ queries }) => queries.test(name))?.phase ?? REST
    parts.set(part, (parts.get(part) ?? 0) + time)
  }
  const within = [...parts.values()].reduce((sum, time) => sum + time, 0)
  const phases = [...stages].flatMap(([stage, milliseconds]): readonly Phase[] => {
    if (stage !== 'making the site') return [{ phase: stage, milliseconds }]
    const beside = Math.max(0, milliseconds - within)
    const inside = [...parts].map(([phase, time]) => ({ phase, milliseconds: time }))
    return [...inside, { phase: 'pictures and drawings, and the rest', milliseconds: beside }]
  })
  const busiest = [...times].slice(0, BUSIEST).map(([query, { runs, time }]) => {
    return { query, runs, milliseconds: rounded(time) }
  })
  const shares = phases.map(({ phase, milliseconds }) => ({ phase, milliseconds: rounded(milliseconds) }))
  return { phases: shares, busiest }
}

/** To a tenth: a clock tells more than it knows. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}
