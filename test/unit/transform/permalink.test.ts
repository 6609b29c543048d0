import { describe, expect, it } from 'vitest'
import { DateTime } from '../../../src/model/date-time.ts'
import type { PermalinkInput } from '../../../src/transform/permalink.ts'
import { PERMALINK_STYLES, permalinkFor } from '../../../src/transform/permalink.ts'

const date = new DateTime({ year: 2024, month: 3, day: 1, hour: 9, minute: 5, second: 7 })

function input(over: Partial<PermalinkInput>): PermalinkInput {
  return {
    collection: 'posts',
    path: '2024-03-01-hello-world.md',
    date,
    categories: [],
    sitePermalink: 'pretty',
    hasHtmlOutput: true,
    extension: '.html',
    ...over,
  }
}

const addressOf = (over: Partial<PermalinkInput>) => permalinkFor(input(over)).url
const page = (over: Partial<PermalinkInput>) => addressOf({ collection: 'pages', date: undefined, ...over })
const document = (over: Partial<PermalinkInput>) =>
  addressOf({ collection: 'projects', path: '1_project.md', date: undefined, ...over })

describe('posts under the built-in styles', () => {
  it.each([
    ['date', [], '/2024/03/01/hello-world.html'],
    ['pretty', [], '/2024/03/01/hello-world/'],
    ['ordinal', [], '/2024/061/hello-world.html'],
    ['weekdate', [], '/2024/W09/Fri/hello-world.html'],
    ['none', [], '/hello-world.html'],
    ['date', ['Physics', 'Optics'], '/physics/optics/2024/03/01/hello-world.html'],
    ['pretty', ['Machine Learning'], '/machine%20learning/2024/03/01/hello-world/'],
    ['none', ['a', 'A', 'b'], '/a/b/hello-world.html'],
    ['ordinal', ['C++'], '/c++/2024/061/hello-world.html'],
  ])('%s with categories %j', (sitePermalink, categories, expected) => {
    expect(addressOf({ sitePermalink, categories })).toBe(expected)
  })
})

describe('posts under a pattern', () => {
  it.each([
    ['/blog/:year/:title/', '/blog/2024/hello-world/'],
    ['/:categories/:title/', '/hello-world/'],
    ['/:year/:month/:day/:title', '/2024/03/01/hello-world'],
    ['/:year/:title.html', '/2024/hello-world.html'],
    [':year/:title/', '/2024/hello-world/'],
    ['/:short_year/:i_month/:i_day/:title/', '/24/3/1/hello-world/'],
    ['/:short_month/:long_month/:title/', '/Mar/March/hello-world/'],
    ['/:short_day/:long_day/:w_day/:title/', '/Fri/Friday/5/hello-world/'],
    ['/:w_year/:week/:title/', '/2024/09/hello-world/'],
    ['/:y_day/:title/', '/061/hello-world/'],
    ['/:hour/:minute/:second/:title/', '/09/05/07/hello-world/'],
    ['/:year-:month-:day-:title/', '/2024-03-01-hello-world/'],
    ['/:year_:month_:day_:title/', '/2024_03_01_hello-world/'],
    ['/:year:month:day/:title/', '/20240301/hello-world/'],
    ['/:collection/:title/', '/posts/hello-world/'],
    ['/:path/', '/2024-03-01-hello-world/'],
    ['/:name/', '/2024-03-01-hello-world/'],
    ['/:slug/', '/hello-world/'],
    ['/:slugified_categories/:title:output_ext', '/hello-world.html'],
    ['//a///b//:title//', '/a/b/hello-world/'],
    ['/./a/./:title/', '/a/hello-world/'],
    ['/über uns/:title/', '/%C3%BCber%20uns/hello-world/'],
    ['/100%/:title/', '/100%25/hello-world/'],
    ['/a%20b/:title/', '/a%20b/hello-world/'],
    ['/%c3%bc/:title/', '/%C3%BC/hello-world/'],
    ['/a?b#c/:title/', '/a%3Fb%23c/hello-world/'],
    ['/at 10:30/:title/', '/at%2010:30/hello-world/'],
  ])('%s', (sitePermalink, expected) => expect(addressOf({ sitePermalink })).toBe(expected))

  it('prefers the pattern of the collection to the site’s', () => {
    expect(addressOf({ collectionPermalink: '/log/:title/' })).toBe('/log/hello-world/')
    expect(addressOf({ collectionPermalink: 'none' })).toBe('/hello-world.html')
  })

  it('slugifies categories where asked', () => {
    const categories = ['Machine Learning', 'C & C++', 'Größe']
    const sitePermalink = '/:slugified_categories/:title/'
    expect(addressOf({ categories, sitePermalink })).toBe('/machine-learning/c-c/gr%C3%B6%C3%9Fe/hello-world/')
  })
})

