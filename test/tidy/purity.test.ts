import { describe, expect, test } from 'vitest'
import { mask } from './mask.ts'
import type { TextFile } from './repository.ts'
import { found, sources } from './repository.ts'

/** The chapters whose functions give the same answer on any machine at any time. */
const PURE = ['model', 'track', 'parse', 'transform', 'render']

/** What would make them give another. */
const IMPURE: readonly (readonly [string, RegExp])[] = [
  ['waiting', /\b(?:await|async|Promise|setTimeout|queueMicrotask)\b/],
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/],
  ['chance', /\bMath\.random\b|\brandomUUID\b/],
  ['the process', /\bprocess\s*[.[]/],
  ['the console', /\bconsole\s*[.[]/],
  ['the locale', /\bIntl\.(?!DateTimeFormat)|\.toLocale\w+|\.localeCompare\b/],
  ['the machine’s time zone', /\.get(?:Date|Day|FullYear|Hours|Minutes|Month|TimezoneOffset)\(/],
]

const pure = sources().filter(({ path }) => PURE.some((chapter) => path.startsWith(`src/${chapter}/`)))

describe('the pure chapters', () => {
  test.each(IMPURE)('know nothing of %s', (_name, pattern) => {
    expect(found(pure.map(codeOnly), pattern)).toEqual([])
  })

  test('import nothing of Node, but for the hash in track/digest.ts', () => {
    const wrong = found(pure, /from 'node:[^']+'|\brequire\('node:[^']+'/)
    expect(wrong.filter((line) => !/^src\/track\/digest\.ts:\d+: from 'node:crypto'$/.test(line))).toEqual([])
  })

  test('hold no variable of a module that changes', () => {
    expect(found(pure.map(codeOnly), /^(?:export )?(?:let|var)\s+\w+/m)).toEqual([])
  })
})

test('nothing compares by locale, nor writes numbers and dates by it', () => {
  expect(found(sources().map(codeOnly), /\.localeCompare\b|\.toLocale\w+|new Intl\.(?!DateTimeFormat)\w+/)).toEqual([])
})

test('printing is done in cli/print.ts alone', () => {
  const others = sources().filter(({ path }) => path !== 'src/cli/print.ts')
  expect(found(others.map(codeOnly), /\bconsole\s*[.[]\w*|\bprocess\.std(?:out|err)\b/)).toEqual([])
})

function codeOnly({ path, text }: TextFile): TextFile {
  return { path, text: mask(text).code }
}
