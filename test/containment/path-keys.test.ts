import { expect, test } from 'vitest'
import { sample, tell } from '../support/full-run.ts'
import { guardedBuild } from './guarded-site.ts'
import { HOSTILE_PATHS, PATH_KEYS } from './path-keys.ts'

const SHOWN = (value: string): string => JSON.stringify(value.slice(0, 20))

test('no value of a key that takes a path leads out of the site', { timeout: 300_000 }, () => {
  const all = PATH_KEYS.flatMap(({ key, site }) => HOSTILE_PATHS.map((value) => ({ key, value, files: site(value) })))
  const cases = sample(all, 92)
  let told = 0
  const wrong = cases.flatMap(({ key, value, files }) => {
    const label = `${key}: ${SHOWN(value)}`
    try {
      const { escapes, diagnostics } = guardedBuild({ ...files, 'content/link': { target: '/home' } })
      const own = diagnostics.filter(({ code }) => code !== 'content/link-outside')
      if (own.length > 0) told += 1
      return escapes.map((what) => `${label} ${what}`)
    } catch (failure) {
      return [`${label} threw ${failure instanceof Error ? failure.stack : String(failure)}`]
    }
  })
  tell('paths that stay in the site', { keys: PATH_KEYS.length, values: HOSTILE_PATHS.length, cases: cases.length, told })
  expect(wrong).toEqual([])
})
