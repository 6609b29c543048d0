import { expect, test } from 'vitest'
import { byteRange } from '../../../src/serve/byte-range.ts'
import { editorLink } from '../../../src/serve/editor-link.ts'
import { mediaType } from '../../../src/serve/media-type.ts'
import { standIn } from '../../../src/serve/stand-in.ts'
import { diagnostic } from '../../../src/model/diagnostic.ts'
import { sourcePath } from '../../../src/model/paths.ts'

test.each([
  [undefined, undefined],
  ['items=0-1', undefined],
  ['bytes=0-3', { start: 0, end: 4 }],
  ['bytes=4-', { start: 4, end: 10 }],
  ['bytes=-3', { start: 7, end: 10 }],
  ['bytes=-99', { start: 0, end: 10 }],
  ['bytes=5-99', { start: 5, end: 10 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=5-4', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=-', 'unsatisfiable'],
  ['bytes=0-1,2-3', 'unsatisfiable'],
  ['bytes=a-b', 'unsatisfiable'],
  [`bytes=0-${'9'.repeat(400)}`, 'unsatisfiable'],
])('the range %s of ten bytes', (header, expected) => {
  expect(byteRange(header, 10)).toEqual(expected)
})

test.each([
  [undefined, 'vscode://file/a%20b/c.md:3:5'],
  ['', 'vscode://file/a%20b/c.md:3:5'],
  ['ZED', 'zed://file/a%20b/c.md:3:5'],
  ['idea', 'idea://open?file=/a%20b/c.md&line=3&column=5'],
  ['my:{path}@{line}', 'my:/a%20b/c.md@3'],
  ['none', undefined],
  ['unknown', 'vscode://file/a%20b/c.md:3:5'],
  ['javascript:alert("{path}")', 'vscode://file/a%20b/c.md:3:5'],
  ['https://evil.example/{path}', 'vscode://file/a%20b/c.md:3:5'],
])('CARREL_EDITOR=%s', (setting, expected) => {
  expect(editorLink(setting)('/a b/c.md', { line: 3, column: 5 })).toBe(expected)
})

test('a path of Windows becomes an address too', () => {
  expect(editorLink('vscode')('C:\\site\\a.md')).toBe('vscode://file/C:/site/a.md:1:1')
})

test.each([
  ['a.HTML', 'text/html; charset=utf-8'],
  ['a.svg', 'image/svg+xml'],
  ['CNAME', 'application/octet-stream'],
  ['.htaccess', 'application/octet-stream'],
])('the media type of %s', (name, expected) => expect(mediaType(name)).toBe(expected))

test('the stand-in shows messages as text', () => {
  const at = { path: sourcePath('content/<b>.md'), line: 1, column: 2 }
  const html = standIn([diagnostic('content/double-address', { message: '<script>alert("&")</script>', hint: '<i>', at })])
  expect(html).toContain('<code>content/&lt;b&gt;.md:1:2</code> &lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt; &lt;i&gt;')
})
