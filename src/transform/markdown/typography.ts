import type { MarkdownIt, StateCore } from 'markdown-it'
import { primaryLanguage } from './labels.ts'

const WORTH_A_LOOK = /--|\.\.\.|'\d/

/** Dashes from hyphens and the ellipsis. Marks such as `(c)` stay: in a text they count off a list. */
export function typography(md: MarkdownIt): void {
  md.core.ruler.at('replacements', rule)
}

function rule(state: StateCore): void {
  if (!state.md.options.typographer) return
  for (const block of state.tokens) {
    if (block.type !== 'inline' || !WORTH_A_LOOK.test(block.content)) continue
    let inAutolink = 0
    let before: Before = 'nothing'
    for (const token of block.children ?? []) {
      if (token.info === 'auto') inAutolink += token.nesting
      else if (token.type === 'text' && inAutolink === 0) token.content = improve(token.content, before)
      if (token.type === 'text_special') before = 'escape'
      else before = token.type.endsWith('break') ? 'nothing' : 'something'
    }
  }
}

/** What stands before a piece of text on its line; hyphens behind an escaped one are none of ours. */
type Before = 'nothing' | 'something' | 'escape'

/**
 * A pair of hyphens is a dash between two blanks or two words, and stays where it begins an option: `--all`.
 * Where something stands before the text, a pair at its beginning is between two words.
 */
function improve(text: string, before: Before): string {
  if (!WORTH_A_LOOK.test(text)) return text
  const lead = before === 'escape' ? (/^-*/.exec(text)?.[0] ?? '') : ''
  if (lead !== '') return lead + improve(text.slice(lead.length), 'something')
  const glued = before === 'something'
  return text
    .replace(/\.\.\.(?!\.)/g, '…')
    .replace(/(^|\s)'(?=\d\ds?\b)/g, '$1’')
    .replace(/(^|[^-])---(?=[^-]|$)/gm, '$1—')
    .replace(/(^|\s)--(?=\s|$)/gm, '$1–')
    .replace(glued ? /(^|[^-\s])--(?=[^-\s]|$)/g : /([^-\s])--(?=[^-\s]|$)/g, '$1–')
}

const NARROW = '\u202f'
const GUILLEMETS = ['«', '»', '‹', '›']
const LOW_HIGH = ['„', '“', '‚', '‘']
const LOW_RIGHT = ['„', '”', '‚', '’']
const RIGHT_RIGHT = ['”', '”', '’', '’']
const ENGLISH = ['“', '”', '‘', '’']

const quotesByLanguage: Readonly<Record<string, readonly string[]>> = {
  de: LOW_HIGH,
  cs: LOW_HIGH,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  bg: LOW_HIGH,
  is: LOW_HIGH,
  lt: LOW_HIGH,
  pl: LOW_RIGHT,
  ro: ['„', '”', '«', '»'],
  hu: ['„', '”', '»', '«'],
  hr: LOW_RIGHT,
  fr: [`«${NARROW}`, `${NARROW}»`, `‹${NARROW}`, `${NARROW}›`],
  es: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
  ca: ['«', '»', '“', '”'],
  el: ['«', '»', '“', '”'],
  pt: ENGLISH,
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
  no: ['«', '»', '‘', '’'],
  nb: ['«', '»', '‘', '’'],
  nn: ['«', '»', '‘', '’'],
  da: ['»', '«', '›', '‹'],
  sv: RIGHT_RIGHT,
  fi: RIGHT_RIGHT,
  ja: ['「', '」', '『', '』'],
  fa: GUILLEMETS,
}

/**
 * The four quotation marks of a language (outer pair, inner pair); English where it has none of its own
 * here.
 */
export function quotesFor(lang: string): string[] {
  const ownOfRegion = /^de[-_](?:ch|li)$/i.test(lang) ? GUILLEMETS : quotesByLanguage[primaryLanguage(lang)]
  return [...(ownOfRegion ?? ENGLISH)]
}
