import { arrange, isError } from '../../../src/model/diagnostic.ts'
import type { MemoryFiles } from '../../../src/disk/memory-disk.ts'
import { guardOutputs } from '../../../src/write/output-guard.ts'
import { smallTheme } from '../../property/small-theme.ts'
import { siteInAString } from '../../support/site-in-a-string.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket, codeFeatures } from '../sound.ts'

/** Whole small sites with odd names and addresses: every page is written or an error says why not. */
export const urlMap: FuzzTarget = {
  name: 'url-map',
  words: [
    'content/', 'content/posts/2021-03-04-', '.md', '.html', '.njk', '/index.md', '\npermalink: ', '\nredirect_from: ', '\nslug: ', '\ntags: ',
    '\ncategories: ', '\ntitle: ', '\nlayout: none', '\npublished: false', '== ', '\n== content/site.yml', '\nbaseurl: ', '\npermalink: none',
    'A', 'a', 'é', 'e\u0301', ' ', '#', '?', '%', '%25', 'con', '/', '..', '.', 'index', 'feed.xml', '404', 'page/2', '\nlang: de',
  ],
  run(text) {
    const files = filesIn(text)
    const small = siteInAString(files, { theme: smallTheme() })
    const first = small.build()
    const again = small.edit({ 'content/added.txt': 'x' })
    const back = small.edit({ 'content/added.txt': files['content/added.txt'] })
    const paths = small.site.evaluate().outputs.map(({ path }) => path)
    const problems = arrange([...first.diagnostics, ...guardOutputs(paths.map((path) => path))])
    const hasError = problems.some(isError)
    const shown = small.site.summaries.shown()
    const made = [...small.site.routes.routes().values()].flatMap(({ from }) => (from.kind === 'page' ? [from.source] : []))
    const lost = shown.filter((path) => !made.includes(path))
    const finding =
      paths.map(flawOfPath).find((flaw) => flaw !== undefined && !hasError) ??
      (lost.length > 0 && !hasError ? `${lost[0] ?? ''} is nowhere, and nothing is said` : undefined) ??
      (sameOutputs(first.outputs, back.outputs) ? undefined : 'there and back again gives another site') ??
      (again.outputs.size >= 0 ? undefined : 'nothing')
    const kinds = new Set([...small.site.routes.routes().values()].map(({ from }) => from.kind))
    return { finding, features: [...codeFeatures(problems), ...kinds, `outputs ${bucket(paths.length)}`] }
  },
}

/** `== path` begins a file; what follows is its front matter, or its whole text for another kind. */
function filesIn(text: string): MemoryFiles {
  const files: Record<string, string> = {}
  for (const part of text.split(/^== /m).slice(0, 12)) {
    const [name = '', ...lines] = part.split('\n')
    const path = name.trim()
    if (!isName(path) || Object.keys(files).some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`))) continue
    const body = lines.join('\n')
    files[path] = /\.(?:md|html|njk)$/.test(path) ? `---\n${body}\n---\nText\n` : body
  }
  return files
}

/** What a disk can hold at all. */
function isName(path: string): boolean {
  const parts = path.split('/')
  return parts.every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\0')) && /^(?:content|layouts|assets)\/./.test(path)
}

// Every file system takes the control characters from U+0080 on.
// oxlint-disable-next-line no-control-regex
const HARMFUL = /[\\\u0000-\u001f\u007f]/

function flawOfPath(path: string): string | undefined {
  const isBad = path.split('/').some((part) => part === '' || part === '..' || part === '.') || HARMFUL.test(path)
  return isBad ? `the file ${JSON.stringify(path)} is not inside` : undefined
}

function sameOutputs(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, body]) => b.get(path) === body)
}
