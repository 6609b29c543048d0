import type { Filter, FilterTable } from './filter.ts'
import { refused } from './filter.ts'
import { escapeXml } from './html.ts'
import { inspected } from './inspect.ts'
import { plainOf } from './plain.ts'
import { isMarked, textOf } from './text-of.ts'

/** Filters that print whole values, and the one that stands in for a missing value. */
export const jsonFilters = {
  jsonify: {
    doc: {
      summary:
        'Prints a value as JSON, safe inside a script element; in an attribute write `| jsonify | escape`.',
      example: '{{ {"a": [1, "b"]} | jsonify }}',
      result: '{"a":[1,"b"]}',
    },
    apply: (input, _args, env) => {
      const { value, complete } = plainOf(input, env)
      const json = env.safe(forScript(JSON.stringify(value)))
      if (complete) return json
      const message = '`jsonify` was given a value that is too large or holds itself; the rest of it is null.'
      return refused(env, json, [message, 'Print the parts that are needed, such as `page.title`.'])
    },
  },
  inspect: {
    doc: {
      summary: 'Prints a value as Ruby shows it, to look at while writing a template.',
      example: '{{ {"a": [1, none]} | inspect }}',
      result: '{&quot;a&quot;=&gt;[1, nil]}',
    },
    apply: (input, _args, env) => env.safe(escapeXml(inspected(plainOf(input, env).value))),
  },
  default: {
    doc: {
      summary: 'Another value where the input is nothing, false or empty; `allow_false=true` keeps false.',
      example: '{{ "" | default("untitled") }}',
      result: 'untitled',
    },
    apply: (input, args, env) => (isMissing([input, args, env]) ? (args[0] ?? '') : input),
  },
} as const satisfies FilterTable

// `</script>` and `<!--` end or change a script element wherever they stand; the two separators end a line of
// older scripts.
function forScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

function isMissing([input, args, env]: Parameters<Filter>): boolean {
  if (input === null || input === undefined) return true
  if (input === false) return env.lookup(args.at(-1), 'allow_false') !== true
  if (typeof input === 'string' || isMarked(input)) return textOf(input) === ''
  return Array.isArray(input) && input.length === 0
}
