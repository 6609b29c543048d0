import path from 'node:path'
import { expect, test } from 'vitest'
import { corpusOf } from './corpus.ts'
import { fuzz } from './session.ts'
import { targets } from './targets.ts'

const CORPUS = path.join(import.meta.dirname, 'corpus')

/** How many inputs are made of the corpus here; the command makes as many as its minutes allow. */
const INPUTS = process.env['CARREL_FULL'] === undefined ? 60 : 20_000

test.each(targets)('$name keeps its promises on the whole corpus and on inputs made of it', (target) => {
  const corpus = corpusOf(CORPUS, target.name)
  expect(corpus.length).toBeGreaterThan(2)
  const session = fuzz(target, { corpus, seed: 1, isOver: (runs) => runs >= corpus.length + INPUTS })
  expect(session.findings.map(({ what, text }) => `${what}: ${JSON.stringify(text)}`)).toEqual([])
  expect(session.runs).toBe(corpus.length + INPUTS)
})

test('a session is the same for the same seed', () => {
  const [target] = targets
  if (target === undefined) throw new Error('there is no target')
  const plan = { corpus: corpusOf(CORPUS, target.name), seed: 7, isOver: (runs: number) => runs >= 200 }
  const { slowest: _first, ...first } = fuzz(target, plan)
  const { slowest: _second, ...second } = fuzz(target, plan)
  expect(second).toEqual(first)
})
