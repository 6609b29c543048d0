import type { nunjucksEnvironment } from './nunjucks.ts'

/**
 * The filters of Nunjucks that templates may use beside ours. Left out are `random`, which would make two
 * builds differ, and those that read attributes by themselves, which would bypass the views.
 */
const NAMES = [
  'abs',
  'batch',
  'capitalize',
  'center',
  'd',
  'default',
  'dump',
  'e',
  'escape',
  'first',
  'float',
  'forceescape',
  'indent',
  'int',
  'join',
  'last',
  'length',
  'list',
  'lower',
  'nl2br',
  'replace',
  'reverse',
  'round',
  'safe',
  'slice',
  'string',
  'striptags',
  'title',
  'trim',
  'truncate',
  'upper',
  'urlencode',
  'wordcount',
] as const

/**
 * The allowed built-in filters by name, with Nunjucks' environment as their `this`; what surrounds a call is
 * nothing to them.
 */
export function builtInFilters(
  native: ReturnType<typeof nunjucksEnvironment>,
): Readonly<Record<string, (input: unknown, args: readonly unknown[]) => unknown>> {
  const context = { env: native }
  return Object.fromEntries(
    NAMES.map((name) => {
      const filter = native.getFilter(name)
      return [name, (input, args) => Reflect.apply(filter, context, [input, ...args])]
    }),
  )
}
