import { expect, test } from 'vitest'
import { inject } from '../../../src/serve/inject.ts'

const INJECTION = { folder: '/__carrel/t/', source: 'http://localhost:4000/__carrel/t/', digest: 'abc' }
const SCRIPT = '<script type="module" src="/__carrel/t/main.js" data-digest="abc"></script>'

test.each([
  ['<body>x</body></html>', `<body>x${SCRIPT}</body></html>`],
  ['<p>no body', `<p>no body${SCRIPT}`],
  ['<body><pre>&lt;/body></pre></body>', `<body><pre>&lt;/body></pre>${SCRIPT}</body>`],
])('the script stands at the end of %s', (html, expected) => {
  expect(inject(html, INJECTION)).toBe(expected)
})

const policy = (written: string): string => {
  const html = inject(`<meta http-equiv="Content-Security-Policy" content="${written}">`, INJECTION)
  return /content="([^"]*)"/.exec(html)?.[1] ?? ''
}

test.each([
  ["default-src 'self'", "default-src 'self'; script-src 'self' S; connect-src 'self' S O; frame-src 'self' S O"],
  ["default-src 'none'; script-src 'none'", "default-src 'none'; script-src S; connect-src S O; frame-src S O"],
  ["script-src 'self' https://a.example; img-src *", "script-src 'self' https://a.example S; img-src *"],
  ["SCRIPT-SRC 'self'", "script-src 'self' S"],
  ['img-src *', 'img-src *'],
])('the policy %s is widened by our folder only', (written, expected) => {
  expect(policy(written)).toBe(expected.replaceAll('S O', `${INJECTION.source} http://localhost:4000/`).replace(/\bS\b/g, INJECTION.source))
})
