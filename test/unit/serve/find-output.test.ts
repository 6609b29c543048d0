import { expect, test } from 'vitest'
import type { Route } from '../../../src/model/output.ts'
import type { OutputPath } from '../../../src/model/paths.ts'
import { outputPath, urlPath } from '../../../src/model/paths.ts'
import { findOutput } from '../../../src/serve/find-output.ts'

const routes: ReadonlyMap<OutputPath, Route> = new Map(
  [['index.html', '/'], ['posts/a/index.html', '/posts/a/'], ['about.html', '/about'], ['feed.xml', '/feed.xml'], ['é/x y.txt', '/%C3%A9/x%20y.txt']]
    .map(([path = '', url = '']) => [outputPath(path), { path: outputPath(path), url: urlPath(url), from: { kind: 'generated', name: path } }]),
)

test.each([
  ['/', '', 'index.html'],
  ['/?a=b', '', 'index.html'],
  ['/posts/a/', '', 'posts/a/index.html'],
  ['/posts/a', '', '→ /posts/a/'],
  ['/posts/a/index.html', '', 'posts/a/index.html'],
  ['/about', '', 'about.html'],
  ['/about.html', '', 'about.html'],
  ['/%C3%A9/x%20y.txt', '', 'é/x y.txt'],
  ['/posts', '', 'nothing'],
  ['/posts/', '', 'nothing'],
  ['/posts//a/', '', 'nothing'],
  ['/posts/./a/', '', 'nothing'],
  ['/posts/../feed.xml', '', 'nothing'],
  ['/%2e%2e/feed.xml', '', 'nothing'],
  ['/%2Ffeed.xml', '', 'nothing'],
  ['/posts%2Fa%2F', '', 'posts/a/index.html'],
  ['/%', '', 'malformed'],
  ['/%ff', '', 'malformed'],
  ['/a%00', '', 'malformed'],
  ['/a\\b', '', 'malformed'],
  ['/a%5cb', '', 'malformed'],
  ['/#a', '', 'malformed'],
  ['/', '/base', '→ /'],
  ['/base', '/base', '→ /'],
  ['/base/', '/base', 'index.html'],
  ['/base/feed.xml', '/base', 'feed.xml'],
  ['/based/feed.xml', '/base', 'nothing'],
  ['/feed.xml', '/base', 'nothing'],
])('%s below %j is %s', (target, baseurl, expected) => {
  const found = findOutput(target, baseurl, routes)
  const told = found.kind === 'output' ? found.path : found.kind === 'elsewhere' ? `→ ${found.to}` : found.kind
  expect(told).toBe(expected)
})
