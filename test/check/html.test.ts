import { describe, expect, test } from 'vitest'
import { maskMarkdown } from '../../src/check/html/mask-markdown.ts'
import { nestingMistakes } from '../../src/check/html/nesting.ts'
import { readHtml } from '../../src/check/html/read-html.ts'
import { xmlMistake } from '../../src/check/xml-mistake.ts'

/** Markdown or HTML, and the mistakes in its tags as `code@offset`, or nothing. */
const NESTING: readonly (readonly [what: string, html: string, mistakes: string])[] = [
  ['elements that are closed', '<div><p>a</p><br><img src=a></div>', ''],
  ['end tags that may be left out', '<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table><p>a<p>b', ''],
  ['an element that is never closed', '<div>a', 'unclosed-element@0'],
  ['elements across each other, told once', '<b>a<i>b</b>c</i>', 'unclosed-element@4'],
  ['an end tag of nothing', 'a</div>', 'stray-end-tag@1'],
  ['the end tag of an element without content', 'a</br>', 'stray-end-tag@1'],
  ['a paragraph that a block has ended', '<p><div>a</div></p>', 'stray-end-tag@15'],
  ['a slash that closes nothing', '<a id="x"/>', 'unclosed-element@0'],
  ['a slash where it does no harm', '<br/><img src="a"/>', ''],
  ['an unknown name', '<detials>a</detials>', 'unknown-element@0'],
  ['elements of one’s own', '<my-chart>a</my-chart>', ''],
  ['drawings and formulas', '<svg><path d="M0"/><g><circle/></g></svg><math><mi>x</mi></math>', ''],
  ['quotes around a greater-than sign', '<a title="a > b">x</a>', ''],
  ['comments and declarations', '<!-- <div> --><!DOCTYPE html><p>a', ''],
  ['letters that grow when they are made small', '<script>"İİİ<b>"</script><p>a</p>', ''],
  ['scripts and styles', '<script>if (a<b) "<div>"</script><style>a>b{}</style>', ''],
  ['code in Markdown', 'Use `<div>` and ``a ` <b>``.\n\n```html\n<section>\n```\n', ''],
  ['indented code', 'text\n\n    <div>\n', ''],
  ['HTML in a list', '- a\n\n    <div>\n', 'unclosed-element@9'],
  ['formulas', '$a<b>c$ and $$x<y>z$$', ''],
  ['escaped signs', '\\<div>', ''],
  ['links in angles', '<https://example.org> <a@example.org>', ''],
  ['less-than signs', 'a < b and c <d', ''],
]

test.each(NESTING)('%s', (_what, html, mistakes) => {
  const found = nestingMistakes(readHtml(maskMarkdown(html)))
  expect(found.map(({ code, start }) => `${code.slice('check/'.length)}@${start}`).join(' ')).toBe(mistakes)
})

test('a tag of a hundred thousand quotes costs no more than reading it', () => {
  expect(readHtml(`<a ${'"'.repeat(100_000)}`).length).toBe(1)
  expect(readHtml('<a '.repeat(50_000)).length).toBe(1)
  expect(readHtml('<!--'.repeat(50_000)).length).toBe(0)
  expect(nestingMistakes(readHtml('<div>'.repeat(2000))).length).toBe(2000)
})

describe('XML', () => {
  const XML: readonly (readonly [what: string, xml: string, mistake: string])[] = [
    ['a feed', '<?xml version="1.0"?>\n<feed xmlns="a"><title>A &amp; B</title><link href=\'x\'/></feed>\n', ''],
    ['a CDATA section', '<a><![CDATA[x < y & z]]></a>', ''],
    ['an ampersand', '<a>R & D</a>', 'an `&` begins no reference@5'],
    ['an entity of HTML', '<a>&nbsp;</a>', 'an `&` begins no reference@3'],
    ['an ampersand in an attribute', '<a b="c&d"/>', 'an `&` in the attributes of `<a>` begins no reference@0'],
    ['elements across each other', '<a><b></a></b>', '`</a>` stands where `</b>` should@6'],
    ['an element that is not closed', '<a><b></b>', '`<a>` is never closed@10'],
    ['an attribute without quotes', '<a b=c/>', 'a tag is not written as XML wants it@0'],
    ['two roots', '<a/><b/>', 'there are two roots@4'],
    ['text outside', '<a/>text', 'text stands outside of the root@4'],
    ['a control character', '<a>\u0008</a>', 'it holds a control character@3'],
    ['nothing', '', 'it has no element@0'],
  ]

  test.each(XML)('%s', (_what, xml, mistake) => {
    const found = xmlMistake(xml)
    expect(found === undefined ? '' : `${found.message}@${found.offset}`).toBe(mistake)
  })
})
