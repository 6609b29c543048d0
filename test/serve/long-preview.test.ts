import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PROGRAM } from '../support/child.ts'
import { isFullRun, tell } from '../support/full-run.ts'

const EDITS = isFullRun ? 1000 : 50

/** How much more may be in use after all edits than after a tenth of them. */
const GROWTH = 1.1

test('a preview that goes on for long holds no more memory than at first', () => {
  const script = path.join(import.meta.dirname, 'long-preview.mjs')
  const api = path.join(path.dirname(PROGRAM), 'api.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script, api, String(EDITS)], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  const { before, after } = JSON.parse(stdout) as { readonly before: number; readonly after: number }
  tell('memory of a preview', { edits: EDITS, 'per cent of what it was': Math.round((100 * after) / before) })
  expect(after / before).toBeLessThan(GROWTH)
})
