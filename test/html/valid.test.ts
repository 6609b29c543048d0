import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { builtFiles, repositorySites } from '../support/built-sites.ts'

/** Everything that is recommended, but for what is a matter of style or is told better by the Nu checker. */
const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // We write `<br>` and attributes as HTML does, and leave out what may be left out.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      // KaTeX sets its formulas by style attributes, and pictures carry their colours.
      'no-inline-style': 'off',
      // The style sheets and scripts are the site's own, from the same host.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Anchors are kramdown's, `fn:1` and `fig:one` among them, and HTML allows any that has no blank in it.
      'valid-id': ['error', { relaxed: true }],
      // A title may be as long as the paper's.
      'long-title': 'off',
      // Our two forms filter a list while one types; they send nothing.
      'wcag/h32': 'off',
    },
  }),
)

/** Pages whose authors skip a level of headings, as their seeds do; they are warned of it when the site is built. */
const SKIPPING = new Set(['cv-markdown/index.html'])

describe.each(repositorySites())('$name', ({ name: site, root }) => {
  test('html-validate has nothing to say about any page', async () => {
    const pages = [...builtFiles(root)].filter(([name]) => name.endsWith('.html'))
    const told: string[] = []
    for (const [name, bytes] of pages) {
      const { results } = await validator.validateString(bytes.toString('utf8'), `/pages/${name}`)
      for (const { messages } of results) {
        for (const { line, column, message, ruleId } of messages) {
          if (ruleId === 'heading-level' && SKIPPING.has(`${site}/${name}`)) continue
          told.push(`${name}:${line}:${column}: ${message} (${ruleId})`)
        }
      }
    }
    expect(pages.length).toBeGreaterThan(2)
    expect(told).toEqual([])
  })
})
