import { belowBase, decodeForm, encodeAddress, encodeForm, isComplete, isScript } from './address.ts'
import type { FilterEnvironment, FilterTable } from './filter.ts'
import { refused } from './filter.ts'
import { isRecord } from './property.ts'
import { isNil, quoteOf, textOf } from './text-of.ts'

/** Filters that make and encode addresses. */
export const urlFilters = {
  relative_url: {
    doc: {
      summary: 'Puts an address of the site below its `baseurl`; whole addresses and `#part` stay.',
      example: '{{ "assets/cv.pdf" | relative_url }}',
      result: '/base/assets/cv.pdf',
    },
    apply: (input, _args, env) => relativeUrl(input, env),
  },
  absolute_url: {
    doc: {
      summary: 'Puts an address of the site below its `url` and `baseurl`.',
      example: '{{ "/talks/" | absolute_url }}',
      result: 'https://example.org/base/talks/',
    },
    apply: (input, _args, env) => absoluteUrl(input, env),
  },
  strip_index: {
    doc: {
      summary: 'Takes `index.html` away from the end of an address.',
      example: '{{ "/about/index.html" | strip_index }}',
      result: '/about/',
    },
    apply: (input) => (isNil(input) ? input : textOf(input).replace(/\/index\.html?$/, '/')),
  },
  cgi_escape: {
    doc: {
      summary: 'Encodes a text as one value of a query.',
      example: '{{ "foo, bar; baz?" | cgi_escape }}',
      result: 'foo%2C+bar%3B+baz%3F',
    },
    apply: (input) => encodeForm(textOf(input)),
  },
  uri_escape: {
    doc: {
      summary: 'Encodes what may not stand in an address, and nothing else.',
      example: '{{ "/größe und zahl/?q=1" | uri_escape }}',
      result: '/gr%C3%B6%C3%9Fe%20und%20zahl/?q=1',
    },
    apply: (input) => encodeAddress(textOf(input)),
  },
  url_encode: {
    doc: {
      summary: 'Encodes a text as one value of a query, as Liquid names it.',
      example: '{{ "a b&c" | url_encode }}',
      result: 'a+b%26c',
    },
    apply: (input) => (isNil(input) ? input : encodeForm(textOf(input))),
  },
  url_decode: {
    doc: { summary: 'Undoes `url_encode`.', example: '{{ "a+b%2Cc" | url_decode }}', result: 'a b,c' },
    apply: (input, _args, env) => urlDecode(input, env),
  },
  bust_file_cache: {
    doc: {
      summary: 'Leaves an address as it is; known so that pages of al-folio work.',
      example: '{{ "/assets/main.css" | bust_file_cache }}',
      result: '/assets/main.css',
    },
    apply: (input) => input,
  },
} as const satisfies FilterTable

function relativeUrl(input: unknown, env: FilterEnvironment): unknown {
  if (isNil(input)) return input
  const address = addressOf(input, env)
  if (isScript(address)) return refusedScript(address, env)
  return isComplete(address) ? address : belowBase(env.baseurl, address)
}

function absoluteUrl(input: unknown, env: FilterEnvironment): unknown {
  const relative = relativeUrl(input, env)
  if (isNil(relative)) return relative
  const address = textOf(relative)
  if (isComplete(address)) return address
  return env.url.replace(/\/+$/, '') + address
}

// A page given where its address was meant, as Jekyll allows.
function addressOf(input: unknown, env: FilterEnvironment): string {
  return textOf(isRecord(input) ? env.lookup(input, 'url') : input).trim()
}

function refusedScript(address: string, env: FilterEnvironment): string {
  const message = `The address \`${quoteOf(address)}\` runs a script, so it is left out.`
  return refused(env, '', [message, 'Link to a page or a file.'])
}

function urlDecode(input: unknown, env: FilterEnvironment): unknown {
  if (isNil(input)) return input
  const text = textOf(input)
  const message = `\`url_decode\` was given \`${quoteOf(text)}\`, whose percent signs do not stand for UTF-8.`
  return decodeForm(text) ?? refused(env, text, [message, 'Check where the address was cut or encoded.'])
}
