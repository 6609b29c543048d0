import type { Token } from 'markdown-it'
import type { Rendering } from './rendering.ts'

/** What stands between `{:` and `}`, taken apart. `flags` are bare words, such as `toc`. */
export interface AttributeList {
  readonly classes: readonly string[]
  readonly pairs: readonly (readonly [name: string, value: string])[]
  readonly flags: readonly string[]
}

const VALUE = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'}]+)/
const PART = new RegExp(`\\.([^\\s.#}]+)|#([^\\s}]+)|([\\w:-]+)=(?:${VALUE.source})|([\\w:-]+)`, 'g')
const SCRIPTING = /^(?:on|srcdoc$|formaction$)/i

/** What a text that is not trusted may say of its own elements. */
const HARMLESS = new RegExp(
  '^(?:id|title|alt|lang|dir|width|height|loading|role|cite|datetime|start|value|colspan|rowspan|scope|toc' +
    '|text|type|caption|label|file|name|sort|group_by|limit|query|markdown|aria-[\\w-]+)$',
  'i',
)

/** Takes an attribute list apart as kramdown does; a named list is replaced by its definition, once. */
export function parseAttributes(text: string, definitions: ReadonlyMap<string, string>): AttributeList {
  const classes: string[] = []
  const pairs: [string, string][] = []
  const flags: string[] = []
  for (const [, name, id, key, double, single, bare, flag] of text.matchAll(PART)) {
    if (name !== undefined) classes.push(name)
    else if (id !== undefined) pairs.push(['id', id])
    else if (key !== undefined) addPair(key, unescape(double ?? single ?? bare ?? ''), { classes, pairs })
    else if (flag !== undefined) flags.push(flag)
  }
  const named = flags.flatMap((flag) => {
    const definition = definitions.get(flag)
    return definition === undefined ? [] : [parseAttributes(definition, new Map())]
  })
  return {
    classes: [...named.flatMap((list) => list.classes), ...classes],
    pairs: [...named.flatMap((list) => list.pairs), ...pairs],
    flags: [...named.flatMap((list) => list.flags), ...flags.filter((flag) => !definitions.has(flag))],
  }
}

function addPair(key: string, value: string, to: { classes: string[]; pairs: [string, string][] }): void {
  if (key === 'class') to.classes.push(...value.split(/\s+/).filter((name) => name !== ''))
  else to.pairs.push([key, value])
}

function unescape(value: string): string {
  return value.replace(/\\(["'\\}])/g, '$1')
}

/**
 * Gives a token the attributes of a list. Classes are added to those it has, other attributes replace their
 * like; what would run a script is dropped with a warning. Bare words become `meta.flags` for the rules that
 * know them.
 */
export function applyAttributes(token: Token, text: string, rendering: Rendering): void {
  const list = parseAttributes(text, rendering.attributeLists)
  for (const name of list.classes) token.attrJoin('class', name)
  for (const [name, value] of list.pairs) {
    if (SCRIPTING.test(name)) reportScript(name, rendering)
    else if (rendering.isUntrusted && !HARMLESS.test(name)) reportUntrusted(name, rendering)
    else token.attrSet(name, value)
    // An empty description that is written out says that the image is mere decoration.
    if (name === 'alt' && value === '') token.meta = { ...token.meta, decoration: true }
  }
  if (list.flags.length > 0) token.meta = { ...token.meta, flags: [...flagsOf(token), ...list.flags] }
}

/** The bare words that attribute lists gave to a token. */
export function flagsOf(token: Token): readonly string[] {
  const flags = token.meta?.['flags']
  return Array.isArray(flags) ? flags.filter((flag) => typeof flag === 'string') : []
}

function reportScript(name: string, rendering: Rendering): void {
  rendering.report('markdown/unsafe-attribute', {
    message: `The attribute ${name} was dropped, because it runs a script.`,
    hint: 'Remove it; scripts belong into a layout.',
    at: rendering.place(`${name}=`, [0, rendering.lines.length]),
  })
}

function reportUntrusted(name: string, rendering: Rendering): void {
  rendering.report('markdown/unsafe-attribute', {
    message: `The attribute ${name} was dropped, because this page is not trusted with it.`,
    hint: 'Use a class of the theme, or take `untrusted` off this folder in site.yml.',
    at: rendering.place(`${name}=`, [0, rendering.lines.length]),
  })
}
