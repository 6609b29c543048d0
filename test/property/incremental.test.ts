import { expect, test } from 'vitest'
import { smallTheme } from './small-theme.ts'
import type { Work } from './walk.ts'
import { walk } from './walk.ts'

/** How many sites and edits each; `CARREL_PROPERTY=50` runs fifty times as many. */
const MORE = Number(process.env['CARREL_PROPERTY'] ?? '1')
const SITES = 8 * MORE
const EDITS = 25

test('after any edits, building on what is there gives what building from nothing gives', { timeout: 120_000 * MORE }, () => {
  const total: { -readonly [key in keyof Work]: number } = { edits: 0, incremental: 0, clean: 0 }
  for (let seed = 1; seed <= SITES; seed++) {
    const work = walk(seed, EDITS, smallTheme)
    expect(work.difference).toBeUndefined()
    for (const key of ['edits', 'incremental', 'clean'] as const) total[key] += work[key]
  }
  process.stdout.write(`${total.edits} edits: ${total.incremental} renders instead of ${total.clean}\n`)
  expect(total.incremental).toBeLessThan(total.clean / 2)
})
