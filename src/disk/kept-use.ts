import type { KeptFiles } from './kept-files.ts'

/** What no build of the last so many has wanted is forgotten. */
const BUILDS = 20

const USE = 'used.json'

/** What a cache may forget. */
export interface Forgetting {
  /** The names that are still of use. */
  readonly kept: ReadonlySet<string>
  /** True where something is to be looked for and removed. */
  readonly isDue: boolean
}

/** Notes in a cache which names this build has used, and tells which are still of use. */
export function noteUse(files: KeptFiles, names: Iterable<string>): Forgetting {
  const before = parseUse(files.readText(USE) ?? '')
  const build = before.build + 1
  const used = new Map([...before.used, ...[...names].map((name) => [name, build] as const)])
  const old = [...used].filter(([, last]) => build - last >= BUILDS).map(([name]) => name)
  for (const name of old) used.delete(name)
  const entries = [...used].sort(([a], [b]) => (a < b ? -1 : 1))
  files.put(USE, JSON.stringify({ build, used: Object.fromEntries(entries) }))
  return { kept: new Set(used.keys()), isDue: old.length > 0 || build % BUILDS === 0 }
}

interface Use {
  readonly build: number
  readonly used: ReadonlyMap<string, number>
}

function parseUse(text: string): Use {
  const nothing: Use = { build: 0, used: new Map() }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('build' in value) || !('used' in value))
      return nothing
    const { build, used } = value
    if (typeof build !== 'number' || typeof used !== 'object' || used === null) return nothing
    const numbers = Object.entries(used).flatMap(([mark, last]) =>
      typeof last === 'number' ? [[mark, last] as const] : [],
    )
    return { build, used: new Map(numbers) }
  } catch {
    return nothing
  }
}
