import { expect, test } from 'vitest'
import { drawingColor } from '../../../../src/transform/diagrams/drawing-color.ts'
import { inlineSvg } from '../../../../src/transform/diagrams/inline-svg.ts'

/** The inside of a drawing as it stands on a page. */
function inside(inner: string): string {
  const svg = `<?xml version="1.0"?><!DOCTYPE svg><svg width="10pt" height="4pt" viewBox="0.00 0.00 10.00 4.00" xmlns="http://www.w3.org/2000/svg">${inner}</svg>`
  const drawing = inlineSvg(svg, { prefix: 'p-', label: 'L', link: (href) => `/base${href}` })
  return /^<svg class="diagram__drawing" role="\w+" aria-label="L" viewBox="0 0 10 4" width="10" height="4">(.*)<\/svg>$/s.exec(drawing?.html ?? '')?.[1] ?? ''
}

test.each([
  ['shapes stay', '<path d="M0,0L1,1"/>', '<path d="M0,0L1,1"/>'],
  ['what is no shape goes with what is in it', '<foreignObject><p>x</p></foreignObject><metadata>m</metadata><b>x</b>', ''],
  ['a title would be a tip under the pointer, so it goes', '<g><title>a</title><rect/></g>', '<g><rect/></g>'],
  ['styles become attributes', '<rect style="fill:red;stroke-width:2;cursor:pointer"/>', '<rect fill="light-dark(#ff0000,#', ],
  ['classes, roles, names and handlers go', '<rect class="c" role="img" aria-label="x" data-id="1" tabindex="0"/>', '<rect/>'],
  ['an id that nothing names goes', '<g id="node1"><rect/></g>', '<g><rect/></g>'],
  ['an id that something names is the page’s own', '<marker id="a b"/><path marker-end="url(#a b)"/><use href="#a b"/>', '<marker id="p-a_20b"/><path marker-end="url(#p-a_20b)"/><use href="#p-a_20b"/>'],
  ['numbers are rounded', '<text x="93.72300000000001" dy="-0.0049999">t</text>', '<text x="93.72" dy="0">t</text>'],
  ['links lead through the site', '<a xlink:href="/x" target="_top" xlink:title="t"><text>t</text></a>', '<a href="/base/x"><text>t</text></a>'],
  ['blanks between elements go, those within text stay', '<g>\n <text>a b </text>\n</g>', '<g><text>a b </text></g>'],
  ['code keeps its letters', '<text font-family="Courier,monospace">x</text>', '<text class="diagram__code">x</text>'],
  ['what is not closed by itself is text', '<text>1 &lt; 2</text>', '<text>1 &lt; 2</text>'],
])('%s', (_name, written, html) => {
  expect(inside(written).startsWith(html)).toBe(true)
  if (!html.endsWith('#')) expect(inside(written)).toBe(html)
})

test('a drawing with links is a group, one without is an image', () => {
  const role = (inner: string): string | undefined =>
    /role="(\w+)"/.exec(inlineSvg(`<svg viewBox="0 0 1 1">${inner}</svg>`, { prefix: '', label: '' })?.html ?? '')?.[1]
  expect([role('<rect/>'), role('<a href="/"><rect/></a>')]).toEqual(['img', 'group'])
})

test('what is no SVG is no drawing', () => {
  expect(inlineSvg('nothing', { prefix: '', label: '' })).toBeUndefined()
})

test.each([
  ['black', 'currentColor'],
  ['#000', 'currentColor'],
  ['white', 'var(--paper,#fff)'],
  ['none', 'none'],
  ['transparent', 'transparent'],
  ['var(--_node-fill)', 'var(--paper-tint,#f5f5f5)'],
  ['var(--unheard-of)', 'currentColor'],
  ['#ff000080', '#ff000080'],
  ['url(#g)', 'url(#g)'],
])('the colour %s is %s on a page', (written, shown) => {
  expect(drawingColor(written)).toBe(shown)
})

test('a light colour becomes as dark, and a dark one as light, and each keeps its hue', () => {
  expect(drawingColor('#ffe0e0')).toMatch(/^light-dark\(#ffe0e0,#[2-5][0-9a-f][0-3][0-9a-f][0-3][0-9a-f]\)$/)
  expect(drawingColor('#200000')).toMatch(/^light-dark\(#200000,#[c-f][0-9a-f]{5}\)$/)
})
