import { expect, test } from 'vitest'
import { realTheme, siteInAString } from '../support/site-in-a-string.ts'
import { chance } from './chance.ts'
import { randomChange, randomSite } from './random-site.ts'
import { smallTheme } from './small-theme.ts'
import { differenceOf, walk } from './walk.ts'

const SITES = 8

test('the order in which files came onto the disk is irrelevant', () => {
  for (let seed = 100; seed < 100 + SITES; seed++) {
    const random = chance(seed)
    const files = randomSite(random)
    const shuffled = Object.fromEntries(random.shuffled(Object.entries(files)))
    const one = siteInAString(files, { theme: smallTheme() }).build()
    const other = siteInAString(shuffled, { theme: smallTheme() }).build()
    expect(differenceOf(one, other)).toBeUndefined()
  }
})

test('building twice gives what building once gives, and does nothing', () => {
  for (let seed = 200; seed < 200 + SITES; seed++) {
    const small = siteInAString(randomSite(chance(seed)), { theme: smallTheme() })
    const once = small.build()
    const twice = small.build()
    expect(differenceOf(once, twice)).toBeUndefined()
    // What is to be read is asked for before the site is evaluated, and so is not remembered by it.
    expect([...twice.runs.keys()].filter((name) => name !== 'config.part')).toEqual([])
  }
})

test('going back to what was gives what was', () => {
  for (let seed = 300; seed < 300 + SITES; seed++) {
    const random = chance(seed)
    const files = randomSite(random)
    const small = siteInAString(files, { theme: smallTheme() })
    const before = small.build()
    const { edits } = randomChange(files, random)
    small.edit(edits)
    const after = small.edit(Object.fromEntries(Object.keys(edits).map((path) => [path, files[path]])))
    expect(differenceOf(after, before)).toBeUndefined()
  }
})

test('no output lies outside the output folder, whatever the site asks for', () => {
  for (let seed = 400; seed < 400 + SITES; seed++) {
    const { outputs } = siteInAString(randomSite(chance(seed)), { theme: smallTheme() }).build()
    const odd = [...outputs.keys()].filter((path) => path.split('/').some((part) => /^\.{0,2}$/.test(part)))
    expect(odd).toEqual([])
  }
})

test('the theme that ships keeps the promise too', () => {
  const work = walk(7, 8, realTheme)
  expect(work.difference).toBeUndefined()
  expect(work.incremental).toBeLessThan(work.clean)
})
