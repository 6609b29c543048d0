import { expect, test } from 'vitest'
import { smallTheme } from '../property/small-theme.ts'
import { isFullRun, tell } from '../support/full-run.ts'
import { siteInAString } from '../support/site-in-a-string.ts'
import type { Generator } from './pathological-inputs.ts'
import { COMMONMARK, EXTENSIONS } from './pathological-inputs.ts'

/** How long a page of so many characters may take in a full run, in milliseconds. */
const LIMIT = 2000
const SIZE = isFullRun ? 50_000 : 5_000
/** A text twice as long takes twice as long, and four times where something is quadratic. */
const RATIO = 3.2
/** Shorter times than this say more about the machine than about us. */
const NOISE = isFullRun ? 150 : 60

/** The time of the processor that a site of one such page takes, in milliseconds, without what every site takes. */
function timeOf(text: string): number {
  const site = siteInAString({ 'content/index.md': '# Home\n', 'content/page.md': '# Page\n' }, { theme: smallTheme() })
  site.build()
  const start = process.cpuUsage()
  site.edit({ 'content/page.md': `# Page\n\n${text}` })
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The time of a text and of one twice as long; measured again where the machine was busy with something else. */
function growth(make: Generator): { readonly time: number; readonly ratio: number } {
  let [one, two] = [timeOf(make(SIZE)), timeOf(make(2 * SIZE))]
  for (let again = 0; again < 5 && two > NOISE && two / one > RATIO; again++) {
    one = Math.min(one, timeOf(make(SIZE)))
    two = Math.min(two, timeOf(make(2 * SIZE)))
  }
  return { time: two, ratio: two <= NOISE ? 1 : two / one }
}

test.each([['CommonMark', COMMONMARK], ['what we read beyond it', EXTENSIONS]] as const)(
  'no input of %s takes more than its length deserves', { timeout: 600_000 }, (name, inputs) => {
    const wrong = Object.entries(inputs).flatMap(([what, make]) => {
      const { time, ratio } = growth(make)
      if (process.env['CARREL_DEBUG'] !== undefined) process.stdout.write(`${what}: ${Math.round(time)} ms, ${ratio.toFixed(2)}\n`)
      const isSlow = isFullRun && time > LIMIT
      return isSlow || ratio > RATIO ? [`${what}: ${Math.round(time)} ms, ${ratio.toFixed(1)} times that of half of it`] : []
    })
    tell(`linear time for ${name}`, { inputs: Object.keys(inputs).length, characters: 2 * SIZE })
    expect(wrong).toEqual([])
  },
)
