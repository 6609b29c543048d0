import { describe, expect, it } from 'vitest'
import { createMarkdown } from '../../../../src/transform/markdown/render-markdown.ts'
import { options, path, reads, render } from './renderer.ts'

describe('what a text says of itself', () => {
  it('lists headings with level, id, words, HTML and whether a table of contents holds them', () => {
    const { value } = render('# A *b* $x^2$\n\n## C\n{:.no_toc}')
    const formula: unknown = expect.stringContaining('A <em>b</em> <span class="katex">')
    expect(value.headings).toEqual([
      { level: 1, id: 'a-b-x2', text: 'A b x^2', html: formula, inToc: true },
      { level: 2, id: 'c', text: 'C', html: 'C', inToc: false },
    ])
  })

  it('lists images as they are written, each once, raw HTML included', () => {
    const text = '![a](b.png) ![c](b.png)\n\n<img src="d e.png" alt="">\n\n![f](https://g.h/i.png)'
    const { value } = render(text)
    expect(value.images).toEqual(['b.png', 'd e.png', 'https://g.h/i.png'])
  })

  it('lists citation keys in the order of their first mention', () => {
    const { value } = render('[@b; @a, p. 3] and [-@c:d.e] and [see @b] but `[@x]` and [@y](x.md)')
    expect(value.citations).toEqual(['b', 'a', 'c:d.e'])
  })

  it('counts words, and each character of Chinese and Japanese', () => {
    expect(render('One *two* three.\n\n- four').value.words).toBe(4)
    expect(render('日本語 abc').value.words).toBe(4)
  })

  it('tells whether there is code or mathematics', () => {
    expect(render('`a` and $5').value).toMatchObject({ hasCode: false, hasMath: false })
    expect(render('    a\n\n$b$').value).toMatchObject({ hasCode: true, hasMath: true })
  })
})

describe('places', () => {
  it('are counted from the line on which the text begins in its file', () => {
    const { diagnostics } = createMarkdown(options).render({ text: '\n[a](gone.md)', path, line: 12 }, reads)
    expect(diagnostics[0]?.at).toEqual({ path, line: 13, column: 5, length: 7 })
  })

  it('tell equal addresses of one paragraph apart', () => {
    const { diagnostics } = render('[a](gone.md) [b](gone.md)\n[c](gone.md)')
    expect(diagnostics.map(({ at }) => [at?.line, at?.column])).toEqual([[1, 5], [1, 18], [2, 5]])
  })

  it('are right with Windows line ends, tabs and quotes', () => {
    const { diagnostics } = render('a\r\n\r\n> \t- [b](gone.md)\r\n')
    expect(diagnostics.map(({ at }) => [at?.line, at?.column])).toEqual([[3, 10]])
  })

  it('are right within a block of HTML that holds Markdown', () => {
    const { diagnostics } = render('<div markdown="1">\n\n  a [b](gone.md)\n</div>')
    expect(diagnostics.map(({ at }) => [at?.line, at?.column])).toEqual([[3, 9]])
  })

  it('of formulas are those at which the engine stopped', () => {
    const { diagnostics } = render('text\n\n$$\na + \\foo\n$$')
    expect(diagnostics.map(({ at }) => [at?.line, at?.column])).toEqual([[4, 5]])
  })
})

