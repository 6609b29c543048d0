import path from 'node:path'

/** One machine among many: all that may differ between two places where the same site is built. */
export interface Environment {
  readonly name: string
  readonly env?: Readonly<Record<string, string>>
  /** Words for Node. */
  readonly node?: readonly string[]
  /** A command that runs Node. */
  readonly under?: readonly string[]
  /** The name of the folder that the site lies in. */
  readonly folder?: string
  /** What is done with the site's files before the build. */
  readonly files?: 'touched' | 'written in another order'
  /** Builds a second time, with the cache of the first but without its output. */
  readonly isWarm?: boolean
  /** As somebody else, where we may become that. */
  readonly uid?: number
}

const REVERSED = path.resolve(import.meta.dirname, '../cli/reversed-folders.cjs')
const MOVED = path.join(import.meta.dirname, 'moved-clock.cjs')

function at(zone: string, locale: string): Readonly<Record<string, string>> {
  return { TZ: zone, LANG: locale, LC_ALL: locale }
}

/** Zones and locales pairwise, and one after the other all else. */
export const ENVIRONMENTS: readonly Environment[] = [
  { name: 'Greenwich, no locale', env: at('UTC', 'C') },
  { name: 'Kiritimati, Turkish, folders reversed', env: at('Pacific/Kiritimati', 'tr_TR.UTF-8'), node: ['--require', REVERSED] },
  { name: 'one core, a cache that is warm', env: at('UTC', 'sv_SE.UTF-8'), under: ['taskset', '-c', '0'], isWarm: true },
  { name: 'a clock far ahead, Los Angeles', env: at('America/Los_Angeles', 'en_US.UTF-8'), node: ['--require', MOVED] },
  { name: 'a path with blanks, accents and an emoji', folder: 'a site of Émilie 🎓 (2)', env: at('Asia/Kathmandu', 'C') },
  { name: 'somebody else', uid: 65_534, env: at('UTC', 'en_US.UTF-8') },
  { name: 'Los Angeles, no locale', env: at('America/Los_Angeles', 'C') },
  { name: 'Los Angeles, Turkish', env: at('America/Los_Angeles', 'tr_TR.UTF-8') },
  { name: 'Los Angeles, Swedish', env: at('America/Los_Angeles', 'sv_SE.UTF-8') },
  { name: 'Kiritimati, no locale', env: at('Pacific/Kiritimati', 'C') },
  { name: 'Kiritimati, English', env: at('Pacific/Kiritimati', 'en_US.UTF-8') },
  { name: 'Kiritimati, Swedish, files touched', env: at('Pacific/Kiritimati', 'sv_SE.UTF-8'), files: 'touched' },
  { name: 'Kathmandu, English', env: at('Asia/Kathmandu', 'en_US.UTF-8') },
  { name: 'Kathmandu, Turkish', env: at('Asia/Kathmandu', 'tr_TR.UTF-8') },
  { name: 'Kathmandu, Swedish, a clock far ahead', env: at('Asia/Kathmandu', 'sv_SE.UTF-8'), node: ['--require', MOVED] },
  { name: 'a long path', folder: Array.from({ length: 12 }, (_, index) => `a-folder-with-a-long-name-${index}`).join('/') },
  { name: 'files written in another order', files: 'written in another order' },
  { name: 'files touched, folders reversed', files: 'touched', node: ['--require', REVERSED] },
  { name: 'one thread for everything', env: { UV_THREADPOOL_SIZE: '1', VIPS_CONCURRENCY: '1' } },
  { name: 'sixteen threads', env: { UV_THREADPOOL_SIZE: '16', VIPS_CONCURRENCY: '4' } },
  { name: 'little memory', node: ['--max-old-space-size=256'] },
  { name: 'a strict umask', under: ['sh', '-c', 'umask 077; exec "$@"', 'sh'] },
  { name: 'no home', env: { HOME: '/nonexistent', USER: 'nobody', NO_COLOR: '1' } },
  { name: 'a warm cache, folders reversed, sorted by nobody', isWarm: true, node: ['--require', REVERSED], env: at('Pacific/Kiritimati', 'en_US.UTF-8') },
]
