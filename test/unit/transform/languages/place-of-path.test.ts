import { expect, test } from 'vitest'
import { placeOfPath } from '../../../../src/transform/languages/place-of-path.ts'

test.each([
  ['about.md', [], { path: 'about.md' }],
  ['about.ko.md', [], { path: 'about.md', lang: 'ko' }],
  ['posts/2024-03-01-a.ko.md', [], { path: 'posts/2024-03-01-a.md', lang: 'ko' }],
  ['about.pt-BR.md', [], { path: 'about.md', lang: 'pt-BR' }],
  ['about.PT-br.md', ['en', 'pt-BR'], { path: 'about.md', lang: 'pt-BR' }],
  ['node.js.md', [], { path: 'node.js.md' }],
  ['notes.v2.md', [], { path: 'notes.v2.md' }],
  ['about.nl.md', [], { path: 'about.nl.md' }],
  ['about.nl.md', ['en', 'nl'], { path: 'about.md', lang: 'nl' }],
  ['about.ko.md', ['en', 'nl'], { path: 'about.ko.md' }],
  ['ko/about.md', [], { path: 'ko/about.md' }],
  ['ko/about.md', ['en', 'ko'], { path: 'about.md', lang: 'ko' }],
  ['ko/posts/2024-03-01-a.md', ['en', 'ko'], { path: 'posts/2024-03-01-a.md', lang: 'ko' }],
  ['korea/about.md', ['en', 'ko'], { path: 'korea/about.md' }],
  ['.ko.md', [], { path: '.ko.md' }],
])('%s with %j listed is %j', (path, listed, place) => {
  expect(placeOfPath(path, listed)).toEqual(place)
})
