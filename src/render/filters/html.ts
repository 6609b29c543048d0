import type { FilterEnvironment, FilterTable } from './filter.ts'
import { escapeHtml, isMarked, isNil, textOf } from './text-of.ts'
import { stripTags } from './strip-tags.ts'

/** Filters that make, escape and strip HTML. What they escape is marked, so that it is not escaped twice. */
export const htmlFilters = {
  escape: {
    doc: {
      summary: 'Escapes what means something in HTML, also in what is HTML already.',
      example: '{{ "a < b" | escape }}',
      result: 'a &lt; b',
    },
    apply: (input, _args, env) => (isNil(input) ? input : env.safe(escapeHtml(textOf(input)))),
  },
  escape_once: {
    doc: {
      summary: 'Escapes what means something in HTML, but no character reference a second time.',
      example: '{{ "a &lt; b & c" | escape_once }}',
      result: 'a &lt; b &amp; c',
    },
    apply: (input, _args, env) => env.safe(escapeOnce(textOf(input))),
  },
  xml_escape: {
    doc: {
      summary: 'Escapes a text for XML, such as the content of a feed.',
      example: '{{ "<p>a & b</p>" | xml_escape }}',
      result: '&lt;p&gt;a &amp; b&lt;/p&gt;',
    },
    apply: (input, _args, env) => env.safe(escapeXml(textOf(input))),
  },
  strip_html: {
    doc: {
      summary: 'Takes tags, comments, scripts and styles away and keeps the text between them.',
      example: '{{ "<p>One <b>two</b></p>" | strip_html }}',
      result: 'One two',
    },
    apply: (input, _args, env) => stripHtml(input, env),
  },
  newline_to_br: {
    doc: {
      summary: 'Puts a line break of HTML before every line end.',
      example: '{{ "a\\nb" | newline_to_br | strip_newlines }}',
      result: 'a<br />b',
    },
    apply: (input, _args, env) => {
      const html = isMarked(input) ? textOf(input) : escapeHtml(textOf(input))
      return env.safe(html.replace(/\r?\n/g, '<br />\n'))
    },
  },
  encode_email: {
    doc: {
      summary:
        'Writes an address of mail in percent codes, for `mailto:` links that simple robots do not read.',
      example: '{{ "a@b.c" | encode_email }}',
      result: '%61@%62.%63',
    },
    apply: (input) =>
      textOf(input).replace(/\w/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
  },
} as const satisfies FilterTable

/** Escapes for XML text and attributes; the apostrophe stays, as Ruby leaves it. */
export function escapeXml(text: string): string {
  return escapeHtml(text).replaceAll('&#39;', "'")
}

function escapeOnce(text: string): string {
  const pattern = /&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);|[&<>"']/gi
  return text.replace(pattern, (found) => (found.length > 1 ? found : escapeHtml(found)))
}

// What is left of HTML holds no tag, so it may stay marked: its references are shown as the characters they
// mean.
function stripHtml(input: unknown, env: FilterEnvironment): unknown {
  const text = stripTags(textOf(input))
  return isMarked(input) ? env.safe(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')) : text
}