describe('titles and slugs', () => {
  it.each([
    ['the file’s name in its own case', { path: '2024-03-01-Hello-World.md' }, '/Hello-World/hello-world/'],
    ['a slug of the front matter', { slug: 'My Own_slug!' }, '/My-Own_slug!/my-own-slug/'],
    ['an empty slug counts as none', { slug: ' ' }, '/hello-world/hello-world/'],
    ['a title plays no part', { title: 'Another title' }, '/hello-world/hello-world/'],
    ['letters of any script', { path: '2024-03-01-글 제목.md' }, '/%EA%B8%80-%EC%A0%9C%EB%AA%A9/%EA%B8%80-%EC%A0%9C%EB%AA%A9/'],
    ['accents typed apart', { path: '2024-03-01-cafe\u0301.md' }, '/caf%C3%A9/caf%C3%A9/'],
    ['signs that are kept', { path: "2024-03-01-it's_(v1.2)+.md" }, "/it's_(v1.2)+/it-s-v1-2/"],
    ['a name of signs alone falls back to the title', { path: '2024-03-01-🎉.md', title: 'Party' }, '/party/party/'],
    ['and to the signs themselves', { path: '2024-03-01-🎉.md' }, '/%F0%9F%8E%89/%F0%9F%8E%89/'],
    ['dots at the end go', { path: '2024-03-01-wait....md' }, '/wait/wait/'],
    ['two dots part folders, as in Jekyll', { slug: 'a..b' }, '/a/b/a-b/'],
    ['a short year in the name', { path: '24-03-01-old.md' }, '/old/old/'],
  ])('%s', (_, over, expected) => expect(addressOf({ ...over, sitePermalink: '/:title/:slug/' })).toBe(expected))
})

describe('posts without a date', () => {
  const undated = (sitePermalink: string, over: Partial<PermalinkInput> = {}) =>
    addressOf({ path: 'hello.md', date: undefined, sitePermalink, ...over })

  it.each([
    ['date', '/hello.html'],
    ['pretty', '/hello/'],
    ['ordinal', '/hello.html'],
    ['weekdate', '/hello.html'],
    ['none', '/hello.html'],
    ['/blog/:year/:title/', '/blog/hello/'],
    ['/:year-:month-:day-:title/', '/hello/'],
    ['/:title-:year/', '/hello/'],
    ['/:year_:title/', '/hello/'],
    ['/:year/:month/v:day/:title:output_ext', '/hello.html'],
  ])('%s', (sitePermalink, expected) => expect(undated(sitePermalink)).toBe(expected))

  it('keeps categories', () => expect(undated('pretty', { categories: ['a'] })).toBe('/a/hello/'))
})

