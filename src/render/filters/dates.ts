import type { DateTime } from '../../model/date-time.ts'
import { strftime } from '../../transform/strftime.ts'
import type { Filter, FilterEnvironment, FilterTable } from './filter.ts'
import { refused } from './filter.ts'
import { parseMoment } from './moment.ts'
import { quoteOf, textOf } from './text-of.ts'

/**
 * Filters that print dates. Month and day names are those of the page's language, except in machine formats.
 */
export const dateFilters = {
  date: {
    doc: {
      summary: 'Prints a date as a pattern of `strftime` says; `now` and `today` are the time of the build.',
      example: '{{ "2024-03-01" | date("%-d %B %Y") }}',
      result: '1 March 2024',
    },
    apply: (input, [format], env) => {
      const pattern = textOf(format)
      if (pattern === '') return input
      return printed('date', [input, env], (date) => strftime(date, pattern, env.lang))
    },
  },
  date_to_string: {
    doc: {
      summary: 'Prints a date with the short name of its month; `"ordinal"` and `"US"` as in Jekyll.',
      example: '{{ "2024-03-01" | date_to_string("ordinal", "US") }}',
      result: 'Mar 1st, 2024',
    },
    apply: (input, args, env) =>
      printed('date_to_string', [input, env], (date) => spelled(date, ['%b', ...args], env)),
  },
  date_to_long_string: {
    doc: {
      summary: 'Prints a date with the name of its month; `"ordinal"` and `"US"` as in Jekyll.',
      example: '{{ "2024-03-01" | date_to_long_string }}',
      result: '01 March 2024',
    },
    apply: (input, args, env) =>
      printed('date_to_long_string', [input, env], (date) => spelled(date, ['%B', ...args], env)),
  },
  date_to_xmlschema: {
    doc: {
      summary: 'Prints a date as `<time>` and feeds want it.',
      example: '{{ "2024-03-01" | date_to_xmlschema }}',
      result: '2024-03-01T00:00:00+00:00',
    },
    apply: (input, _args, env) => printed('date_to_xmlschema', [input, env], (date) => date.toXmlSchema()),
  },
  date_to_rfc822: {
    doc: {
      summary: 'Prints a date as RSS and mail want it, in English.',
      example: '{{ "2024-03-01" | date_to_rfc822 }}',
      result: 'Fri, 01 Mar 2024 00:00:00 +0000',
    },
    apply: (input, _args, env) => {
      const pattern = '%a, %d %b %Y %H:%M:%S %z'
      return printed('date_to_rfc822', [input, env], (date) => strftime(date, pattern, 'en'))
    },
  },
} as const satisfies FilterTable

function printed(
  name: string,
  [input, env]: readonly [Parameters<Filter>[0], FilterEnvironment],
  print: (date: DateTime) => string,
): unknown {
  const date = parseMoment(input, env)
  if (date !== undefined) return print(date)
  if (textOf(input) === '') return input
  const message = `\`${name}\` was given "${quoteOf(input)}", which is no date, and leaves it as it is.`
  return refused(env, input, [message, 'Write it as 2024-03-01.'])
}

function spelled(date: DateTime, [month, kind, style]: readonly unknown[], env: FilterEnvironment): string {
  if (textOf(kind) !== 'ordinal') return strftime(date, `%d ${textOf(month)} %Y`, env.lang)
  const day = `${date.day}${/^en\b/i.test(env.lang) ? ending(date.day) : ''}`
  const pattern = textOf(style) === 'US' ? `${textOf(month)} ${day}, %Y` : `${day} ${textOf(month)} %Y`
  return strftime(date, pattern, env.lang)
}

function ending(day: number): string {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
