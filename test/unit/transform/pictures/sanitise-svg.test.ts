import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import { sanitiseSvg } from '../../../../src/transform/pictures/sanitise-svg.ts'

const path = sourcePath('content/a.svg')
const whole = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`

/** What stands inside a drawing, what is published of it, and how many things are reported. */
const CASES: Readonly<Record<string, readonly [before: string, after: string, problems: number]>> = {
  'a script': ['<script>alert(1)</script><g/>', '<g/>', 1],
  'a script in CDATA': ['<script><![CDATA[a<b]]></script><g/>', '<g/>', 1],
  'a script by another prefix': ['<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script><g/>', '<g/>', 1],
  'an empty script': ['<script href="a.js"/><g/>', '<g/>', 1],
  'HTML inside': ['<foreignObject><div><b>x</b></div></foreignObject><g/>', '<g/>', 1],
  'an event handler': ['<g onclick="x()" id="a"/>', '<g id="a"/>', 1],
  'a handler in other case': ['<g ONLOAD=\'x()\'/>', '<g/>', 1],
  'a link that runs a script': ['<a href="javascript:x()"><g/></a>', '<a><g/></a>', 1],
  'one that hides it': ['<a xlink:href="java&#115;cript&#58;x()"><g/></a>', '<a><g/></a>', 1],
  'one with blanks in it': ['<a href=" java\tscript:x()"><g/></a>', '<a><g/></a>', 1],
  'an ordinary link': ['<a href="https://example.org/"><g/></a>', '<a href="https://example.org/"><g/></a>', 0],
  'a picture from elsewhere': ['<image href="https://example.org/a.png"/>', '<image/>', 1],
  'one without a scheme': ['<image href="//example.org/a.png"/>', '<image/>', 1],
  'a picture inside': ['<image href="data:image/png;base64,AA"/>', '<image href="data:image/png;base64,AA"/>', 0],
  'a picture of the site': ['<image href="b.png"/>', '<image href="b.png"/>', 0],
  'a drawing used from elsewhere': ['<use href="https://example.org/a.svg#x"/>', '<use/>', 1],
  'a drawing in an address': ['<use href="data:image/svg+xml,x#y"/>', '<use/>', 1],
  'a part of the same drawing': ['<use xlink:href="#x"/>', '<use xlink:href="#x"/>', 0],
  'an animation into a script': ['<a><set attributeName="href" to="javascript:x()"/></a>', '<a></a>', 1],
  'an animation': ['<animate attributeName="x" to="1"/>', '<animate attributeName="x" to="1"/>', 0],
  'an imported style sheet': ['<style>@import "https://a.org/a.css"; g { fill: red }</style>', '<style> g { fill: red }</style>', 1],
  'a picture in a style sheet': ['<style>g { fill: url(https://a.org/a) }</style>', '<style>g { fill: none }</style>', 1],
  'one behind escapes': ['<style>g { fill: u\\72l(https://a.org/a) }</style>', '<style></style>', 1],
  'one in references': ['<style>g { fill: url(&#104;ttps://a.org/a) }</style>', '<style>g { fill: none }</style>', 1],
  'a font inside': ['<style>@font-face { src: url(data:font/woff2;base64,AA) }</style>', '<style>@font-face { src: url(data:font/woff2;base64,AA) }</style>', 0],
  'a gradient': ['<g fill="url(#a)" style="stroke: url(\'#b\')"/>', '<g fill="url(#a)" style="stroke: url(\'#b\')"/>', 0],
  'an attribute that fetches': ['<g style="fill: url(//a.org/a)" id="b"/>', '<g id="b"/>', 1],
  'a base': ['<g xml:base="https://a.org/"/>', '<g/>', 1],
  'a lone angle bracket': ['<g/><scr<script>', '<g/>&lt;scr', 1],
  'a comment': ['<!-- <script> --><g/>', '<!-- <script> --><g/>', 0],
}

describe('an SVG is published without', () => {
  test.each(Object.entries(CASES))('%s', (_name, [before, after, problems]) => {
    const { value, diagnostics } = sanitiseSvg(whole(before), path)
    const inside = value.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')
    expect([inside, diagnostics.length]).toEqual([after, problems])
  })

  test('its entities, which are put in where they are plain text', () => {
    const text = `<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY bad "<script/>">]><svg xmlns="&ns;">&bad;&amp;</svg>`
    const { value, diagnostics } = sanitiseSvg(text, path)
    expect(value).toBe('<svg xmlns="http://www.w3.org/2000/svg">&amp;</svg>')
    expect(diagnostics.map(({ at }) => `${at?.line}:${at?.column}`)).toEqual(['1:57'])
  })

  test('its linked style sheet', () => {
    expect(sanitiseSvg('<?xml-stylesheet href="https://a.org/a.css"?><svg/>', path).value).toBe('<svg/>')
  })

  test('anything, where it is fine already: to the last byte', () => {
    const text = '<?xml version="1.0"?>\r\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">\n<svg  width = \'3\' ><g/></svg >\n'
    expect(sanitiseSvg(text, path)).toEqual({ value: text, diagnostics: [] })
  })

  test('what it does not have: a file that is none is left alone', () => {
    expect(sanitiseSvg('hello', path)).toMatchObject({ value: 'hello', diagnostics: [{ code: 'images/bad-svg' }] })
  })

  test.each(['<svg ', '<a b="', '<!--', '<a b=c ', '&amp;', "<a '", 'url(', '<![CDATA['])('%s without end is taken apart', (piece) => {
    expect(() => sanitiseSvg(`<svg>${piece.repeat(20_000)}`, path)).not.toThrow()
  })
})
