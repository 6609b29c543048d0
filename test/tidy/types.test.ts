import { describe, expect, test } from 'vitest'
import { mask } from './mask.ts'
import type { TextFile } from './repository.ts'
import { filesBelow, found, lineAt, sources } from './repository.ts'

const code = sources().map(({ path, text }): TextFile => ({ path, text: mask(text).code }))
const commented = sources().map(({ path, text }): TextFile => ({ path, text: mask(text).commented }))

describe('types', () => {
  test('nothing is any', () => {
    expect(found(code, /(?::|\bas|<|\|)\s*any\b(?!\w)/)).toEqual([])
  })

  test('no assertion that something is there', () => {
    expect(found(code, /[\w)\]]!(?=[.,;)\]\s[])(?!\s*=)/)).toEqual([])
  })

  test('no comment silences the compiler', () => {
    expect(found(commented, /@ts-(?:ignore|expect-error|nocheck)/)).toEqual([])
  })

  test('nothing that stands only for the compiler: enums, namespaces, parameter properties', () => {
    expect(found(code, /^\s*(?:export )?(?:const )?enum\s+\w+|^\s*(?:export )?namespace\s+\w+/m)).toEqual([])
    expect(found(code, /constructor\([^)]*(?:\b(?:private|public|protected)\s+\w+|\breadonly\s+\w+\s*[:?])[^)]*\)/)).toEqual([])
  })
})

describe('comments', () => {
  test('every exported function says what it does', () => {
    const silent = sources().flatMap(({ path, text }) =>
      [...text.matchAll(/^(.*)\n(export (?:async )?function\*? \w+)/gm)].flatMap((match) =>
        (match[1] ?? '').trim().endsWith('*/') ? [] : [`${path}:${lineAt(text, match.index) + 1}: ${match[2] ?? ''}`],
      ),
    )
    expect(silent).toEqual([])
  })

  test('nothing is left for later without an issue', () => {
    const all = filesBelow(['src', 'scripts', 'layouts', 'assets'], ['.ts', '.mjs', '.njk', '.css', '.js'])
    expect(found(all, /\b(?:TODO|FIXME|XXX|HACK)\b(?! *\(?#\d)/)).toEqual([])
  })
})

describe('names', () => {
  test('no file is a drawer for everything', () => {
    const drawer = /(?:^|\/)(?:utils?|helpers?|misc|common|manager|index)\.ts$/
    const drawers = sources().filter(({ path }) => drawer.test(path))
    expect(drawers.map(({ path }) => path)).toEqual(['src/parse/schema/page/common.ts'])
  })

  test('no file only passes on what others export, but for the public surface', () => {
    const barrels = sources().filter(({ path, text }) => path !== 'src/api.ts' && /^export (?:\*|\{[^}]*\}) from/m.test(text))
    expect(barrels.map(({ path }) => path)).toEqual([])
  })
})