describe('pages', () => {
  it.each([
    ['pretty', 'about.md', '/about/'],
    ['pretty', 'index.md', '/'],
    ['pretty', 'a/index.md', '/a/'],
    ['pretty', 'a/b/c.md', '/a/b/c/'],
    ['pretty', 'index.html', '/'],
    ['date', 'about.md', '/about.html'],
    ['date', 'index.md', '/'],
    ['date', 'a/b.md', '/a/b.html'],
    ['ordinal', 'about.md', '/about.html'],
    ['none', 'about.md', '/about.html'],
    ['weekdate', 'about.md', '/about'],
    ['/blog/:year/:title/', 'about.md', '/about/'],
    ['/:title:output_ext', 'about.md', '/about.html'],
    ['/:year/:title', 'about.md', '/about'],
    ['/:title.html', 'about.md', '/about'],
    ['pretty', '_pages/about.md', '/_pages/about/'],
    ['pretty', 'My Page.md', '/My%20Page/'],
    ['pretty', '한글.md', '/%ED%95%9C%EA%B8%80/'],
    ['pretty', 'a b/c#d?.md', '/a%20b/c%23d%3F/'],
    ['pretty', '100%.md', '/100%25/'],
    ['pretty', 'a%20b.md', '/a%2520b/'],
    ['pretty', '2024-03-01-x.md', '/2024-03-01-x/'],
    ['pretty', 'about.html.njk', '/about/'],
    ['pretty', 'Index.md', '/Index/'],
  ])('under %s, %s', (sitePermalink, path, expected) => expect(page({ sitePermalink, path })).toBe(expected))

  it.each([
    ['feed.xml', '.xml', '/feed.xml'],
    ['a/robots.txt', '.txt', '/a/robots.txt'],
    ['feed.xml.njk', '.xml', '/feed.xml'],
    ['index.json', '.json', '/index.json'],
    ['assets/main.css', '.css', '/assets/main.css'],
  ])('that are no HTML keep their extension: %s', (path, extension, expected) => {
    expect(page({ path, extension, hasHtmlOutput: false })).toBe(expected)
  })

  it.each([
    ['/', '/'],
    ['/about/', '/about/'],
    ['about/', '/about/'],
    ['/about', '/about'],
    ['/about.html', '/about.html'],
    ['/about/index.html', '/about/index.html'],
    ['/404.html', '/404.html'],
    ['//x//y/', '/x/y/'],
    ['/a b/', '/a%20b/'],
    ['/가/', '/%EA%B0%80/'],
    ['/:basename/', '/about/'],
    ['/:path/:basename:output_ext', '/x/about.html'],
    ['/:path/', '/x/'],
    ['/llms.txt', '/llms.txt'],
    ['/wiki/Help:Contents/', '/wiki/Help:Contents/'],
  ])('with a permalink of their own, %s', (ownPermalink, expected) => {
    const result = permalinkFor(input({ collection: 'pages', path: 'x/about.md', date: undefined, ownPermalink }))
    expect(result).toMatchObject({ url: expected, problems: [] })
  })

  it('ignore an empty permalink', () => expect(page({ path: 'about.md', ownPermalink: ' ' })).toBe('/about/'))
})

describe('documents of a collection', () => {
  it.each([
    ['pretty', '/projects/1_project/'],
    ['date', '/projects/1_project.html'],
    ['ordinal', '/projects/1_project.html'],
    ['none', '/projects/1_project.html'],
    ['weekdate', '/projects/1_project'],
    ['/blog/:year/:title/', '/projects/1_project/'],
    ['/:categories/:title/', '/projects/1_project/'],
    ['/:year/:title:output_ext', '/projects/1_project.html'],
    ['/:year/:title', '/projects/1_project'],
  ])('without a permalink, under %s', (sitePermalink, expected) => expect(document({ sitePermalink })).toBe(expected))

  it.each([
    ['sub/a.md', '/projects/sub/a/'],
    ['2024-03-01-talk.md', '/projects/2024-03-01-talk/'],
    ['A B.md', '/projects/A%20B/'],
    ['index.md', '/projects/index/'],
    ['wait....md', '/projects/wait/'],
  ])('keep their path: %s', (path, expected) => expect(document({ path })).toBe(expected))

  it.each([
    ['/:collection/:path/', 'sub/2024-03-01-A_b.md', '/projects/sub/2024-03-01-A_b/'],
    ['/:collection/:name/', 'sub/2024-03-01-A_b.md', '/projects/2024-03-01-a-b/'],
    ['/:collection/:title/', 'sub/2024-03-01-A_b.md', '/projects/A_b/'],
    ['/work/:title:output_ext', 'x.md', '/work/x.html'],
    ['/work/:slug', 'My X.md', '/work/my-x'],
    ['/:collection/:year/:title/', 'x.md', '/projects/x/'],
    ['pretty', 'x.md', '/x/'],
    ['/books/:title/', 'the_godfather.md', '/books/the_godfather/'],
  ])('with the collection’s permalink %s, %s', (collectionPermalink, path, expected) => {
    expect(document({ collectionPermalink, path })).toBe(expected)
  })

  it('take their date for the collection’s permalink', () => {
    expect(document({ collectionPermalink: '/n/:year/:title/', path: 'x.md', date })).toBe('/n/2024/x/')
  })

  it('have their own permalink before all', () => {
    expect(document({ ownPermalink: '/talk/x', collectionPermalink: '/:title/' })).toBe('/talk/x')
    expect(document({ ownPermalink: '/:collection/:year/:title/', date, path: 'x.md' })).toBe('/projects/2024/x/')
  })

  it('keep the extension of what is no HTML', () => {
    expect(document({ path: 'data.json', extension: '.json', hasHtmlOutput: false })).toBe('/projects/data.json')
  })
})

