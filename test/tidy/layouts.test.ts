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
const SAFE: Readonly<Record<string, number>> = {
  '(entry.summary_html or entry.details_html)': 2,
  '(profile.more_info or profile.address)': 1,
  'block.html': 1,
  content: 25,
  'cv.summary': 1,
  'entry.abstract_html': 1,
  'entry.additional_html': 1,
  'entry.annotation_html': 1,
  'entry.authors_html': 1,
  'entry.award_html': 1,
  'entry.citation_html': 1,
  'entry.details_html': 2,
  'entry.note_html': 1,
  'entry.summary_html': 1,
  'entry.title_html': 4,
  'entry.venue_html': 2,
  highlight: 1,
  'item.content': 1,
  'item.excerpt': 2,
  'page._styles': 1,
  'page.subtitle': 1,
  'paper.abstract_html': 1,
  'paper.citation_html': 1,
  'paper.note_html': 1,
  'paper.title_html': 1,
  "profile.content_html | default('')": 1,
  'profile.more_info': 1,
  'seo.json_ld': 1,
  'site.footer_text': 1,
}

describe('layouts', () => {
  test('every layout and partial says at its top what it is and what it reads', () => {
    const silent = layouts.filter(({ text }) => !/^(?:---\n[\s\S]*?\n---\n)?\s*\{#/.test(text))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  test('every attribute stands in quotation marks', () => {
    const bare = /<[a-z](?:\s+[a-z][\w:-]*(?:="[^"]*"|='[^']*')?|[\w-])*\s+[a-z][\w:-]*=[^"'\s>][^\s>]*/
    expect(found(layouts.map(withoutTags), bare)).toEqual([])
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
    const asked = /\b(?:fetch|import|importScripts|EventSource|WebSocket)\(\s*["'`](?:https?:|wss?:)?\/\/[^)]*/
    expect(found(assets, asked)).toEqual([])
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
