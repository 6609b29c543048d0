import { expect, test } from 'vitest'
import { profile, profileLines } from '../../../src/cli/profile.ts'
import { createTracker } from '../../../src/track/tracker.ts'

/** A clock that goes on only where the test says so. */
function setClock(): { readonly clock: () => number; pass(milliseconds: number): void } {
  let now = 0
  return { clock: () => now, pass: (milliseconds) => void (now += milliseconds) }
}

test('each stage has its time, and making the site is told by what it does', () => {
  const { clock, pass } = setClock()
  const profiling = profile(clock)
  pass(60)
  profiling.begin('reading files')
  pass(40)
  profiling.begin('making the site')
  const tracker = createTracker(profiling.watcher)
  const markup = tracker.query('markup', (key) => (pass(30), key))
  const output = tracker.query('output', (key) => (pass(5), markup(key), pass(5), key))
  const generated = tracker.query('generated', () => (pass(7), output('a')))
  tracker.evaluate(() => [output('a'), output('b'), generated('feed.xml')])
  pass(3)
  profiling.begin('writing')
  pass(20)
  profiling.begin('keeping for the next build')
  pass(10)
  const { phases, busiest } = profiling.end()
  expect(Object.fromEntries(phases.map(({ phase, milliseconds }) => [phase, milliseconds]))).toEqual({
    'start-up': 60,
    'reading files': 40,
    'parsing pages, data and bibliographies': 0,
    Markdown: 60,
    templates: 20,
    'feeds, search, exports and style sheets': 7,
    'addresses, lists and links': 0,
    'pictures and drawings, and the rest': 3,
    writing: 20,
    'keeping for the next build': 10,
  })
  expect(busiest.map(({ query, runs, milliseconds }) => [query, runs, milliseconds])).toEqual([
    ['markup', 2, 60], ['output', 2, 20], ['generated', 1, 7],
  ])
})

test('a query that runs within itself, fails or is answered from its memo is measured right', () => {
  const { clock, pass } = setClock()
  const profiling = profile(clock)
  profiling.begin('making the site')
  const tracker = createTracker(profiling.watcher)
  const down = tracker.query('down', (key): number => (pass(2), key === '0' ? 0 : down(String(Number(key) - 1)) + 1))
  const failing = tracker.query('failing', (): number => {
    pass(4)
    throw new Error('no')
  })
  tracker.evaluate(() => [down('3'), down('3')])
  expect(() => tracker.evaluate(() => failing(''))).toThrow('no')
  pass(1)
  const { busiest, phases } = profiling.end()
  expect(busiest.map(({ query, runs, milliseconds }) => [query, runs, milliseconds])).toEqual([['down', 4, 8], ['failing', 1, 4]])
  expect(phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBe(13)
})

test('a profile as it is printed', () => {
  const phases = [{ phase: 'start-up', milliseconds: 61.4 }, { phase: 'Markdown', milliseconds: 1138.6 }]
  const busiest = [{ query: 'markup', milliseconds: 1130.2, runs: 1000 }]
  expect(profileLines({ phases, busiest })).toBe([
    'Where the time went, in milliseconds:',
    '      61   5 %  start-up',
    '    1139  95 %  Markdown',
    '    1200        in all',
    'The questions that took longest, each without those it asked:',
    '    1130    1000 ×  markup',
  ].join('\n'))
})
