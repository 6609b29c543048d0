import type { FilterEnvironment, FilterTable } from './filter.ts'
import { refused } from './filter.ts'
import type { Keyed } from './order.ts'
import { inOrder, isMixed, sortKey } from './order.ts'
import { itemsOf, propertyOf } from './property.ts'
import { isNil, quoteOf, textOf } from './text-of.ts'

/** Filters that sort. Items that compare equal keep the order they had. */
export const orderingFilters = {
  sort: {
    doc: {
      summary: 'Sorts, by a property if given; items without it come first, or with `"last"` at the end.',
      example: '{{ [{"n": 10}, {"n": 9}] | sort("n") | map("n") | join }}',
      result: '9 10',
    },
    apply: (input, args, env) => sorted(input, args, env),
  },
  sort_natural: {
    doc: {
      summary: 'Sorts without regard to capitals, by a property if given; items without it come last.',
      example: '{{ ["b", "C", "a"] | sort_natural | join }}',
      result: 'a b C',
    },
    apply: (input, [property], env) => {
      const items = keyed(input, env, (item) => {
        const value = isNil(property) ? item : propertyOf(item, property, env)
        return isNil(value) ? undefined : { kind: 'text', value: textOf(value).toLowerCase() }
      })
      return items === undefined ? input : inOrder(items, 'last')
    },
  },
} as const satisfies FilterTable

function sorted(input: unknown, [property, nils]: readonly unknown[], env: FilterEnvironment): unknown {
  if (isNil(input)) return refused(env, [], ['`sort` was given nothing.', 'Check the name of the list.'])
  const items = keyed(input, env, (item) => sortKey(isNil(property) ? item : propertyOf(item, property, env)))
  if (items === undefined) return input
  if (!isNil(nils) && nils !== 'first' && nils !== 'last') {
    const message = `\`sort\` was told to put items without the property "${quoteOf(nils)}".`
    env.report('template/filter-argument', message, 'Write `first` or `last`.')
  }
  if (isMixed(items)) reportMixed(property, env)
  return inOrder(items, nils === 'last' ? 'last' : 'first')
}

function reportMixed(property: unknown, env: FilterEnvironment): void {
  const what = isNil(property) ? 'a list' : `values of \`${quoteOf(property)}\``
  const message = `\`sort\` was given ${what} of numbers, dates and texts; they come in that order.`
  env.report('template/filter-argument', message, 'Write all values in one way.')
}

function keyed(
  input: unknown,
  env: FilterEnvironment,
  key: (item: unknown) => Keyed['key'],
): readonly Keyed[] | undefined {
  return itemsOf(input, env)?.map((item) => ({ item, key: key(item) }))
}
