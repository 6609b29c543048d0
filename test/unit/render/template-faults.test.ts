import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sectionsOf } from '../../support/files-of.ts'
import { rendered } from './rendered.ts'

const VARIABLES = { title: 'Title', list: ['one'], person: { name: 'Emmy' } }
const MARK = '‸'

interface Fault {
  readonly name: string
  readonly code: string
  readonly files: Readonly<Record<string, string>>
  /** Where the mark stands: `file:line:column`. */
  readonly place: string
}

const text = fs.readFileSync(path.join(import.meta.dirname, 'template-faults.txt'), 'utf8')
const faults = text.split(/^=== /m).slice(1).map(readFault)

describe('a fault of a template is told at its place', () => {
  test('there are forty of them', () => expect(faults.length).toBeGreaterThanOrEqual(40))

  test.each(faults)('$name', ({ code, files, place }) => {
    const { problems } = rendered(files, VARIABLES)
    const told = problems.map(({ code: found, at }) => `${found} ${at?.path.replace('layouts/', '') ?? ''}:${at?.line ?? 0}:${at?.column ?? 0}`)
    expect([...new Set(told)]).toEqual([`${code} ${place}`])
  })
})

test('a fault lies as many lines further down as the template does', () => {
  const { problems } = rendered({ 'page.njk': '\n\n\n{{ gone }}' })
  expect(problems[0]?.at).toEqual({ path: 'layouts/page.njk', line: 4, column: 4, length: 4 })
})

function readFault(part: string): Fault {
  const [heading = '', ...rest] = part.split('\n')
  const [name = '', code = ''] = heading.split(' · ')
  const marked = sectionsOf(rest.join('\n')).map(({ head, body }) => ({ file: head.slice(3, -3), body }))
  const place = marked.flatMap(({ file, body }) => {
    const at = body.indexOf(MARK)
    const lines = body.slice(0, at).split('\n')
    return at < 0 ? [] : [`${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`]
  })
  const files = Object.fromEntries(marked.map(({ file, body }) => [file, body.replace(MARK, '')]))
  return { name, code, files, place: place.join() }
}