describe('permalinks that cannot be', () => {
  it.each([
    ['/../x/', /climbs/],
    ['../x', /climbs/],
    ['/a/../../x/', /climbs/],
    ['/a/..', /climbs/],
    ['/%2e%2e/x/', /climbs/],
    ['/a%2f..%2fx/', /climbs/],
    ['/a\\b/', /backslash/],
    ['..\\x', /backslash/],
    ['/a%5Cb/', /backslash/],
    ['/a\u0000b/', /control/],
    ['/a%00b/', /control/],
    ['https://example.org/', /another site/],
    ['file:///etc/passwd', /another site/],
  ])('%j', (ownPermalink, why) => {
    const result = permalinkFor(input({ collection: 'pages', path: 'about.md', date: undefined, ownPermalink }))
    expect(result.url).toBe('/about/')
    expect(result.problems).toMatchObject([{ code: 'permalink/refused', severity: 'error', message: expect.stringMatching(why) }])
  })

  it('fall through to the collection’s and the site’s', () => {
    const result = permalinkFor(input({ ownPermalink: '/../', collectionPermalink: '/..', sitePermalink: '/:title/' }))
    expect(result).toMatchObject({ url: '/hello-world/', problems: [{}, {}] })
  })

  it.each([
    ['/:yaer/:title/', 'yaer', 'Did you mean `:year`?'],
    ['/:catagories/:title/', 'catagories', 'Did you mean `:categories`?'],
    ['/:zzz/', 'zzz', 'There are'],
    ['/:constructor/', 'constructor', 'There are'],
  ])('an unknown placeholder: %s', (sitePermalink, name, hint) => {
    const result = permalinkFor(input({ sitePermalink }))
    expect(result.url).toContain(`:${name}`)
    expect(result.problems).toMatchObject([{ code: 'permalink/unknown-placeholder', hint: expect.stringContaining(hint) }])
  })

  it('a style’s name on a page is an address with a warning', () => {
    expect(permalinkFor(input({ collection: 'pages', path: 'a.md', ownPermalink: 'pretty' }))).toMatchObject({
      url: '/pretty',
      problems: [{ code: 'permalink/style-on-page', severity: 'warning' }],
    })
  })

  it('categories and slugs cannot climb', () => {
    expect(addressOf({ categories: ['../../etc'], sitePermalink: '/:categories/:title/' })).toBe('/etc/hello-world/')
    expect(addressOf({ slug: '../../x', sitePermalink: '/:title/' })).toBe('/-/-x/')
  })
})

describe('the rule in words', () => {
  it.each([
    [{ ownPermalink: '/x/' }, 'its own permalink `/x/`'],
    [{ collectionPermalink: '/x/:title/' }, '`collections.posts.permalink`: `/x/:title/`'],
    [{ sitePermalink: 'none' }, `\`permalink: none\`, that is \`${PERMALINK_STYLES['none']}\``],
    [{ collection: 'pages', path: 'a.md' }, 'the rule for a page without a permalink: `/:path/:basename/`'],
    [{ collection: 'talks', path: 'a.md' }, 'the rule for a page of a collection without a permalink: `/:collection/:path/`'],
  ])('%o', (over, expected) => expect(permalinkFor(input(over)).rule).toBe(expected))
})

describe('every address', () => {
  const paths = ['a.md', '2024-03-01-x.md', 'ü/ä b.md', '%.md', '"<>|.md', "a'b.md", '.a.md', 'a..md', '日本/語.md']
  const patterns = Object.keys(PERMALINK_STYLES).concat('/x/:title', '/:path/', '/:slug:output_ext', ':categories')
  const all = paths.flatMap((path) => patterns.flatMap((sitePermalink) => ['posts', 'pages', 'talks'].map((collection) => ({ path, sitePermalink, collection }))))

  it.each(all)('is a path of RFC 3986: %o', (over) => {
    const { url } = permalinkFor(input({ ...over, categories: ['a b', 'ç'] }))
    expect(url).toMatch(/^\/(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})*$/u)
    expect(url).not.toMatch(/\/\/|\.\./u)
  })
})
