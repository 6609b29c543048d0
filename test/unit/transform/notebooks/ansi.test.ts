import { expect, test } from 'vitest'
import { ansiHtml } from '../../../../src/transform/notebooks/ansi.ts'

const ESC = '\u001b'

test.each([
  ['plain text is escaped', 'a < b & c', 'a &lt; b &amp; c'],
  ['a colour is a class', `${ESC}[31mred${ESC}[0m plain`, '<span class="ansi-red">red</span> plain'],
  ['colour and weight go together', `${ESC}[1;32mx${ESC}[m`, '<span class="ansi-green ansi-bold">x</span>'],
  ['weight ends alone', `${ESC}[1;34ma${ESC}[22mb`, '<span class="ansi-blue ansi-bold">a</span><span class="ansi-blue">b</span>'],
  ['a bright colour is the colour', `${ESC}[91mx`, '<span class="ansi-red">x</span>'],
  ['paper is a class too', `${ESC}[43mx${ESC}[49my`, '<span class="ansi-yellow-paper">x</span>y'],
  ['one of the first sixteen of 256 colours is a class', `${ESC}[38;5;9mx`, '<span class="ansi-red">x</span>'],
  ['any other colour is no class, and its numbers are no codes', `${ESC}[38;2;1;4;31mx`, 'x'],
  ['codes that move the cursor go', `a${ESC}[2Kb${ESC}[1Ac`, 'abc'],
  ['links of terminals go', `${ESC}]8;;https://example.org\u0007text${ESC}]8;;\u0007`, 'text'],
  ['a bar of progress shows its end', '10%\r50%\r100%\nnext', '100%\nnext'],
  ['backspaces take back', 'ab\b\bc', 'c'],
  ['ends of lines of Windows are ends of lines', 'a\r\nb', 'a\nb'],
  ['other control characters go', 'a\u0000b\u0007c', 'abc'],
])('%s', (_name, text, html) => {
  expect(ansiHtml(text)).toBe(html)
})
