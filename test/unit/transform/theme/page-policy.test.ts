import { describe, expect, test } from 'vitest'
import { hostsAskedBy, policyOf, withPolicy } from '../../../../src/transform/theme/page-policy.ts'

const hash = (text: string): string => `<${text}>`
const part = (html: string, name: string): string | undefined =>
  policyOf(html, hash).split('; ').find((directive) => directive.startsWith(`${name} `))

describe('the policy of a page', () => {
  test.each([
    ['plain text lets in nothing of others', '<p>on its own</p>', 'script-src', "script-src 'self'"],
    ['an inline script is let in by its hash', '<script>a()</script>', 'script-src', "script-src 'self' 'sha256-<a()>'"],
    ['so is a block of data', '<script type="application/ld+json">{}</script>', 'script-src', "script-src 'self' 'sha256-<{}>'"],
    ['a script of another host names it', '<script src="https://a.org/x.js"></script>', 'script-src', "script-src 'self' https://a.org"],
    ['and may report to it', '<script src="https://a.org/x.js"></script>', 'connect-src', "connect-src 'self' https://a.org"],
    ['a style of the author’s is let in by its hash', '<style>p{}</style>', 'style-src', "style-src 'self' 'sha256-<p{}>'"],
    ['attributes of style are let in where there are some', '<p style="color:red">', 'style-src-attr', "style-src-attr 'unsafe-inline'"],
    ['and not where they are only talked about', '<code>&lt;p style="x"&gt;</code>', 'style-src-attr', undefined],
    ['a picture of another host names it', '<img alt=">" src="https://b.org/i.png">', 'img-src', "img-src 'self' data: https://b.org"],
    ['so does a choice of pictures', '<img srcset="/a 1x, https://b.org/c 2x">', 'img-src', "img-src 'self' data: https://b.org"],
    ['a frame names its host', '<iframe src="https://c.org/v"></iframe>', 'frame-src', "frame-src 'self' https://c.org"],
    ['what waits for a click is named before', '<div data-frame="https://d.org/v">', 'frame-src', "frame-src 'self' https://d.org"],
    ['a page without frames says nothing of them', '<p></p>', 'frame-src', undefined],
    ['a handler is let in by its hash', '<b onclick="go(&quot;x&quot;)">', 'script-src-attr', "script-src-attr 'unsafe-hashes' 'sha256-<go(\"x\")>'"],
    ['what stands in a comment counts for nothing', '<!-- <script>a()</script> -->', 'script-src', "script-src 'self'"],
    ['a form names where it is sent', '<form action="https://e.org/s"></form>', 'form-action', "form-action 'self' https://e.org"],
  ])('%s', (_title, html, name, expected) => {
    expect(part(html, name)).toBe(expected)
  })

  test('it takes the place that the head keeps for it', () => {
    const page = withPolicy('<head><meta http-equiv="Content-Security-Policy" content=""></head>', hash)
    expect(page).toMatch(/^<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*base-uri 'none'"><\/head>$/)
  })

  test('a page without that place is left alone', () => {
    expect(withPolicy('<p></p>', hash)).toBe('<p></p>')
  })
})

describe('the hosts that a page asks at once', () => {
  const asked = (body: string): readonly string[] =>
    hostsAskedBy(withPolicy(`<meta http-equiv="Content-Security-Policy" content="">${body}`, hash))

  test.each([
    ['are none for a page of its own files', '<img src="/a.png" alt=""><a href="https://a.org/">A</a>', []],
    ['are those of its pictures, scripts, styles, films and frames', '<img src="https://a.org/i.png"><script src="//b.org/x.js"></script>' +
      '<link rel="stylesheet" href="http://c.org:8080/s.css"><video src="https://d.org/v.mp4"></video><iframe src="https://e.org/"></iframe>',
    ['b.org', 'c.org:8080', 'a.org', 'd.org', 'e.org']],
    ['do not count what waits for a click, or for a form to be sent', '<span data-frame="https://a.org/v"></span><form action="https://b.org/"></form>', []],
    ['count a host that is also asked at once', '<span data-frame="https://a.org/v"></span><img src="https://a.org/i.png">', ['a.org']],
  ])('%s', (_title, body, hosts) => {
    expect(asked(body)).toEqual(hosts)
  })
})
