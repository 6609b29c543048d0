import { describe, expect, it } from 'vitest'
import { urlPath } from '../../../src/model/paths.ts'
import { outputPathFor } from '../../../src/transform/output-path.ts'

describe('outputPathFor', () => {
  it.each([
    ['/', 'index.html'],
    ['/about/', 'about/index.html'],
    ['/about', 'about.html'],
    ['/about.html', 'about.html'],
    ['/a/b.htm', 'a/b.htm'],
    ['/feed.xml', 'feed.xml'],
    ['/llms.txt', 'llms.txt'],
    ['/v1.2', 'v1.2.html'],
    ['/v1.2/', 'v1.2/index.html'],
    ['/people/j.doe', 'people/j.doe.html'],
    ['/a%20b/', 'a b/index.html'],
    ['/%EA%B0%80/', '가/index.html'],
    ['/caf%C3%A9.html', 'café.html'],
    ['/100%25/', '100%/index.html'],
    ['/a//b/', 'a/b/index.html'],
    ['/.well-known/x.json', '.well-known/x.json'],
    ['/.nojekyll', '.nojekyll.html'],
    ['/index.html', 'index.html'],
    ['/UPPER.HTML', 'UPPER.HTML'],
  ])('%s is %s', (url, path) => expect(outputPathFor(urlPath(url))).toEqual({ path, problems: [] }))

  it('adds another extension where a page is no HTML', () => {
    expect(outputPathFor(urlPath('/feed'), '.xml').path).toBe('feed.xml')
    expect(outputPathFor(urlPath('/data.geo'), '.geo').path).toBe('data.geo')
  })

  it.each(['/../x/', '/a/%2e%2e/x/', '/a%2f..%2f..%2fx', '/a%5Cb/', '/a%00b/', '/%0a/', '/100%/', '/%ff/'])(
    '%s leads to no file and stays inside all the same',
    (url) => {
      const { path, problems } = outputPathFor(urlPath(url))
      expect(problems).toMatchObject([{ code: 'output-path/outside', severity: 'error' }])
      expect(path).toMatch(/^[\w.-]+(?:\/[\w.-]+)*$/u)
      expect(path.split('/')).not.toContain('..')
    },
  )

  it.each([
    '/con/', '/CON', '/aux.html', '/a/nul.txt', '/com1/', '/lpt9.x/', '/prn', '/a:b/', '/wiki/Help:X/', '/a%3Fb/', '/a*b/',
    '/a%22b/', '/a%3Cb/', '/a./', '/a%20/', '/a.%20/x', '/a%7Cb/',
  ])('%s is a name that Windows does not allow', (url) => {
    expect(outputPathFor(urlPath(url)).problems).toMatchObject([{ code: 'output-path/reserved', severity: 'error' }])
  })

  it.each(['/console/', '/com10/', '/auxiliary', '/nullable/', '/lpt/', '/a.b/'])('%s is fine', (url) => {
    expect(outputPathFor(urlPath(url)).problems).toEqual([])
  })

  it('counts a name’s bytes, not its letters', () => {
    const long = (times: number) => outputPathFor(urlPath(`/${'%C3%A9'.repeat(times)}/`)).problems.map(({ code }) => code)
    expect(long(127)).toEqual([])
    expect(long(128)).toEqual(['output-path/too-long'])
  })
})
