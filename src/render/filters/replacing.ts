import type { Filter, FilterEnvironment, FilterTable } from './filter.ts'
import { refused } from './filter.ts'
import { countOf } from './number-of.ts'
import { readPattern, rubyReplacement } from './pattern.ts'
import { changed, insertable, quoteOf, textOf } from './text-of.ts'

/** Filters that put one text in the place of another. */
export const replacingFilters = {
  replace: {
    doc: {
      summary: 'Replaces every occurrence of a text by another, at most as many as a third argument says.',
      example: '{{ "a-b-c" | replace("-", "+") }}',
      result: 'a+b+c',
    },
    apply: (input, args, env) => replaced(input, args, env),
  },
  replace_first: {
    doc: {
      summary: 'Replaces the first occurrence of a text by another.',
      example: '{{ "a-b-c" | replace_first("-", "+") }}',
      result: 'a+b-c',
    },
    apply: (input, [from, to], env) => replaced(input, [from, to, 1], env),
  },
  remove: {
    doc: {
      summary: 'Takes every occurrence of a text away.',
      example: '{{ "a-b-c" | remove("-") }}',
      result: 'abc',
    },
    apply: (input, [from], env) => replaced(input, [from, ''], env),
  },
  remove_first: {
    doc: {
      summary: 'Takes the first occurrence of a text away.',
      example: '{{ "a-b-c" | remove_first("-") }}',
      result: 'ab-c',
    },
    apply: (input, [from], env) => replaced(input, [from, '', 1], env),
  },
  regex_replace: {
    doc: {
      summary: 'Replaces whatever a regular expression matches; `\\1` stands for its first group.',
      example: '{{ "2024-03-01" | regex_replace("(\\\\d+)-(\\\\d+)-\\\\d+", "\\\\2/\\\\1") }}',
      result: '03/2024',
    },
    apply: (input, args, env) => patternReplaced('g', [input, args, env]),
  },
  regex_replace_once: {
    doc: {
      summary: 'Replaces what a regular expression matches first.',
      example: '{{ "a1b2" | regex_replace_once("[0-9]", "_") }}',
      result: 'a_b2',
    },
    apply: (input, args, env) => patternReplaced('', [input, args, env]),
  },
  remove_accents: {
    doc: {
      summary: 'Writes letters without their accents.',
      example: '{{ "Erdős Æsop" | remove_accents }}',
      result: 'Erdos AEsop',
    },
    apply: (input, _args, env) => changed(input, env, withoutAccents),
  },
} as const satisfies FilterTable

function replaced(input: unknown, [from, to, most]: readonly unknown[], env: FilterEnvironment): unknown {
  const limit = countOf(most, Number.POSITIVE_INFINITY)
  const replacement = insertable(to, input)
  if (from instanceof RegExp) return changed(input, env, (text) => text.replace(from, replacement))
  return changed(input, env, (text) => replaceText(text, { from: textOf(from), to: replacement, limit }))
}

interface Replacement {
  readonly from: string
  readonly to: string
  readonly limit: number
}

// An empty text stands between all characters, as in Ruby.
function replaceText(text: string, { from, to, limit }: Replacement): string {
  const pieces = from === '' ? ['', ...text, ''] : text.split(from)
  const count = Math.min(limit < 0 ? Number.POSITIVE_INFINITY : limit, pieces.length - 1)
  if (count === pieces.length - 1) return pieces.join(to)
  return [...pieces.slice(0, count), pieces.slice(count).join(from)].join(to)
}

function patternReplaced(flags: 'g' | '', [input, args, env]: Parameters<Filter>): unknown {
  const source = textOf(args[0])
  const pattern = usablePattern(source, [flags, textOf(input).length])
  if (typeof pattern === 'string') {
    const message = `The pattern \`${quoteOf(source)}\` was not used: ${pattern}.`
    return refused(env, input, [message, 'Write a simpler pattern, or use `replace`.'])
  }
  const replacement = rubyReplacement(insertable(args[1], input))
  return changed(input, env, (text) => text.replace(pattern, replacement))
}

function usablePattern(source: string, [flags, length]: readonly ['g' | '', number]): RegExp | string {
  const pattern = readPattern(source, flags)
  if (typeof pattern === 'string') return pattern
  return length <= pattern.longestText ? pattern.regexp : 'on a text of this length it could take minutes'
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ÆæŒœØøŁłĐđÐðÞþßıĦħŁ]/g, (letter) => UNDIVIDED[letter] ?? letter)
    .normalize('NFC')
}

const UNDIVIDED: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  Ħ: 'H',
  ħ: 'h',
}
