import { expect, test } from 'vitest'
import { rebuiltLine } from '../../../src/cli/rebuilt-line.ts'
import { diagnostic } from '../../../src/model/diagnostic.ts'
import { outputPath, sourcePath } from '../../../src/model/paths.ts'
import type { Outcome } from '../../../src/serve/live-site.ts'

const POST = 'content/posts/2024-01-01-rings.md'
const PHOTO = 'content/images/noether.jpg'
const SMALLER = ['images/noether.jpg', 'images/noether-480.0a1b2c3d.webp']

interface Row {
  readonly what: string
  readonly sources: readonly string[]
  readonly outputs: readonly string[]
  readonly made: number
  readonly line: string
}

const ROWS: readonly Row[] = [
  { what: 'a text', sources: [POST], outputs: ['a.html'], made: 3, line: `${POST} changed: 3 pages rendered again in 12 ms.` },
  { what: 'a text that nothing shows', sources: [POST], outputs: [], made: 0, line: `${POST} changed: no page rendered again in 12 ms.` },
  { what: 'a picture that no page names', sources: [PHOTO], outputs: ['images/noether.jpg'], made: 1, line: `${PHOTO} changed: no page rendered again in 12 ms.` },
  { what: 'a picture on a page', sources: [PHOTO], outputs: ['index.html', ...SMALLER], made: 2, line: `${PHOTO} changed: 1 page rendered again in 12 ms.` },
  { what: 'smaller pictures that are ready', sources: [], outputs: ['index.html', ...SMALLER], made: 1, line: 'New pictures are ready: 1 page rendered again in 12 ms.' },
  { what: 'a drawing that is ready', sources: [], outputs: ['index.html'], made: 1, line: 'The site was looked at again: 1 page rendered again in 12 ms.' },
  { what: 'two files', sources: [POST, PHOTO], outputs: ['index.html', ...SMALLER], made: 3, line: `${POST}, ${PHOTO} changed: 2 pages rendered again in 12 ms.` },
  { what: 'many files', sources: Array.from({ length: 40 }, (_, index) => `${POST}${index}`), outputs: [], made: 41, line: '40 files changed: 41 pages rendered again in 12 ms.' },
]

function outcome({ sources, outputs, made }: Pick<Row, 'sources' | 'outputs' | 'made'>): Outcome {
  return { sources: sources.map(sourcePath), outputs: outputs.map(outputPath), diagnostics: [], runs: new Map([['output', made]]) }
}

test.each(ROWS)('$what', ({ line, ...given }) => {
  expect(rebuiltLine(outcome(given), 12.4, 'again')).toBe(line)
})

test('the first build counts all, and what is wrong is counted always', () => {
  const problem = diagnostic('content/empty', { message: 'Empty.' })
  const found = { ...outcome({ sources: [POST], outputs: [], made: 1 }), diagnostics: [problem] }
  const wrong = `, 1 ${problem.severity}`
  expect(rebuiltLine(found, 1234, 'first')).toBe(`1 page and file made in 1.2 s${problem.severity === 'info' ? '' : wrong}.`)
})
