import type { MemoryFiles } from '../../src/disk/memory-disk.ts'

/**
 * A blog of many posts, each linking to the one before it, with a home page that lists them and a page that has
 * nothing to do with them.
 */
export function manyPosts(count: number): MemoryFiles {
  const posts = Array.from({ length: count }, (_, index) => [pathOfPost(index), post(index)] as const)
  return {
    'content/site.yml': 'title: A blog\nurl: https://example.org\ndescription: Words\nsearch: false\nfeed:\n  limit: 10\n',
    'content/index.md': '---\ntitle: Home\nlayout: about\n---\nWelcome.\n',
    'content/apart.md': '---\ntitle: Apart\n---\nNothing here is about posts. See [home](index.md).\n',
    'content/data/people.yml': '- Emmy\n- David\n',
    'layouts/archive.njk': ARCHIVE,
    ...Object.fromEntries(posts),
  }
}

const ITEMS = '{% for item in group.items %}{{ item.title }}{% endfor %}'
const ARCHIVE = `---\nlayout: base\n---\n{% for group in groups %}${ITEMS}{% endfor %}\n`

/** Where the n-th post lies; its day is not its name, so that all names are as long. */
export function pathOfPost(index: number): string {
  const month = String(1 + (index % 12)).padStart(2, '0')
  const day = String(1 + (index % 28)).padStart(2, '0')
  return `content/posts/${2000 + Math.floor(index / 336)}-${month}-${day}-post-${String(index).padStart(4, '0')}.md`
}

/** The text of the n-th post, with another title or ending where one is given. */
export function post(index: number, title = `Post ${index}`, end = 'The end.'): string {
  const link = index === 0 ? 'The first.' : `After [the one before](${pathOfPost(index - 1).replace('content/posts/', '')}).`
  return `---\ntitle: ${title}\ntags: [tag${index % 5}]\n---\nIt begins.\n\n${link}\n\nSome *words* and \`code\`.\n\n${end}\n`
}
