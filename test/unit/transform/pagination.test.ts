import { describe, expect, it } from 'vitest'
import { urlPath } from '../../../src/model/paths.ts'
import { pageAddress, pageCount, paginate } from '../../../src/transform/pagination.ts'

const items = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe('pageAddress', () => {
  it.each([
    ['/blog/', '/page:num/', 2, '/blog/page2/'],
    ['/blog/', '/page/:num/', 3, '/blog/page/3/'],
    ['/blog/', 'page:num', 2, '/blog/page2/'],
    ['/', '/page:num/', 2, '/page2/'],
    ['/', '/blog/page:num/', 2, '/blog/page2/'],
    ['/blog/', '/blog/page:num/', 2, '/blog/page2/'],
    ['/blog/', '/page:num.html', 2, '/blog/page2.html'],
    ['/blog.html', '/page:num/', 2, '/blog/page2/'],
    ['/blog', '/page:num/', 2, '/blog/page2/'],
    ['/index.html', '/page:num/', 2, '/index/page2/'],
    ['/%EA%B0%80/', '/쪽/:num/', 2, '/%EA%B0%80/%EC%AA%BD/2/'],
    ['/blog/', '/page:num/', 1, '/blog/'],
  ])('of %s by %s, page %d', (first, pattern, number, expected) => {
    expect(pageAddress(urlPath(first), pattern, number)).toBe(expected)
  })
})

describe('pageCount', () => {
  it.each([[0, 5, 1], [1, 5, 1], [5, 5, 1], [6, 5, 2], [11, 5, 3], [3, 0, 3]])('%d by %d: %d', (count, size, expected) => {
    expect(pageCount(count, size)).toBe(expected)
  })
})

describe('paginate', () => {
  const base = { first: urlPath('/blog/'), pattern: '/page/:num/' }

  it('gives each page its items and its neighbours', () => {
    const pages = paginate({ ...base, items: items(5), perPage: 2 })
    expect(pages.map(({ posts }) => posts)).toEqual([[1, 2], [3, 4], [5]])
    expect(pages[1]).toEqual({
      page: 2,
      per_page: 2,
      posts: [3, 4],
      total_posts: 5,
      total_pages: 3,
      previous_page: 1,
      previous_page_path: '/blog/',
      next_page: 3,
      next_page_path: '/blog/page/3/',
      first_page: 1,
      first_page_path: '/blog/',
      last_page: 3,
      last_page_path: '/blog/page/3/',
      page_path: '/blog/page/2/',
      page_trail: [
        { num: 1, path: '/blog/', title: '1' },
        { num: 2, path: '/blog/page/2/', title: '2' },
        { num: 3, path: '/blog/page/3/', title: '3' },
      ],
    })
    expect(pages[0]).toMatchObject({ previous_page: null, previous_page_path: null, next_page: 2 })
    expect(pages[2]).toMatchObject({ next_page: null, next_page_path: null, previous_page: 2 })
  })

  it('shows as much of the trail as asked', () => {
    const pages = paginate({ ...base, items: items(9), perPage: 1, trail: { before: 1, after: 2 } })
    expect(pages[4]?.page_trail.map(({ num }) => num)).toEqual([4, 5, 6, 7])
    expect(pages[0]?.page_trail.map(({ num }) => num)).toEqual([1, 2, 3])
    expect(pages[8]?.page_trail.map(({ num }) => num)).toEqual([8, 9])
  })

  it.each([[0], [-1], [1.5], [Number.NaN]])('puts all on one page for %d a page', (perPage) => {
    expect(paginate({ ...base, items: items(3), perPage }).map(({ posts }) => posts)).toEqual([[1, 2, 3]])
  })

  it('makes one empty page of nothing', () => {
    expect(paginate({ ...base, items: [], perPage: 5 })).toMatchObject([{ page: 1, posts: [], total_pages: 1 }])
  })

  it('reports a pattern without a number', () => {
    const pages = paginate({ ...base, pattern: '/page/', items: items(2), perPage: 1 })
    expect(pages[1]?.page_path).toBe('/blog/page2/')
  })
})
