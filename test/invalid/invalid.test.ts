import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DiagnosticCode } from '../../src/model/codes.ts'
import { codes } from '../../src/model/codes.ts'
import { readCase, runCase } from './run-case.ts'

const FOLDER = import.meta.dirname
const cases = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).sort()
const all = Object.keys(codes) as DiagnosticCode[]

/** Rewrites what is expected instead of comparing; read the difference before you commit it. */
const isUpdating = process.env['UPDATE_INVALID'] !== undefined

test('every diagnostic has a site that provokes it, and every such site its diagnostic', () => {
  expect(cases).toEqual(all.map(fileOf).sort())
})

describe('an invalid site', () => {
  test.each(all.filter((code) => cases.includes(fileOf(code))))('%s', async (code) => {
    const file = path.join(FOLDER, fileOf(code))
    const given = readCase(fs.readFileSync(file, 'utf8'))
    const printed = await runCase(given)
    if (isUpdating) fs.writeFileSync(file, `${given.site}-- expected --\n${printed}`)
    else expect(printed).toBe(given.expected)
    expect(printed).toContain(`[${code}]`)
    if (codes[code].severity === 'error') expect(printed).toMatch(/^exit status 1, nothing written\n/)
  })
})

function fileOf(code: string): string {
  return `${code.replace('/', '--')}.txt`
}
