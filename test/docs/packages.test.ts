import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PACKAGE } from '../support/site-in-a-string.ts'
import { documentAt } from './documents.ts'

const manifest = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'))
const record = documentAt('docs/decisions/0011-dependencies.md').text
const works = documentAt('docs/decisions/0015-works.md').text
const notices = documentAt('NOTICE.md').text

/** Whether a row of a table names a package with its version; rows may hold several of each, in the same order. */
function isListed(text: string, name: string, version: string): boolean {
  return text.split('\n').filter((line) => line.startsWith('|')).some((line) => {
    const [names = '', versions = ''] = line.slice(1).split(' | ')
    const at = names.trim().split(', ').findIndex((one) => one === name)
    return at >= 0 && versions.split(', ')[at]?.trim() === version
  })
}

test('every package that we run by stands in its decision record, at its version', () => {
  const all: readonly (readonly [string, string])[] = Object.entries(manifest.dependencies)
  expect(all.length).toBeGreaterThan(5)
  expect(all.filter(([name, version]) => !isListed(record, name, version))).toEqual([])
})

test('every package that we develop with does as well', () => {
  const all: readonly (readonly [string, string])[] = Object.entries(manifest.devDependencies)
  const own = all.filter(([name]) => !name.startsWith('@types/') && manifest.peerDependencies[name] === undefined)
  expect(own.filter(([name, version]) => !isListed(record, name, version))).toEqual([])
})

test('no record and no notice names a package that is gone', () => {
  const named = [...`${record}\n${notices}`.matchAll(/^\| (@?[a-z][\w./-]*)[^|]* \| (\d+\.\d+\.\d+) \|/gm)].map(([, name = '']) => name)
  const known = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies }
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => known[name.replace(/,$/, '')] === undefined)).toEqual([])
})

test('optional packages stand in the record of works, and in the notices', () => {
  const all = [...Object.keys(manifest.optionalDependencies), ...Object.keys(manifest.peerDependencies)]
  const own = all.filter((name) => name !== 'citeproc')
  expect(own.filter((name) => !works.includes(name))).toEqual([])
  expect(all.filter((name) => !notices.includes(name))).toEqual([])
})
