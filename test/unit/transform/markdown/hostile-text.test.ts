import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { render } from './renderer.ts'

const n = 5000

/** Inputs that make careless parsers slow: each is long, and none says much. */
const slow: Readonly<Record<string, string>> = {
  'brackets without end': '['.repeat(n),
  'images without end': '!['.repeat(n),
  'links without end': '[a]('.repeat(n),
  'frames without end': '</iframe>' + '<iframe src="//a.org">'.repeat(n),
  'frames without end in a line': 'a </iframe>' + '<iframe src="//a.org">'.repeat(n),
  'emphasis without end': '*a **a '.repeat(n),
  'emphasis of two kinds': '*_'.repeat(n),
  'backticks of every length': Array.from({ length: 300 }, (_, index) => 'e' + '`'.repeat(index)).join(''),
  'dollars that cannot close': 'a $5 '.repeat(n),
  'dollars in pairs': '$$'.repeat(n),
  'double dollars on lines of their own': '$$\na\n\n'.repeat(1000),
  'brackets of formulas': '\\('.repeat(n),
  'environments without end': '\\begin{align}\n'.repeat(1000),
  'attribute lists without end': '{: '.repeat(n),
  'attribute lists with quotes without end': '{: a="'.repeat(n),
  'attribute lines': '{: .a}\n'.repeat(2000),
  'extensions without end': '{::comment}\n'.repeat(500),
  'extensions in a line': '{::comment} '.repeat(2000),
  'liquid without end': '{% a '.repeat(n),
  'liquid outputs without end': '{{ site '.repeat(n),
  'containers without end': '::: a\n'.repeat(300),
  'containers without end in containers': `${':'.repeat(50)} a\n`.repeat(200),
  'elements with Markdown without end': '<div markdown="1">\n'.repeat(150),
  'attributes without end': `<div ${'a="b" '.repeat(n)}`,
  'attributes without end that ask for Markdown': `<div ${'a '.repeat(n)} markdown=`,
  'links in HTML without end': '<a href="'.repeat(n),
  'comments without end': '<!-- '.repeat(n),
  'declarations without end': '<!A '.repeat(n),
  'footnotes without end': '[^a]'.repeat(n),
  'footnotes within footnotes': '^['.repeat(1000),
  'citations without end': '[@a; '.repeat(n),
  'citations with blanks': `[${'a '.repeat(n)}@b`,
  'addresses without end': 'www.'.repeat(n),
  'schemes without end': 'a://'.repeat(n),
  'brackets behind addresses': `www.a.b/${'('.repeat(n)}${')'.repeat(n)}`,
  'mail without end': 'a@a.'.repeat(n),
  'colons without end': ':a'.repeat(n),
  'quotes without end': '"a \''.repeat(n),
  'hyphens without end': '--'.repeat(n),
  'tables without end': `${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n${'|b\n'.repeat(500)}`,
  'headings alike': '# a\n'.repeat(3000),
  'headings with braces': `# ${'{a '.repeat(n)}`,
  'entities without end': '&a'.repeat(n),
  'escapes without end': '\\'.repeat(n),
  'task marks without end': '- [ ] '.repeat(200),
  'definition lists': 'a\n: b\n'.repeat(1000),
  'abbreviations': `${'*[A]: b\n'.repeat(500)}\n${'A '.repeat(2000)}`,
  'nested quotes of every depth': Array.from({ length: 300 }, (_, index) => '> '.repeat(index)).join('a\n'),
  'fences alike': '```a\n'.repeat(1000),
  'blanks without end': ' '.repeat(50_000),
}

describe('long texts of no sense', () => {
  it.each(Object.entries(slow))('%s are read, long before the time limit of a test', (_name, text) => {
    expect(() => render(text)).not.toThrow()
  })
})

describe('deep nesting', () => {
  it('loses nothing of a list eighty deep', () => {
    const text = Array.from({ length: 80 }, (_, index) => `${'  '.repeat(index)}- item${index}.`).join('\n')
    const { value, diagnostics } = render(text)
    for (let index = 0; index < 80; index++) expect(value.html).toContain(`item${index}.`)
    expect(diagnostics).toEqual([])
  })

  it('loses nothing of quotes a hundred and fifty deep', () => {
    const { value, diagnostics } = render(`${'> '.repeat(150)}innermost`)
    expect(value.html).toContain('innermost')
    expect(diagnostics).toEqual([])
  })

  const deep = [['> ', 2000], ['- ', 1000], ['>', 9000]] as const
  it.each(deep)('shows what is beyond the limit as text: %s × %i', (mark, times) => {
    const { value, diagnostics } = render(`${mark.repeat(times)}innermost`)
    expect(value.html).toContain('innermost')
    expect(diagnostics.map(({ code }) => code)).toContain('markdown/too-deep')
  })
})

const power = (name: string, of: string): string => `\\def\\${name}{${`\\${of}`.repeat(10)}}`

