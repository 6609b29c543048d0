import { sourcePath } from '../../../src/model/paths.ts'
import { DateTime } from '../../../src/model/date-time.ts'
import { outputPathFor } from '../../../src/transform/output-path.ts'
import type { PermalinkInput } from '../../../src/transform/permalink.ts'
import { permalinkFor } from '../../../src/transform/permalink.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket, codeFeatures } from '../sound.ts'

/** Addresses: inside the site, without what a browser would read otherwise, and the same when made again. */
export const permalinks: FuzzTarget = {
  name: 'permalinks',
  words: [
    '/:categories/:title/', ':year', ':month', ':slug', ':output_ext', ':path', ':name', ':basename', ':w_year', '/:', '::', ':unknown',
    '%2e%2e', '%2F', '%00', '%5c', '/../', '//', '/./', 'https://', 'C:', '\\\\host', 'index.html', '.html', '?a=b', '#x', 'con', 'aux.txt',
    'pretty', 'date', 'none', 'Ä', 'ø', '日本', ' ', '.', '~', '%', '%zz', '\n',
  ],
  run(text) {
    const [own = '', title = '', path = 'a.md', site = 'pretty', collection = '', category = ''] = text.split('\n')
    const input: PermalinkInput = {
      ownPermalink: own,
      collectionPermalink: collection,
      sitePermalink: site,
      collection: own.length % 2 === 0 ? 'posts' : 'recipes',
      path: path.replaceAll('\0', '') || 'a.md',
      title,
      slug: title.length % 3 === 0 ? title : undefined,
      date: title.length % 2 === 0 ? new DateTime({ year: 1921, month: 3, day: 4 }) : undefined,
      categories: category === '' ? [] : category.split(','),
      hasHtmlOutput: path.length % 4 !== 3,
      extension: '.txt',
    }
    const { url, problems, rule } = permalinkFor(input)
    const output = outputPathFor(url)
    const again = permalinkFor({ ...input, ownPermalink: url.replaceAll(':', '%3A') })
    const finding =
      flawOf(url) ??
      flawOfPath(output.path) ??
      (rule === '' ? 'no rule is named' : undefined) ??
      (problems.some((problem) => problem.message === '') ? 'a problem says nothing' : undefined) ??
      (again.url.replaceAll('%3A', ':') === url.replaceAll('%3A', ':') || again.problems.length > 0 ? undefined : `made again it is ${again.url}, not ${url}`)
    const shape = url.replace(/[^/.%]+/g, 'x').slice(0, 10)
    return { finding, features: [...codeFeatures([...problems, ...output.problems]), shape, `long ${bucket(url.length)}`, rule.slice(0, 20)] }
  },
}

function flawOf(url: string): string | undefined {
  if (!url.startsWith('/')) return `the address ${url} has no slash before it`
  if (url.startsWith('//')) return `the address ${url} is another host's`
  if (/[\s\p{Cc}\\"<>^`{|}]/u.test(url)) return `the address ${JSON.stringify(url)} is not encoded`
  if (new URL(url, 'https://example.org').origin !== 'https://example.org') return `the address ${url} leads elsewhere`
  return url.split('/').some((part) => part === '..' || part === '.') ? `the address ${url} climbs` : undefined
}

function flawOfPath(path: string): string | undefined {
  const parts = sourcePath(path).split('/')
  const isBad = parts.some((part) => part === '' || part === '..' || part === '.') || /[\\\p{Cc}]/u.test(path)
  return isBad ? `the file ${JSON.stringify(path)} is not inside` : undefined
}
