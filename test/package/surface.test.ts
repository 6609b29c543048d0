import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { declarationsOf } from '../../scripts/declarations.mjs'
import * as api from '../../src/api.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'

const isUpdating = process.env['UPDATE_SURFACE'] !== undefined

test('the surface of the package is what it was; a change of it is a change for all who use it', () => {
  const file = path.join(import.meta.dirname, 'surface.txt')
  const text = declarationsOf(fs.readFileSync(path.join(PACKAGE, 'src/api.ts'), 'utf8'))
  if (isUpdating) fs.writeFileSync(file, text)
  expect(text).toBe(fs.readFileSync(file, 'utf8'))
  expect(Object.keys(api).sort()).toEqual([...text.matchAll(/^export declare function (\w+)/gm)].map(([, name]) => name).sort())
})
