import type { FilterEnvironment, FilterTable } from './filter.ts'
import { countOf } from './number-of.ts'
import { changed, insertable, isMarked, isNil, textOf } from './text-of.ts'
import { splitText, stripBoth, stripEnd, stripStart } from './whitespace.ts'
import { countWords } from './words.ts'

/** Filters that change case, white space and length of a text. */
export const textFilters = {
  append: {
    doc: {
      summary: 'Puts a text after the input.',
      example: '{{ "cv" | append(".pdf") }}',
      result: 'cv.pdf',
    },
    apply: (input, [end], env) => changed(input, env, (text) => text + insertable(end, input)),
  },
  prepend: {
    doc: {
      summary: 'Puts a text before the input.',
      example: '{{ "cv.pdf" | prepend("/files/") }}',
      result: '/files/cv.pdf',
    },
    apply: (input, [start], env) => changed(input, env, (text) => insertable(start, input) + text),
  },
  capitalize: {
    doc: {
      summary: 'Makes the first letter a capital and all others small.',
      example: '{{ "a BRIEF history" | capitalize }}',
      result: 'A brief history',
    },
    apply: (input, _args, env) => changed(input, env, capitalize),
  },
  upcase: {
    doc: { summary: 'Makes all letters capitals.', example: '{{ "mit" | upcase }}', result: 'MIT' },
    apply: (input, _args, env) => changed(input, env, outsideTags((text) => text.toUpperCase(), input)),
  },
  downcase: {
    doc: { summary: 'Makes all letters small.', example: '{{ "MIT" | downcase }}', result: 'mit' },
    apply: (input, _args, env) => changed(input, env, outsideTags((text) => text.toLowerCase(), input)),
  },
  strip: {
    doc: {
      summary: 'Takes white space away at both ends.',
      example: '{{ "  a b  " | strip }}',
      result: 'a b',
    },
    apply: (input, _args, env) => changed(input, env, stripBoth),
  },
  lstrip: {
    doc: { summary: 'Takes white space away at the start.', example: '{{ "  a" | lstrip }}', result: 'a' },
    apply: (input, _args, env) => changed(input, env, stripStart),
  },
  rstrip: {
    doc: { summary: 'Takes white space away at the end.', example: '[{{ "a  " | rstrip }}]', result: '[a]' },
    apply: (input, _args, env) => changed(input, env, stripEnd),
  },
  strip_newlines: {
    doc: { summary: 'Takes all line ends away.', example: '{{ "a\\nb" | strip_newlines }}', result: 'ab' },
    apply: (input, _args, env) => changed(input, env, (text) => text.replace(/\r?\n/g, '')),
  },
  normalize_whitespace: {
    doc: {
      summary: 'Makes every run of white space one space, and strips the ends.',
      example: '{{ " a \\n  b " | normalize_whitespace }}',
      result: 'a b',
    },
    apply: (input, _args, env) => changed(input, env, (text) => stripBoth(text.replace(/\s+/g, ' '))),
  },
  split: {
    doc: {
      summary: 'Makes a list of a text; a space means any white space, an empty text every character.',
      example: '{{ "a, b, c" | split(", ") | last }}',
      result: 'c',
    },
    apply: (input, [separator]) => splitText(textOf(input), textOf(separator)),
  },
  truncate: {
    doc: {
      summary: 'Cuts a text to a number of characters (50), the ending (`...`) among them.',
      example: '{{ "An introduction to logic" | truncate(10) }}',
      result: 'An intr...',
    },
    apply: (input, args, env) => (isNil(input) ? input : truncated(input, args, env)),
  },
  truncatewords: {
    doc: {
      summary: 'Cuts a text to a number of words (15) and adds an ending (`...`).',
      example: '{{ "An introduction to logic" | truncatewords(2) }}',
      result: 'An introduction...',
    },
    apply: (input, args, env) => (isNil(input) ? input : truncatedWords(input, args, env)),
  },
  number_of_words: {
    doc: {
      summary: 'Counts words; with `cjk` every such character is one, with `auto` only where there are any.',
      example: '{{ "Hello 你好" | number_of_words("auto") }}',
      result: '3',
    },
    apply: (input, [mode]) => countWords(textOf(input), textOf(mode)),
  },
} as const satisfies FilterTable

function capitalize(text: string): string {
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('').toLowerCase()
}

// Tags and character references of a marked text keep their case: `&AMP;` and `<A HREF="X">` would mean
// something else.
function outsideTags(change: (text: string) => string, input: unknown): (text: string) => string {
  if (!isMarked(input)) return change
  const pieces = /<[^<>]*>|&[#\w]+;|[^<&]+|[<&]/g
  return (html) => html.replace(pieces, (piece) => (/^[<&]./.test(piece) ? piece : change(piece)))
}

function truncated(input: unknown, args: readonly unknown[], env: FilterEnvironment): unknown {
  const characters = [...textOf(input)]
  const length = countOf(args[0], 50)
  if (characters.length <= length) return input
  const ending = args[1] === undefined ? '...' : insertable(args[1], input)
  const kept = characters.slice(0, Math.max(0, length - [...ending].length)).join('')
  return cut(input, { kept, ending }, env)
}

function truncatedWords(input: unknown, args: readonly unknown[], env: FilterEnvironment): unknown {
  const words = splitText(textOf(input), ' ')
  const count = Math.max(1, countOf(args[0], 15))
  if (words.length <= count) return input
  const ending = args[1] === undefined ? '...' : insertable(args[1], input)
  return cut(input, { kept: words.slice(0, count).join(' '), ending }, env)
}

// HTML that was cut may end inside a tag, so it is no longer trusted where it holds one; half a character
// reference is dropped.
function cut(
  input: unknown,
  parts: { readonly kept: string; readonly ending: string },
  env: FilterEnvironment,
): unknown {
  if (!isMarked(input)) return parts.kept + parts.ending
  if (parts.kept.includes('<')) return parts.kept + parts.ending
  return env.safe(parts.kept.replace(/&[#\w]{0,31}$/, '') + parts.ending)
}
