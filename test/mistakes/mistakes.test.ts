import { describe, expect, test } from 'vitest'
import { formatDiagnostics } from '../../src/cli/print.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import { tell } from '../support/full-run.ts'
import { plainPng } from '../support/plain-png.ts'
import { siteInAString } from '../support/site-in-a-string.ts'
import { configMistakes } from './config-mistakes.ts'
import { bibliographyMistakes, dataMistakes } from './data-mistakes.ts'
import { GOOD_SITE } from './good-site.ts'
import type { Mistake } from './mistake.ts'
import { frontMatterMistakes, markdownMistakes } from './page-mistakes.ts'
import { templateMistakes } from './template-mistakes.ts'

const MARK = '⟦'
const all = [...configMistakes, ...frontMatterMistakes, ...markdownMistakes, ...templateMistakes, ...bibliographyMistakes, ...dataMistakes]
const files: MemoryFiles = { ...GOOD_SITE, 'content/img/emmy.png': plainPng(4, 4) }
const small = siteInAString(files)
const good = small.build()

/** How well a mistake is told. */
interface Score {
  readonly mistake: Mistake
  readonly told: Diagnostic | undefined
  /** Everything that was told instead. */
  readonly others: readonly Diagnostic[]
  readonly isFileRight: boolean
  readonly isLineRight: boolean
  readonly isColumnRight: boolean
  readonly isSuggested: boolean
}

const scores = all.map(scoreOf)

test('the good site has nothing wrong', () => {
  expect(good.diagnostics).toEqual([])
})

test('there are at least 120 mistakes, no two alike', () => {
  expect(new Set(all.map(({ file, what, code }) => `${file} ${what} ${code}`)).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(120)
})

describe('of every mistake', () => {
  test('the file is told', () => {
    expect(scores.filter(({ isFileRight }) => !isFileRight).map(shown)).toEqual([])
  })

  test('the line is told, of 98 in a hundred', () => {
    const wrong = scores.filter(({ isLineRight }) => !isLineRight)
    expect(wrong.length / all.length, wrong.map(shown).join('\n')).toBeLessThanOrEqual(0.02)
  })

  test('the column is told, of 90 in a hundred', () => {
    const wrong = scores.filter(({ isColumnRight }) => !isColumnRight)
    expect(wrong.length / all.length, wrong.map(shown).join('\n')).toBeLessThanOrEqual(0.1)
  })

  test('what was meant is suggested where something near is there', () => {
    expect(scores.filter(({ isSuggested }) => !isSuggested).map(shown)).toEqual([])
  })

  test('a sentence is printed, and never a stack', () => {
    const printed = scores.flatMap(({ told }) => (told === undefined ? [] : [formatDiagnostics([told], () => undefined)]))
    expect(printed.filter((text) => /\n\s+at \S+ \(|node:internal|\[object |NaN/.test(text))).toEqual([])
  })
})

test('mistakes in many files are all told in one run', () => {
  const copies = all.filter(({ file }) => /\.(?:md|bib|json|csv)$|data\/.*\.yml$/.test(file))
  const edits = copies.map((mistake, number): [string, string] => [copyOf(mistake.file, number), ownText(edited(mistake), number)])
  const { diagnostics } = siteInAString({ ...files, ...Object.fromEntries(edits) }).build()
  const missed = copies.filter((mistake, number) => {
    return !diagnostics.some(({ code, at }) => code === mistake.code && at?.path === copyOf(mistake.file, number))
  })
  // Two entries under one key, or two pages at one address, are told of at the other.
  const isShared = ({ code }: Mistake): boolean => /duplicate|redirect-taken|unknown-parent/.test(code)
  expect(missed.filter((mistake) => !isShared(mistake)).map(({ what }) => what)).toEqual([])
})

test('the counts', () => {
  const count = (pick: (score: Score) => boolean): number => scores.filter(pick).length
  tell('mistakes', {
    seeded: all.length,
    'in the right file': count(({ isFileRight }) => isFileRight),
    'on the right line': count(({ isLineRight }) => isLineRight),
    'at the right column': count(({ isColumnRight }) => isColumnRight),
    'with what was meant': all.filter(({ suggests }) => suggests !== undefined).length,
  })
})

function scoreOf(mistake: Mistake): Score {
  const text = edited(mistake)
  const { diagnostics } = small.edit({ [mistake.file]: text.replace(MARK, '') })
  small.edit({ [mistake.file]: GOOD_SITE[mistake.file] })
  const candidates = diagnostics.filter(({ code }) => code === mistake.code)
  const place = placeOf(text)
  const isAt = ({ at }: Diagnostic, part: 'line' | 'column'): boolean => place === undefined || at?.[part] === place[part]
  const told = candidates.find((problem) => isAt(problem, 'line') && isAt(problem, 'column')) ?? candidates[0]
  const isFileRight = told?.at?.path === mistake.file
  const isLineRight = isFileRight && isAt(told, 'line')
  const isSuggested = mistake.suggests === undefined || `${told?.message ?? ''} ${told?.hint ?? ''}`.includes(mistake.suggests)
  return { mistake, told, others: diagnostics, isFileRight, isLineRight, isColumnRight: isLineRight && isAt(told, 'column'), isSuggested }
}

function edited({ file, out, put, what }: Mistake): string {
  const text = GOOD_SITE[file] ?? ''
  if (!text.includes(out)) throw new Error(`${what}: ${file} has no ${out}`)
  return text.replace(out, () => put)
}

/** Undefined for a mistake that has no one place. */
function placeOf(text: string): { readonly line: number; readonly column: number } | undefined {
  const at = text.indexOf(MARK)
  if (at < 0) return undefined
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

function shown({ mistake, told, others }: Score): string {
  const place = placeOf(edited(mistake))
  const said = told === undefined ? `nothing but ${others.map(({ code, at, message }) => `${code} ${at?.line ?? 0}:${at?.column ?? 0} ${message}`).join(' | ')}` : `${told.at?.path ?? ''}:${told.at?.line ?? 0}:${told.at?.column ?? 0} ${told.message} → ${told.hint ?? ''}`
  return `${mistake.file}:${place?.line ?? 0}:${place?.column ?? 0} ${mistake.what} [${mistake.code}]: ${said}`
}

/** A copy with an address and with keys of its own, where the mistake has left it any. */
function ownText(text: string, number: number): string {
  return text.replace(MARK, '').replace('permalink: /works/', `permalink: /works-${number}/`).replace(/\{noether(\d+),/g, `{noether$1n${number},`)
}

function copyOf(file: string, number: number): string {
  const dot = file.lastIndexOf('.')
  return `${file.slice(0, dot)}-${number}${file.slice(dot)}`
}
