import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import type { Picture } from '../../../../src/model/picture.ts'
import { createMarkdown } from '../../../../src/transform/markdown/render-markdown.ts'

const markdown = createMarkdown({ lang: 'en', math: { output: 'html', macros: {} }, emoji: true, smartQuotes: true, embeds: { clickToLoad: true, bareLinks: false } })

/** Every file named `big…` is a photograph, every other one is small; the slot stands in the address. */
function render(text: string): { readonly html: string; readonly codes: readonly string[] } {
  const { value, diagnostics } = markdown.render({ text, path: sourcePath('content/a.md'), line: 1 }, {
    resolveLink: (href) => ({ url: `/${href}` }),
    picture: (href, slot) => {
      if (href.startsWith('http')) return undefined
      const isReduced = href.startsWith('big')
      const sources = isReduced ? [{ type: 'image/webp', srcset: `/${slot}.webp 9w`, sizes: '9px' }] : []
      const picture: Picture = { url: `/${slot}.jpg`, original: `/${href}`, width: 400, height: 300, sources, isReduced, files: [] }
      const problem = { code: 'images/broken', message: 'm', hint: 'h' } as const
      return href.includes('broken') ? { picture, problem } : { picture }
    },
  })
  return { html: value.html.trim(), codes: diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`) }
}

const far = `${'Words before it. '.repeat(60)}\n\n`
const picture = (slot: string, attributes: string, size = ' width="400" height="300"'): string =>
  `<picture><source type="image/webp" srcset="/${slot}.webp 9w" sizes="9px"><img src="/${slot}.jpg" ${attributes}${size}></picture>`

describe('pictures in Markdown', () => {
  test.each<[string, string, string]>([
    ['the first is loaded at once', '![a](b.jpg)', '<p><img src="/article.jpg" alt="a" fetchpriority="high" width="400" height="300"></p>'],
    ['its author may say otherwise', '![a](b.jpg){: loading="lazy"}', '<p><img src="/article.jpg" alt="a" loading="lazy" width="400" height="300"></p>'],
    ['a width in pixels', '![a](big.jpg){: width="200" .rounded}', `<p>${picture('width-200', 'alt="a" class="rounded" width="200" fetchpriority="high"', ' height="150"')}</p>`],
    ['a width in per cent', '![a](big.jpg){: width="48%"}', `<p>${picture('gallery', 'alt="a" class="width-50" fetchpriority="high"')}</p>`],
    ['a figure', '![a](big.jpg "C")', `<figure>${picture('article', 'alt="a" fetchpriority="high"')}<figcaption>C</figcaption></figure>`],
    ['a zoom', '![a](big.jpg){: .zoom}', `<p><a class="zoom" href="/big.jpg">${picture('article', 'alt="a" class="zoom" fetchpriority="high"')}</a></p>`],
    ['a zoom as al-folio has it', '![a](big.jpg){: zoomable=true}', `<p><a class="zoom" href="/big.jpg">${picture('article', 'alt="a" fetchpriority="high"')}</a></p>`],
    ['no zoom of what is small', '![a](b.jpg){: .zoom}', '<p><img src="/article.jpg" alt="a" class="zoom" fetchpriority="high" width="400" height="300"></p>'],
    ['no zoom within a link', '[![a](big.jpg){: .zoom}](c.md)', `<p><a href="/c.md">${picture('article', 'alt="a" class="zoom" fetchpriority="high"')}</a></p>`],
    ['no zoom without a name', '![](big.jpg){: .zoom alt=""}', `<p>${picture('article', 'alt="" class="zoom" fetchpriority="high"')}</p>`],
    ['one of another site', '![a](https://b.org/c.jpg)', '<p><img src="https://b.org/c.jpg" alt="a"></p>'],
    ['one in HTML', '<img src="big.jpg" alt="a" width=200 />', picture('width-200', 'alt="a" width=200', ' height="150" loading="lazy"').replace('src="/width-200.jpg"', 'src="/big.jpg"')],
    ['one in a picture of the author’s', '<picture><img src="big.jpg" alt="a"></picture>', '<p><picture><img src="/big.jpg" alt="a" width="400" height="300" loading="lazy"></picture></p>'],
  ])('%s', (_name, text, expected) => {
    expect(render(text).html).toBe(expected)
  })

  test('one far down is loaded when it is reached', () => {
    expect(render(`${far}![a](b.jpg)`).html).toContain('<img src="/article.jpg" alt="a" loading="lazy" width="400" height="300">')
  })

  test('those of a gallery are links to the whole pictures', () => {
    const { html } = render('::: gallery\n![a](big1.jpg)\n![b](big2.jpg)\n:::\n\n![c](big3.jpg)')
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="/big1.jpg"', 'href="/big2.jpg"'])
    expect(html.match(/src="[^"]*"/g)).toEqual(['src="/gallery.jpg"', 'src="/gallery.jpg"', 'src="/article.jpg"'])
  })

  test('what is wrong with one is reported where it is named', () => {
    expect(render('Text\n\n![a](broken.jpg) and <img src="broken.png" alt="">').codes).toEqual(['images/broken 3:6', 'images/broken 3:32'])
  })
})
