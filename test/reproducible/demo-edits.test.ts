import { expect, test } from 'vitest'
import { chance } from '../property/chance.ts'
import { differenceOf } from '../property/walk.ts'
import { isFullRun, tell } from '../support/full-run.ts'
import type { SmallSite } from '../support/site-in-a-string.ts'
import { edited, siteInAString } from '../support/site-in-a-string.ts'
import type { DemoEdit } from './demo-edits.ts'
import { demoEdit, demoFiles } from './demo-edits.ts'

const SEQUENCES = isFullRun ? 300 : 2
const EDITS = 4
/** After so many the demo is whole again: what is broken more and more has fewer and fewer pages to compare. */
const FRESH = 5

test('after any sequence of edits the demo is what a clean build of it is', { timeout: 6_000_000 }, () => {
  let site: SmallSite | undefined
  let files = demoFiles()
  let edits = 0
  const wrong: string[] = []
  for (let sequence = 1; sequence <= SEQUENCES && wrong.length === 0; sequence++) {
    const random = chance(sequence)
    if (sequence % FRESH === 1 || site === undefined) {
      files = demoFiles()
      site = siteInAString(files)
      site.build()
    }
    const done: string[] = []
    let options: DemoEdit['options'] = {}
    let last
    for (let index = 0; index < EDITS; index++) {
      const edit = demoEdit(files, random)
      files = edited(files, edit.edits)
      options = { ...options, ...edit.options }
      last = site.edit(edit.edits, options)
      done.push(edit.what)
      edits += 1
    }
    const difference = last === undefined ? undefined : differenceOf(last, siteInAString(files).build(options))
    if (difference !== undefined) wrong.push(`sequence ${sequence} (${done.join('; ')}): ${difference}`)
  }
  tell('incremental is clean, on the demo', { sequences: SEQUENCES, edits })
  expect(wrong).toEqual([])
})
