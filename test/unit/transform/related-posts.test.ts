import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { pageBibtex } from '../../../src/transform/page-bibtex.ts'
import { relatedPosts } from '../../../src/transform/related-posts.ts'
import { iconSvg } from '../../../src/transform/icons/icon-svg.ts'
import { services } from '../../../src/transform/author/services.ts'

const post = (name: string, tags: readonly string[], categories: readonly string[] = []) => ({ source: sourcePath(name), tags, categories })

describe('related posts', () => {
  const posts = [post('a', ['x', 'y']), post('b', ['X']), post('c', ['x', 'y'], ['k']), post('d', [], ['k']), post('e', ['z'])]

  test('the most labels in common come first, then the nearest', () => {
    expect(relatedPosts(posts, 5).get(sourcePath('a'))).toEqual(['c', 'b'])
    expect(relatedPosts(posts, 5).get(sourcePath('c'))).toEqual(['a', 'b', 'd'])
  })

  test('a post that shares nothing has none, and there are never more than asked for', () => {
    expect(relatedPosts(posts, 5).get(sourcePath('e'))).toEqual([])
    expect(relatedPosts(posts, 1).get(sourcePath('c'))).toEqual(['a'])
  })

  test('of ten thousand posts of one tag only the neighbours are looked at', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => post(`p${index}`, ['all']))
    expect(relatedPosts(many, 3).get(sourcePath('p5000'))).toEqual(['p4999', 'p5001', 'p4998'])
  })
})

describe('citing a page', () => {
  test('an entry has what is known, with the signs of BibTeX escaped', () => {
    const entry = pageBibtex({ title: 'Chains & <i>rings</i>', author: 'Emmy Noether', site: 'Noether', url: 'https://a.org/x_y/', year: 1921, month: 3 })
    expect(entry).toBe(
      '@misc{noether1921chains,\n  author       = {Emmy Noether},\n  title        = {{Chains \\& rings}},\n  year         = {1921},\n' +
        '  month        = mar,\n  howpublished = {Noether},\n  url          = {https://a.org/x_y/}\n}',
    )
  })

  test('a page of which nothing is known can be cited all the same', () => {
    expect(pageBibtex({ title: '', author: '', site: '', url: '' })).toBe('@misc{page,\n\n}')
  })
})

describe('icons', () => {
  test('every service has one, hidden from screen readers', () => {
    for (const name of Object.keys(services)) expect(iconSvg(name)).toMatch(/^<svg class="icon" viewBox="[-\d. ]+" aria-hidden="true" focusable="false"><path d="[Mm][^"]+"\/><\/svg>$/)
  })

  test('a name that nobody draws has the sign of a link', () => {
    expect(iconSvg('nowhere')).toBe(iconSvg('other'))
    expect(iconSvg('constructor')).toBe(iconSvg('other'))
  })
})
