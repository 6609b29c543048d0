import { evaluate } from '../expression/evaluate.ts'
import type { Expression } from '../expression/expression.ts'
import { isTruthy } from '../expression/compare.ts'
import { parseExpression } from '../expression/parse.ts'
import type { FilterEnvironment, FilterTable } from './filter.ts'
import { itemsOf, propertyOf } from './property.ts'
import { isNil, quoteOf, textOf } from './text-of.ts'

/** Filters that choose items of a list or group them. The values of a record count as its items. */
export const selectingFilters = {
  where: {
    doc: {
      summary: 'Items whose property is a value or holds it; without a value, items that have the property.',
      example: '{{ [{"t": "a", "on": true}, {"t": "b"}] | where("on", "true") | map("t") | join }}',
      result: 'a',
    },
    apply: (input, args, env) => select(input, env, (item) => hasProperty(item, args, env)),
  },
  where_exp: {
    doc: {
      summary: 'Items for which an expression holds.',
      example: '{{ [{"y": 1999}, {"y": 2024}] | where_exp("p", "p.y > 2000") | map("y") | join }}',
      result: '2024',
    },
    apply: (input, args, env) => {
      const holds = condition(args, env)
      return holds === undefined ? input : select(input, env, holds)
    },
  },
  find: {
    doc: {
      summary: 'The first item with a property of a value, or nothing.',
      example: '{{ ([{"t": "a", "n": 1}, {"t": "b", "n": 2}] | find("n", 2)).t }}',
      result: 'b',
    },
    apply: (input, args, env) => findItem(input, env, (item) => hasProperty(item, args, env)),
  },
  find_exp: {
    doc: {
      summary: 'The first item for which an expression holds, or nothing.',
      example: '{{ ([{"y": 1999}, {"y": 2024}] | find_exp("p", "p.y > 2000")).y }}',
      result: '2024',
    },
    apply: (input, args, env) => {
      const holds = condition(args, env)
      return holds === undefined ? null : findItem(input, env, holds)
    },
  },
  group_by: {
    doc: {
      summary: 'Groups with `name`, `items` and `size`, by the value of a property, as they first occur.',
      example:
        '{% for g in [{"y": 1}, {"y": 2}, {"y": 1}] | group_by("y") %}{{ g.name }}:{{ g.size }} {% endfor %}',
      result: '1:2 2:1 ',
    },
    apply: (input, [property], env) => group(input, env, (item) => propertyOf(item, property, env)),
  },
  group_by_exp: {
    doc: {
      summary: 'Groups by what an expression gives, filters included.',
      example: '{{ (["ab", "c"] | group_by_exp("t", "t | size") | first).name }}',
      result: '2',
    },
    apply: (input, args, env) => {
      const parsed = expressionOf(args, env)
      if (parsed === undefined) return input
      return group(input, env, (item) => evaluate(parsed.expression, scopeOf(parsed.name, item, env)))
    },
  },
} as const satisfies FilterTable

function select(input: unknown, env: FilterEnvironment, holds: (item: unknown) => boolean): unknown {
  return itemsOf(input, env)?.filter(holds) ?? input
}

function findItem(input: unknown, env: FilterEnvironment, holds: (item: unknown) => boolean): unknown {
  return itemsOf(input, env)?.find(holds) ?? null
}

// Jekyll compares as texts: `where: "featured", "true"` finds the truth value, and 2024 finds "2024".
function hasProperty(item: unknown, args: readonly unknown[], env: FilterEnvironment): boolean {
  const [name, wanted] = args
  const value = propertyOf(item, name, env)
  if (args.length < 2) return isTruthy(value)
  if (isNil(wanted)) return isNil(value)
  if (Array.isArray(value)) return value.some((one) => textOf(one) === textOf(wanted))
  return !isNil(value) && textOf(value) === textOf(wanted)
}

interface Named {
  readonly name: string
  readonly expression: Expression
}

function expressionOf(args: readonly unknown[], env: FilterEnvironment): Named | undefined {
  const source = textOf(args[1])
  const expression = parseExpression(source)
  if (typeof expression !== 'string') return { name: textOf(args[0]), expression }
  const hint = 'Write for instance `item.year >= 2020 and item.tags contains "logic"`.'
  const message = `The expression \`${quoteOf(source)}\` cannot be read: ${expression}.`
  env.report('template/bad-expression', message, hint)
  return undefined
}

function condition(
  args: readonly unknown[],
  env: FilterEnvironment,
): ((item: unknown) => boolean) | undefined {
  const parsed = expressionOf(args, env)
  if (parsed === undefined) return undefined
  return (item) => isTruthy(evaluate(parsed.expression, scopeOf(parsed.name, item, env)))
}

function scopeOf(name: string, item: unknown, env: FilterEnvironment) {
  return { env, variable: (other: string) => (other === name ? item : env.variable(other)) }
}

interface ItemGroup {
  readonly name: string
  readonly items: readonly unknown[]
  readonly size: number
}

function group(input: unknown, env: FilterEnvironment, key: (item: unknown) => unknown): unknown {
  const items = itemsOf(input, env)
  if (items === undefined) return input
  const groups = new Map<string, unknown[]>()
  for (const item of items) {
    const name = textOf(key(item))
    const members = groups.get(name) ?? []
    members.push(item)
    groups.set(name, members)
  }
  return [...groups].map(([name, members]): ItemGroup => ({ name, items: members, size: members.length }))
}
