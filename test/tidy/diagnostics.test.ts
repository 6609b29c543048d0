import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { codes } from '../../src/model/codes.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'
import { sources } from './repository.ts'

const program = sources().filter(({ path: name }) => !name.startsWith('src/model/codes'))

describe('diagnostics', () => {
  test('every code of the table is used somewhere', () => {
    const unused = Object.keys(codes).filter((code) => !program.some(({ text }) => isNamed(text, code)))
    expect(unused).toEqual([])
  })

  test('every code stands in the reference', () => {
    const reference = path.join(PACKAGE, 'docs/reference/diagnostics.md')
    const text = fs.existsSync(reference) ? fs.readFileSync(reference, 'utf8') : ''
    expect(Object.keys(codes).filter((code) => !text.includes(code))).toEqual([])
  })

  test('every code is described in sentences', () => {
    const bad = Object.entries(codes).filter(([, { summary, remedy }]) => {
      return [summary, remedy].some((text) => !/^(?:[A-Z`]|site\.yml)[\s\S]*[.`]$/.test(text))
    })
    expect(bad.map(([code]) => code)).toEqual([])
  })

  test('every code is a family and a name in lower case', () => {
    expect(Object.keys(codes).filter((code) => !/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([])
  })
})

/** A code is written whole, or its family is put before its name: `${family}/bad-yaml`. */
function isNamed(text: string, code: string): boolean {
  const name = code.slice(code.indexOf('/'))
  return text.includes(`'${code}'`) || text.includes(`}${name}\``) || text.includes(`'${name.slice(1)}'`)
}
