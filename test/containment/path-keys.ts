import type { MemoryFiles } from '../../src/disk/memory-disk.ts'

/** Values that lead elsewhere, or try to, on one system or another. */
export const HOSTILE_PATHS: readonly string[] = [
  '../x',
  '..\\x',
  '%2e%2e/x',
  '/etc/passwd',
  'C:\\x',
  '\\\\host\\share',
  'a/../../x',
  'a\u0000b',
  '~/k.txt',
  'file:///etc/passwd',
  'name. ',
  'CON',
  'n'.repeat(300),
  'link/k.txt',
]

/** A key that takes a path or becomes one, and a site in which it has a value. */
export interface PathKey {
  readonly key: string
  readonly site: (value: string) => MemoryFiles
}

function page(...keys: readonly string[]): (value: string) => MemoryFiles {
  return (value) => {
    const lines = keys.map((key) => key.replace('*', JSON.stringify(value))).join('\n')
    return { 'content/index.md': '# Home\n', 'content/page.md': `---\ntitle: Page\n${lines}\n---\nText.\n` }
  }
}

function config(...keys: readonly string[]): (value: string) => MemoryFiles {
  return (value) => ({
    'content/index.md': '# Home\n',
    'content/x/page.md': '# Page\n',
    'content/site.yml': `title: Site\n${keys.map((key) => key.replace('*', JSON.stringify(value))).join('\n')}\n`,
  })
}

function template(text: string): (value: string) => MemoryFiles {
  return (value) => ({ 'content/index.njk': `---\ntitle: Home\n---\n${text.replace('*', JSON.stringify(value))}\n` })
}

/** Every key of the contract that an author may write a path into, or whose value becomes part of one. */
export const PATH_KEYS: readonly PathKey[] = [
  { key: 'layout', site: page('layout: *') },
  { key: 'include', site: template('{% include * %}') },
  { key: 'extends', site: template('{% extends * %}') },
  { key: 'import', site: template('{% from * import say %}{{ say }}') },
  { key: 'permalink', site: page('permalink: *') },
  { key: 'redirect_from', site: page('redirect_from: [*]') },
  { key: 'redirect_to', site: page('redirect_to: *') },
  { key: 'slug', site: page('permalink: /:slug/', 'slug: *') },
  { key: 'categories', site: (value) => ({ 'content/posts/2020-01-01-a.md': `---\ntitle: A\npermalink: /:categories/:title/\ncategories: [${JSON.stringify(value)}]\n---\nText.\n` }) },
  { key: 'tags', site: (value) => ({ 'content/posts/2020-01-01-a.md': `---\ntitle: A\ntags: [${JSON.stringify(value)}]\n---\nText.\n` }) },
  { key: 'collections', site: config('collections:', '  *: {output: true}') },
  { key: 'collections.permalink', site: config('collections:', '  x: {output: true, permalink: *}') },
  { key: 'exclude', site: config('exclude: [*]') },
  { key: 'include of site.yml', site: config('include: [*]') },
  { key: 'image', site: page('image: *', 'img: *') },
  { key: 'profile.image', site: page('layout: about', 'profile:', '  image: *') },
  { key: 'profile.more_info', site: page('layout: about', 'profile:', '  more_info: *', '  content: *') },
  { key: 'author.avatar', site: config('author:', '  avatar: *') },
  { key: 'logo and og_image', site: config('logo: *', 'og_image: *', 'icon: *') },
  { key: 'pagination.permalink', site: page('pagination: {enabled: true, collection: posts, permalink: *}') },
  { key: 'defaults.path', site: config('defaults:', '  - scope: {path: *}', '    values: {permalink: *}') },
  { key: 'pdf and slides of a paper', site: (value) => ({
    'content/publications/main.bib': `@article{a, title={T}, author={Noether, Emmy}, year=1921, pdf={${value}}, slides={${value}}, preview={${value}}, bibtex_show={true}}\n`,
    'content/publications.md': '---\nlayout: publications\n---\n',
  }) },
  { key: 'key of a paper', site: (value) => ({ 'content/publications/main.bib': `@article{${value}, title={T}, author={Noether, Emmy}, year=1921}\n` }) },
  { key: 'picture of Markdown', site: (value) => ({ 'content/index.md': `![A picture](<${value}>)\n\n[A link](<${value}>)\n` }) },
  { key: 'name of a language', site: config('languages: [en, *]') },
  { key: 'scholar', site: config('scholar:', '  bibliography: *', '  source: *', '  style: *') },
]
