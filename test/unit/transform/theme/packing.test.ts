import { describe, expect, test } from 'vitest'
import { joinScripts } from '../../../../src/transform/theme/compact-script.ts'
import { withMarginNotes } from '../../../../src/transform/theme/margin-notes.ts'
import { packCss } from '../../../../src/transform/theme/pack-css.ts'
import { themeCss } from '../../../../src/transform/theme/theme-css.ts'

describe('what the theme is packed into', () => {
  test.each([
    ['a { color: red; margin: 0 0.5em; }', 'a{color:red;margin:0 .5em}'],
    ['a :hover, b > c { inline-size: calc(1em + 0.2rem); }', 'a :hover,b > c{width:calc(1em + .2rem)}'],
    ['a::after { content: " ; } inline-size: "; }', 'a::after{content:" ; } inline-size: "}'],
    ['a { max-inline-size: 1px; margin-block-start: 0; }', 'a{max-width:1px;margin-top:0}'],
    ['.inline-size-x { top: 10.5px; }', '.inline-size-x{top:10.5px}'],
  ])('%s becomes %s', (css, packed) => {
    expect(packCss(css)).toBe(packed)
  })

  test('scripts keep their names to themselves and lose their comments', () => {
    expect(joinScripts(['// Says hello.\nconst a = 1\n', '', 'const a = 2'])).toBe(
      "'use strict'\n;(() => {\nconst a = 1\n})()\n;(() => {\nconst a = 2\n})()\n",
    )
  })

  test('a width that is no length changes nothing', () => {
    const look = { accent: { light: '#000000', dark: '#ffffff' }, font: 'serif', isDarkShown: true } as const
    expect(themeCss({ ...look, width: '40rem' })).toContain('--measure: 40rem;')
    expect(themeCss({ ...look, width: '1px; } body { x: y' })).not.toContain('x: y')
  })

  test('each note hangs from its reference and below the one before', () => {
    const html = '<head>\n</head><article class="article"><div class="footnotes"><ol><li id="fn:a"><li id="fn:b2"></ol></div></article>'
    expect(withMarginNotes(html)).toContain('#fn\\:b2{--own:--n1;--hangs-from:--r1;--top:max(anchor(top), calc(anchor(--n0 bottom) + 1rem))}')
    expect(withMarginNotes('<head></head>')).toBe('<head></head>')
  })
})