describe('options', () => {
  it('leave formulas alone on a page without mathematics', () => {
    const page = { math: false }
    const source = { text: '$a$ $$b$$ \\(c\\)', path, line: 1 }
    const { value } = createMarkdown(options).render(source, reads, page)
    expect(value).toMatchObject({ html: '<p>$a$ $$b$$ (c)</p>\n', hasMath: false })
  })

  it('give a page macros of its own, which the next page does not see', () => {
    const markdown = createMarkdown(options)
    const source = { text: '$\\Q$', path, line: 1 }
    expect(markdown.render(source, reads, { macros: { '\\Q': 'q' } }).diagnostics).toEqual([])
    expect(markdown.render(source, reads).diagnostics).toHaveLength(1)
  })

  it('load the engine of formulas once, and only when there is one', () => {
    let loaded = 0
    const loadMath = () => {
      loaded++
      return { renderToString: (tex: string) => `<i>${tex}</i>` }
    }
    const markdown = createMarkdown({ ...options, loadMath })
    markdown.render({ text: 'a `$b$`', path, line: 1 }, reads)
    expect(loaded).toBe(0)
    expect(markdown.renderInline('$b$ $c$')).toBe('<i>b</i> <i>c</i>')
    expect(loaded).toBe(1)
  })

  it('show formulas as their source where there is no engine', () => {
    const { loadMath: _, ...without } = options
    expect(createMarkdown(without).renderInline('$a<b$')).toBe('<code class="math">$a&lt;b$</code>')
  })

  it('set footnotes of several texts on one page apart', () => {
    const source = { text: 'a[^1]\n\n[^1]: b', path, line: 1, docId: 'p2' }
    const { value } = createMarkdown(options).render(source, reads)
    expect(value.html).toContain('id="fnref:p2-1"')
    expect(value.html).toContain('href="#fn:p2-1"')
    expect(value.html).toContain('<li id="fn:p2-1">')
  })

  it('turn emoji and typography off', () => {
    const markdown = createMarkdown({ ...options, emoji: false, smartQuotes: false })
    expect(markdown.renderInline(':tada: "a" -- b...')).toBe(':tada: &quot;a&quot; -- b...')
  })

  it.each([
    ['de', '„a ‚b‘ c“', 'Hinweis'],
    ['de-CH', '«a ‹b› c»', 'Hinweis'],
    ['fr', '«\u202fa ‹\u202fb\u202f› c\u202f»', 'Note'],
    ['es', '«a “b” c»', 'Nota'],
    ['ja', '「a 『b』 c」', '注記'],
    ['ko', '“a ‘b’ c”', '참고'],
    ['zh-Hans', '“a ‘b’ c”', '注意'],
    ['x-unknown', '“a ‘b’ c”', 'Note'],
  ])('quote and name things as %s does', (lang, quoted, note) => {
    const markdown = createMarkdown({ ...options, lang })
    expect(markdown.renderInline('"a \'b\' c"')).toBe(quoted)
    expect(markdown.renderPlain('> [!NOTE]\n> a')).toContain(`<p class="callout-title">${note}</p>`)
  })
})

describe('titles and pieces of front matter', () => {
  const markdown = createMarkdown(options)

  it('hold no blocks in a title', () => {
    expect(markdown.renderInline('# *a* [b](x.md)\n- c')).toBe('# <em>a</em> <a href="x.md">b</a>\n- c')
  })

  it('keep links as they are written in a piece', () => {
    const html = '<p>a</p>\n<ul>\n<li><a href="gone.md">b</a></li>\n</ul>\n'
    expect(markdown.renderPlain('a\n\n- [b](gone.md)')).toBe(html)
  })
})

describe('hints for Liquid', () => {
  it.each([
    ['{% include figure.liquid path="a/b.jpg" alt="c" caption="d" %}', 'Write ![c](a/b.jpg "d").'],
    ['{% include_relative x.md %}', 'Copy the text of x.md here, or make this page a .njk template.'],
    ['{% link _posts/2020-01-01-a.md %}', 'Link to the file itself: [text](posts/2020-01-01-a.md).'],
    ['{% post_url 2020-01-01-a %}', 'Link to the file itself: [text](posts/2020-01-01-a.md).'],
    ['{% raw %}', 'Remove it and its {% endraw %}: braces are just text here.'],
    ['{% cite a b %}', 'Write [@a; @b].'],
    ['{% details More %}', 'Write “::: details More” above the text and “:::” below it.'],
    ['{% highlight python linenos %}', 'Use a fence: ```python above the code and ``` below it.'],
    ['{{ site.baseurl }}', 'Remove it: write the address from the site’s root, such as /about/.'],
    ["{{ '/a' | relative_url }}", 'Write the address itself: /a.'],
    ['{{ page.title }}', 'Write the value itself, or make this page a template (.njk).'],
    ['{% unheard of %}', 'Remove it, put it into code to show it, or make this page a template (.njk).'],
  ])('say how to write %s here', (tag, hint) => {
    expect(render(`a ${tag}`).diagnostics.map((each) => each.hint)).toEqual([hint])
  })
})
