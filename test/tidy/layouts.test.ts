import { describe, expect, test } from 'vitest'
import type { TextFile } from './repository.ts'
import { filesBelow, found } from './repository.ts'

const layouts = filesBelow(['layouts'], ['.njk', '.html', '.xml'])
const assets = filesBelow(['assets'], ['.css', '.js', '.mjs', '.svg'])
const theme = [...layouts, ...assets]

/**
 * What may be printed without being escaped: text that the program made as HTML (it ends in `_html`, or is one of these), and
 * what an author writes as HTML knowingly. The number is how often it may stand in all layouts together.
 */
const SAFE: Readonly<Record<string, number>> = {}

describe('layouts', () => {
  test('every layout and partial says at its top what it is and what it reads', () => {
    const silent = layouts.filter(({ text }) => !/^(?:---\n[\s\S]*?\n---\n)?\s*\{#/.test(text))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test('every attribute stands in quotation marks', () => {
    expect(found(layouts.map(withoutTags), /<[a-z](?:\s+[a-z][\w:-]*(?:="[^"]*"|='[^']*')?|[\w-])*\s+[a-z][\w:-]*=[^"'\s>][^\s>]*/)).toEqual([])
  })

  test('a value is marked as safe only where it is known to be', () => {
    const all = layouts.map((layout) => withoutNotes(layout).text).join('\n')
    const marked = [...all.matchAll(/\{\{-?\s*([^}]*?)\s*\|\s*safe\b/g)]
    const counts = new Map<string, number>()
    for (const [, what = ''] of marked) counts.set(what, (counts.get(what) ?? 0) + 1)
    expect(Object.fromEntries([...counts].sort())).toEqual(SAFE)
  })

  test('nothing is fetched from another host', () => {
    const fetched = /(?:\bsrc(?:set)?|<link\b[^>]*\bhref|\bposter|\bdata)\s*=\s*["'](?:https?:)?\/\/[^"']*/
    expect(found(theme.map(withoutNotes), fetched)).toEqual([])
    expect(found(theme, /@import\s+(?:url\()?["']?(?:https?:)?\/\/\S*|url\(\s*["']?(?:https?:)?\/\/[^)]*/)).toEqual([])
    expect(found(assets, /\b(?:fetch|import|importScripts|EventSource|WebSocket)\(\s*["'`](?:https?:|wss?:)?\/\/[^)]*/)).toEqual([])
  })

  test('no style and no handler stands in an attribute', () => {
    expect(found(layouts.map(withoutTags), /<[a-z][^<>]*?\son[a-z]+=/)).toEqual([])
  })

  test('nothing is skipped: no element that old browsers had', () => {
    expect(found(layouts, /<(?:center|font|marquee|tt|big)\b/)).toEqual([])
  })
})

/** Comments and tags become blanks and printed values the letter `v`, so that markup can be looked at as such. */
function withoutTags({ path, text }: TextFile): TextFile {
  const bare = text
    .replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}/g, (tag) => tag.replace(/[^\n]/g, ' '))
    .replace(/\{\{[\s\S]*?\}\}/g, (tag) => tag.replace(/[^\n]/g, 'v'))
  return { path, text: bare }
}

function withoutNotes({ path, text }: TextFile): TextFile {
  return { path, text: text.replace(/\{#[\s\S]*?#\}/g, (note) => note.replace(/[^\n]/g, ' ')) }
}
