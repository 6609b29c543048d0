import { expect, it } from 'vitest'
import { outputPath } from '../../../src/model/paths.ts'
import { isEmptyPlan, planWrites } from '../../../src/write/plan.ts'

function files(record: Readonly<Record<string, string>>) {
  return new Map(Object.entries(record).map(([path, digest]) => [outputPath(path), digest] as const))
}

type Digests = Readonly<Record<string, string>>

function plan(listed: Digests, found: Digests, wanted: Digests): string {
  const outputs = [...files(wanted)].map(([path, digest]) => ({ path, body: '', digest }))
  const made = planWrites({ listed: files(listed), found: files(found) }, outputs)
  const put = made.put.map(({ path }) => `put ${path}`)
  const keep = made.keep.map(({ path }) => `keep ${path}`)
  const remove = made.remove.map((path) => `remove ${path}`)
  return [...put, ...keep, ...remove, ...isEmptyPlan(made) ? ['nothing to do'] : []].join(', ')
}

it.each([
  ['a first build puts all', {}, {}, { a: '1', b: '2' }, 'put a, put b'],
  ['the same site is an empty plan', { a: '1' }, { a: '1' }, { a: '1' }, 'keep a, nothing to do'],
  ['other bytes are put', { a: '1' }, { a: '1' }, { a: '2' }, 'put a'],
  ['what is gone is removed', { a: '1', b: '2' }, { a: '1', b: '2' }, { b: '2' }, 'keep b, remove a'],
  ['what somebody deleted is put again', { a: '1' }, {}, { a: '1' }, 'put a'],
  ['what somebody edited is put again', { a: '1' }, { a: '9' }, { a: '1' }, 'put a'],
  ['an edit that the site now makes too is put, to be listed', { a: '1' }, { a: '2' }, { a: '2' }, 'put a'],
])('%s', (_what, listed, found, wanted, expected) => {
  expect(plan(listed, found, wanted)).toEqual(expected)
})
