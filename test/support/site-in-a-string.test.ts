import { expect, test } from 'vitest'
import { filesOf } from './files-of.ts'
import { siteInAString, told } from './site-in-a-string.ts'

test('a literal is split into files, links and folders', () => {
  const files = filesOf('a comment\n-- a.md --\none\ntwo\n\n-- b/ --\n-- c -> ../d --\n-- e.txt [latin1] --\né\n-- f.md --\n')
  expect(files).toEqual({
    'a.md': 'one\ntwo\n',
    'b/': '',
    c: { target: '../d' },
    'e.txt': new Uint8Array([0xe9, 0x0a]),
    'f.md': '',
  })
})

test('a small site is built and edited on one Site', () => {
  const small = siteInAString('-- content/index.md --\n---\ntitle: Home\n---\nHello *there*.\n')
  const first = small.build()
  expect(first.outputs.get('index.html')).toContain('Hello <em>there</em>.')
  const second = small.edit({ 'content/other.md': '# Other\n' })
  expect(second.outputs.get('other/index.html') ?? [...second.outputs.keys()].join()).toContain('Other')
  expect(told(second.diagnostics)).toEqual([])
  expect(second.runs.get('markup')).toBe(1)
})
