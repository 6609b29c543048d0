import { diagnostic } from '../model/diagnostic.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { DataRecord } from '../model/data.ts'
import type { Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { baseName, extensionOf } from '../model/paths.ts'
import { parseFrontMatter } from '../parse/front-matter.ts'
import { isMarkdown, isNotebook } from '../read/conventions.ts'
import type { Query, Tracker } from '../track/tracker.ts'
import { untrustedPage } from '../transform/untrusted-page.ts'
import type { ConfigQueries } from './config-queries.ts'

/** Who is trusted with HTML and templates: everybody, unless site.yml says otherwise. */
export interface TrustQueries {
  /** True for a file whose folder, or whose site, is not trusted. */
  isUntrusted(path: SourcePath): boolean
  /** A page as its readers get it; what was taken from it is reported. */
  checked(page: Page, text: string): Page
  /** True for a file that could run a script in a reader's browser, or change how a host serves the site. */
  isRefused(path: SourcePath): boolean
}

interface Reads {
  readonly config: ConfigQueries
  readonly defaultsOf: (path: SourcePath) => DataRecord
  readonly isTemplate: Query<boolean>
}

/** Binds to the tracker who is trusted. A page can give trust away by its own front matter, and never take it. */
export function trustQueries(tracker: Tracker, { config, defaultsOf, isTemplate }: Reads): TrustQueries {
  const isUntrusted = (path: SourcePath): boolean =>
    config.part('untrusted') || defaultsOf(path)['untrusted'] === true
  return {
    isUntrusted,
    isRefused: (path) => {
      if (!path.startsWith('content/') || isMarkdown(path) || isNotebook(path)) return false
      const isDangerous =
        DANGEROUS.test(extensionOf(path)) || SETTINGS.has(baseName(path)) || isTemplate(path)
      return isDangerous && isUntrusted(path)
    },
    checked: (page, text) => {
      if (!isUntrusted(page.source) && page.meta.data['untrusted'] !== true) return page
      const { page: safe, keys } = untrustedPage(page)
      const { locate } = parseFrontMatter(keys.length === 0 ? '' : text, page.source).value
      tracker.reportAll(keys.map((key) => untrustedHtml(key, locate(key))))
      return safe
    },
  }
}

/** What browsers run, or take for a page: they look at the ending first. */
const DANGEROUS = /^\.(?:njk|x?html?|xht|shtml|js|mjs|cjs|xml|xsl|xslt|swf|wasm|webmanifest|hta|mht|mhtml)$/i

const SETTINGS: ReadonlySet<string> = new Set(['.htaccess', '_headers', '_redirects', 'CNAME'])

/** Tells that a file is left out of the site. */
export function untrustedFile(path: SourcePath): Diagnostic {
  return diagnostic('content/untrusted-file', {
    message: `\`${path}\` could run a script, and its folder is not trusted, so it is left out.`,
    hint: 'Write the page in Markdown, or take `untrusted` off this folder in site.yml.',
    at: { path, line: 1, column: 1 },
  })
}

function untrustedHtml(key: readonly (string | number)[], at: Diagnostic['at']): Diagnostic {
  const isStyle = key[0] === '_styles'
  return diagnostic('content/untrusted-html', {
    message: isStyle
      ? 'The styles in `_styles` are left out, because this page is not trusted with them.'
      : `HTML in \`${key.join('.')}\` is shown as text, because this page is not trusted with it.`,
    hint: 'Write plain text, or take `untrusted` off this folder in site.yml.',
    ...(at === undefined ? {} : { at }),
  })
}
