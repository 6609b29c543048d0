import { expect, test } from 'vitest'
import { sanitiseHtml } from '../../../../src/transform/notebooks/sanitise-html.ts'

test.each([
  ['a table keeps its shape and loses its looks', '<table border="1" class="dataframe"><tr style="text-align: right;"><td colspan="2">1</td></tr></table>', '<table><tr><td colspan="2">1</td></tr></table>'],
  ['headings say what they head, and an empty one is none', '<table><thead><tr><th></th><th>year</th></tr></thead><tbody><tr><th>0</th></tr></tbody></table>', '<table><thead><tr><td></td><th scope="col">year</th></tr></thead><tbody><tr><th scope="row">0</th></tr></tbody></table>'],
  ['scripts and styles go with what is in them', '<style scoped>td{}</style>a<script>x()</script>b', 'ab'],
  ['a script that is never closed takes the rest', 'a<script>x() <b>b</b>', 'a'],
  ['handlers go', '<b onclick="x()" title="t">b</b>', '<b title="t">b</b>'],
  ['unknown elements leave their text', '<my-widget><b>b</b></my-widget>', '<b>b</b>'],
  ['what stays open is closed', '<table><tr><td>1', '<table><tr><td>1</td></tr></table>'],
  ['what was never opened is not closed', 'a</div></td>b', 'ab'],
  ['an end closes what is open within', '<div><b>x</div>y', '<div><b>x</b></div>y'],
  ['links may lead to pages', '<a href="https://example.org/a?b=1">x</a>', '<a href="https://example.org/a?b=1">x</a>'],
  ['links may not run anything', '<a href="javascript:x()">x</a><a href=" java&#115;cript:x()">y</a><a href="&#106;avascript:x()">z</a>', '<a>x</a><a>y</a><a>z</a>'],
  ['pictures within stay', '<img src="data:image/png;base64,AAAA">', '<img src="data:image/png;base64,AAAA" alt="">'],
  ['pictures from elsewhere go', '<img src="https://example.org/x.png">', ''],
  ['comments go', 'a<!-- x --><!-- y', 'a'],
  ['a lone bracket is text', '1 < 2 and 3 > 2', '1 &lt; 2 and 3 &gt; 2'],
  ['frames and forms go', '<iframe src="x">i</iframe><form><input name="a"><button>b</button></form>', ''],
])('%s', (_name, html, clean) => {
  expect(sanitiseHtml(html)).toBe(clean)
})
