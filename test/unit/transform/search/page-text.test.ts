import { expect, test } from 'vitest'
import { pageText } from '../../../../src/transform/search/page-text.ts'
import { searchEntry } from '../../../../src/transform/search/search-entry.ts'

test.each([
  ['blocks are set apart, spans are not', '<p>One</p><p>t<em>w</em>o</p><ul><li>3</li><li>4</li></ul>', 'One two 3 4'],
  ['entities are decoded', 'a &amp; b &lt;c&gt; &#228; &#x1F600; &nbsp; &unknown;', 'a & b <c> ä 😀 &unknown;'],
  ['scripts, styles, comments and pictures are left out', 'a<script>b</script><!-- c --><style>d</style><svg><title>e</title></svg>f', 'a f'],
  ['of a formula the look is kept', '<span class="katex"><math><mi>x</mi><annotation>x^2</annotation></math><span aria-hidden="true">x2</span></span>', 'x2'],
  ['code is text', '<pre><code><span class="k">let</span> a = 1\nb</code></pre>', 'let a = 1 b'],
  ['an attribute may hold a bracket', '<a title="a > b" href="#">c</a>', 'c'],
])('%s', (_, html, text) => expect(pageText(html)).toBe(text))

const page = { url: '/a/', title: 'A', group: 'posts', keywords: ['x', ' x ', ''], text: '' }

test('an entry has the opening apart from the rest', () => {
  const text = Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ')
  const { head, rest } = searchEntry({ ...page, text })
  const [, , , keywords, opening]: readonly string[] = JSON.parse(head)
  expect(keywords).toBe('x')
  expect(opening?.length).toBeLessThanOrEqual(160)
  expect(`${opening} ${JSON.parse(rest)}`).toBe(text)
})

test('a page that is too long is cut', () => {
  const { head, rest } = searchEntry({ ...page, text: '가'.repeat(100_000) })
  expect(head.length + rest.length).toBeLessThan(24_100)
})