describe('formulas of bad intent', () => {
  const bombs: Readonly<Record<string, string>> = {
    'braces three thousand deep': `$${'{'.repeat(3000)}x${'}'.repeat(3000)}$`,
    'open braces': `$$\n${'{'.repeat(3000)}\n$$`,
    'a formula of fifty thousand characters': `$${'x+'.repeat(25_000)}x$`,
    'a macro that calls itself': '$\\def\\a{\\a\\a}\\a$',
    'macros that grow by powers': `$\\def\\a{xxxxxxxxxx}${power('b', 'a')}${power('c', 'b')}${power('d', 'c')}\\d\\d\\d$`,
    'an unknown command': '$\\nosuch$',
  }

  it.each(Object.entries(bombs))('%s is shown as its source and reported', (_name, text) => {
    const { value, diagnostics } = render(text)
    expect(value.html).toContain('<code class="math-error">')
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/math'])
    expect(diagnostics[0]?.at?.line).toBeLessThanOrEqual(2)
  })
})

describe('scripts', () => {
  const vectors = [
    '[a](javascript:alert(1))', '[a](  javascript:alert(1))', '[a](&#106;avascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))', '![a](javascript:alert(1))', '<javascript:alert(1)>',
    '[a]: javascript:alert(1)\n\n[a]', '[a](vbscript:x)', '[a](data:text/html;base64,PHN2Zz4=)',
    '![a](data:text/html,x)', '[a](x.md){: href="javascript:alert(1)"}',
    '![a](b.png){: src="javascript:alert(1)"}', '<a href="javascript:alert(1)">b</a>',
    "<a href='javascript:alert(1)'>b</a>", '<a href=javascript:alert(1)>b</a>',
    '<a href="&#106;avascript:alert(1)">b</a>', '<a href="java&Tab;script:alert(1)">b</a>',
    '<iframe src="javascript:alert(1)"></iframe>', '<img src="javascript:alert(1)" alt="">',
    '[a](\u0001javascript:alert(1))', '![a](b.png "c"){: caption="[d](javascript:alert(1))"}',
    '# [a](javascript:alert(1))', '- x\n{:toc}\n\n# [a](javascript:alert(1))',
    'a[^1]\n\n[^1]: [b](javascript:alert(1))', '> [!NOTE] [a](javascript:alert(1))',
    '::: details [a](javascript:alert(1))\n:::', '$\\href{javascript:alert(1)}{x}$',
    '$\\url{javascript:alert(1)}$', '$\\htmlData{a=b}{x}$',
  ]

  it.each(vectors)('no address runs one: %s', (text) => {
    const { value } = render(text)
    expect(value.html).not.toMatch(/(?:href|src)\s*=\s*["']?[^"'>]*(?:script:|text\/html|&#106;|&Tab;)/i)
    expect(value.html).not.toMatch(/<[^>]*\sdata-a/)
  })

  const attributes = [
    '[a](x.md){: onclick="alert(1)"}', 'a\n{: onload="x" }', '![a](b.png){: ONERROR=x }',
    '*a*{: srcdoc="x"}',
  ]
  it.each(attributes)('no attribute runs one: %s', (text) => {
    const { value, diagnostics } = render(text)
    expect(value.html).not.toMatch(/\son|srcdoc/i)
    expect(diagnostics.map(({ code }) => code)).toContain('markdown/unsafe-attribute')
  })

  const escapes = [
    '![a"onerror="x](b.png)', '[a](x.md "t\\"onclick=\\"x")', '# a {#b"onclick="x}', '```a"><script>\n```',
    '*a*{: title=\'"><script>\'}', '[^a"><script>]\n\n[^a"><script>]: b', '*[A]: b"><script>\n\nA',
  ]
  it.each(escapes)('no value breaks out of its attribute: %s', (text) => {
    expect(render(text).value.html).not.toMatch(/<script>|"\s*on\w+="/)
  })
})

describe('any text', () => {
  const pieces = [
    'a', ' ', '\n', '\n\n', '# ', '- ', '> ', '    ', '*', '**', '_', '`', '```', '~~~', '$', '$$', '\\',
    '\\(', '\\)', '\\[', '\\]', '[', ']', '(', ')', '[^a]', '[^a]: ', '{: .b}', '{:toc}', '{:', '}',
    '{::comment}', '{:/}', ':::', '::: note', '|', '|-|', '<div markdown="1">', '</div>', '<a href="x.md">',
    '<!--', '-->', '[!NOTE]', '![a](b.png "c")', '[@k]', '@fig:a', '{#fig:a}', '"', "'", '--', ': ',
    '*[a]: b', 'https://x.org', ':tada:', '\\begin{align}', '\\end{align}', '\\label{a}', '\\eqref{a}',
    '{% x %}', '\t', '日', '😀', '\u0000',
  ]
  it('is rendered without an exception, and twice the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) => {
        const text = chosen.join('')
        expect(render(text)).toEqual(render(text))
      }),
      { numRuns: 1500, seed: 7 },
    )
  }, 60_000)
})
