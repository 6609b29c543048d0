import path from 'node:path'
import { expect, test } from 'vitest'
import { corpusOf } from './corpus.ts'
import { fuzz } from './session.ts'
import { isFullRun, tell } from '../support/full-run.ts'
import { targets } from './targets.ts'

const CORPUS = path.join(import.meta.dirname, 'corpus')

/** How many inputs are made of the corpus here; the command makes as many as its minutes allow. */
const INPUTS = isFullRun ? 20_000 : 40

test.each(targets)('$name keeps its promises on the whole corpus and on inputs made of it', { timeout: 1_200_000 }, (target) => {
  const corpus = corpusOf(CORPUS, target.name)
  expect(corpus.length).toBeGreaterThan(2)
  const session = fuzz(target, { corpus, seed: 1, isOver: (runs) => runs >= corpus.length + INPUTS })
  expect(session.findings.map(({ what, text }) => `${what}: ${JSON.stringify(text)}`)).toEqual([])
  expect(session.runs).toBe(corpus.length + INPUTS)
  tell(`fuzzing ${target.name}`, { kept: corpus.length, made: INPUTS })
})

test('a session is the same for the same seed', () => {
  const [target] = targets
  if (target === undefined) throw new Error('there is no target')
  const corpus = corpusOf(CORPUS, target.name)
  const plan = { corpus, seed: 7, isOver: (runs: number) => runs >= corpus.length + 20 }
  const { slowest: _first, ...first } = fuzz(target, plan)
  const { slowest: _second, ...second } = fuzz(target, plan)
  expect(second).toEqual(first)
})
