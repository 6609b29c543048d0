import { isSlugMode, slugify } from '../../transform/slugify.ts'
import type { FilterEnvironment, FilterTable } from './filter.ts'
import { refused } from './filter.ts'
import { isNil, quoteOf, textOf } from './text-of.ts'

/** Filters that need the renderer of Markdown or make slugs of titles. */
export const markdownFilters = {
  markdownify: {
    doc: {
      summary: 'Renders Markdown; with `inline` without a paragraph around it.',
      example: '{{ "An *aside*" | markdownify("inline") }}',
      result: 'An <em>aside</em>',
    },
    apply: (input, [mode], env) => {
      const render = textOf(mode) === 'inline' ? env.markdown.inline : env.markdown.block
      return env.safe(render(textOf(input)))
    },
  },
  smartify: {
    doc: {
      summary: 'Sets quotation marks, dashes and dots as a printer would.',
      example: '{{ "1--2" | smartify }}',
      result: '1–2',
    },
    apply: (input, _args, env) => env.markdown.smartify(textOf(input)),
  },
  slugify: {
    doc: {
      summary:
        'Makes a text fit for an address; modes are `default`, `raw`, `pretty`, `ascii`, `latin` and `none`.',
      example: '{{ "The _Config.yml file" | slugify("pretty") }}',
      result: 'the-_config.yml-file',
    },
    apply: (input, [mode], env) => (isNil(input) ? input : slug(textOf(input), mode, env)),
  },
} as const satisfies FilterTable

function slug(text: string, mode: unknown, env: FilterEnvironment): string {
  const word = isNil(mode) || mode === '' ? 'default' : textOf(mode)
  if (isSlugMode(word)) return slugify(text, word)
  const message = `\`slugify\` knows no mode \`${quoteOf(word)}\`, so only capitals were made small.`
  const hint = 'The modes are default, raw, pretty, ascii, latin and none.'
  return refused(env, slugify(text, 'none'), [message, hint])
}
