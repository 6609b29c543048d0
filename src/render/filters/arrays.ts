import type { FilterEnvironment, FilterTable } from './filter.ts'
import { refused } from './filter.ts'
import { identityOf } from './identity.ts'
import { countOf } from './number-of.ts'
import { isRecord, listOf, namesOf, propertyOf } from './property.ts'
import { isMarked, isNil, textOf } from './text-of.ts'

/** Filters that take lists apart and put them together. They never change the list that they are given. */
export const arrayFilters = {
  array_to_sentence_string: {
    doc: {
      summary: 'Joins a list as a sentence does, with `and` or another word before the last.',
      example: '{{ ["logic", "sets", "proofs"] | array_to_sentence_string }}',
      result: 'logic, sets, and proofs',
    },
    apply: (input, [connector]) =>
      sentence(listOf(input).map(textOf), isNil(connector) ? 'and' : textOf(connector)),
  },
  compact: {
    doc: {
      summary: 'Drops items that are nothing, or whose property is.',
      example: '{{ [1, none, 2] | compact | size }}',
      result: '2',
    },
    apply: (input, [property], env) => listOf(input).filter((item) => !isNil(keyOf(item, property, env))),
  },
  concat: {
    doc: {
      summary: 'Puts two lists together.',
      example: '{{ [1, 2] | concat([3]) | join("-") }}',
      result: '1-2-3',
    },
    apply: (input, [other], env) => concat(listOf(input), other, env),
  },
  first: {
    doc: { summary: 'The first item.', example: '{{ ["a", "b"] | first }}', result: 'a' },
    apply: (input, _args, env) => entriesOf(input, env)[0] ?? null,
  },
  join: {
    doc: {
      summary: 'Joins a list with a text, a space unless said.',
      example: '{{ ["a", "b"] | join(", ") }}',
      result: 'a, b',
    },
    apply: (input, [glue, property], env) => {
      const texts = listOf(input).map((item) => textOf(keyOf(item, property, env)))
      return texts.join(glue === undefined ? ' ' : textOf(glue))
    },
  },
  last: {
    doc: { summary: 'The last item.', example: '{{ ["a", "b"] | last }}', result: 'b' },
    apply: (input, _args, env) => entriesOf(input, env).at(-1) ?? null,
  },
  map: {
    doc: {
      summary: 'A property of every item.',
      example: '{{ [{"name": "Ada"}, {"name": "Emmy"}] | map("name") | join(", ") }}',
      result: 'Ada, Emmy',
    },
    apply: (input, [property], env) => listOf(input).map((item) => propertyOf(item, property, env) ?? null),
  },
  pop: {
    doc: {
      summary: 'A list without its last item, or without as many.',
      example: '{{ [1, 2, 3] | pop | join }}',
      result: '1 2',
    },
    apply: (input, [count]) =>
      (Array.isArray(input) ? input.slice(0, Math.max(0, input.length - countOf(count, 1))) : input),
  },
  push: {
    doc: {
      summary: 'A list with one item more at its end.',
      example: '{{ [1, 2] | push(3) | join }}',
      result: '1 2 3',
    },
    apply: (input, [item]) => (Array.isArray(input) ? [...input, item] : input),
  },
  reverse: {
    doc: {
      summary: 'A list from its end to its start.',
      example: '{{ [1, 2, 3] | reverse | join }}',
      result: '3 2 1',
    },
    apply: (input) => listOf(input).toReversed(),
  },
  sample: {
    doc: {
      summary: 'The first item, or as many as asked; not drawn by chance as in Jekyll, so that builds agree.',
      example: '{{ ["a", "b"] | sample }}',
      result: 'a',
    },
    apply: (input, [count]) => {
      if (!Array.isArray(input)) return input
      return countOf(count, 1) === 1 ? (input[0] ?? null) : input.slice(0, Math.max(0, countOf(count, 1)))
    },
  },
  shift: {
    doc: {
      summary: 'A list without its first item, or without as many.',
      example: '{{ [1, 2, 3] | shift | join }}',
      result: '2 3',
    },
    apply: (input, [count]) => (Array.isArray(input) ? input.slice(Math.max(0, countOf(count, 1))) : input),
  },
  size: {
    doc: {
      summary: 'How many items a list or characters a text has.',
      example: '{{ "größe" | size }}',
      result: '5',
    },
    apply: (input) => sizeOf(input),
  },
  slice: {
    doc: {
      summary: 'Part of a text or list: from a position (from 0, or back from the end), so many (one).',
      example: '{{ "Liquid" | slice(-3, 2) }}',
      result: 'ui',
    },
    apply: (input, [start, count]) => slice(input, countOf(start, 0), countOf(count, 1)),
  },
  uniq: {
    doc: {
      summary: 'Drops items that were there before, or whose property was.',
      example: '{{ ["b", "a", "b"] | uniq | join }}',
      result: 'b a',
    },
    apply: (input, [property], env) => unique(listOf(input), (item) => keyOf(item, property, env)),
  },
  unshift: {
    doc: {
      summary: 'A list with one item more at its start.',
      example: '{{ [1, 2] | unshift(0) | join }}',
      result: '0 1 2',
    },
    apply: (input, [item]) => (Array.isArray(input) ? [item, ...input] : input),
  },
} as const satisfies FilterTable

function keyOf(item: unknown, property: unknown, env: FilterEnvironment): unknown {
  return isNil(property) ? item : propertyOf(item, property, env)
}

function sentence(words: readonly string[], connector: string): string {
  if (words.length < 3) return words.join(` ${connector} `)
  return `${words.slice(0, -1).join(', ')}, ${connector} ${words.at(-1) ?? ''}`
}

function concat(list: readonly unknown[], other: unknown, env: FilterEnvironment): readonly unknown[] {
  if (Array.isArray(other)) return [...list, ...other]
  const message = '`concat` was given something that is no list, so nothing was added.'
  return refused(env, list, [message, 'Give it a list, or use `push`.'])
}

function entriesOf(input: unknown, env: FilterEnvironment): readonly unknown[] {
  if (isRecord(input)) return namesOf(input).map((key) => [key, env.lookup(input, key)])
  return Array.isArray(input) ? input : []
}

function sizeOf(input: unknown): number {
  if (Array.isArray(input)) return input.length
  if (typeof input === 'string' || isMarked(input)) return [...textOf(input)].length
  return isRecord(input) ? namesOf(input).length : 0
}

function slice(input: unknown, start: number, count: number): unknown {
  const parts: readonly unknown[] = Array.isArray(input) ? input : [...textOf(input)]
  const from = start < 0 ? parts.length + start : start
  const kept = from < 0 ? [] : parts.slice(from, from + Math.max(0, count))
  return Array.isArray(input) ? kept : kept.join('')
}

function unique(items: readonly unknown[], key: (item: unknown) => unknown): readonly unknown[] {
  const seen = new Set<unknown>()
  return items.filter((item) => {
    const identity = identityOf(key(item))
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  })
}
