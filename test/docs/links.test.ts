import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { PACKAGE } from '../support/site-in-a-string.ts'
import type { Document } from './documents.ts'
import { documents, proseOf } from './documents.ts'
import { renderExample } from './example-renderer.ts'

const all = documents()
const ids = new Map(all.map((document) => [document.path, idsOf(document)]))

describe('links between documents', () => {
  test.each(all.map((document) => ({ name: document.path, document })))('of $name lead somewhere', ({ document }) => {
    const targets = [...proseOf(document).matchAll(/\]\(([^()\s]+)(?: "[^"]*")?\)/g)].map(([, target = '']) => target)
    expect(targets.filter((target) => !/^(?:https?|mailto):/.test(target) && !isThere(target, document))).toEqual([])
  })

  test('reach every page of the manual from its first', () => {
    const seen = new Set<string>()
    follow('docs/index.md', seen)
    expect(all.map(({ path: name }) => name).filter((name) => name.startsWith('docs/') && !seen.has(name))).toEqual([])
  })
})

function isThere(target: string, from: Document): boolean {
  const [file = '', anchor = ''] = target.split('#')
  const name = file === '' ? from.path : path.posix.join(path.posix.dirname(from.path), file)
  if (!fs.existsSync(path.join(PACKAGE, name))) return false
  return anchor === '' || (ids.get(name)?.has(decodeURIComponent(anchor)) ?? false)
}

function idsOf({ text }: Document): ReadonlySet<string> {
  return new Set(renderExample(text.replace(/^---\n[\s\S]*?\n---\n/, '')).value.headings.map(({ id }) => id))
}

function follow(name: string, seen: Set<string>): void {
  const document = all.find((candidate) => candidate.path === name)
  if (document === undefined || seen.has(name)) return
  seen.add(name)
  for (const [, target = ''] of proseOf(document).matchAll(/\]\(([^()\s#]+\.md)/g)) {
    follow(path.posix.join(path.posix.dirname(name), target), seen)
  }
}
