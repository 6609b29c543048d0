import { describe, expect, test } from 'vitest'
import { inferAddress } from '../../src/parse/site-address.ts'
import { siteInAString } from '../support/site-in-a-string.ts'

const remote = (url: string, name = 'origin'): string => `[core]\n\tbare = false\n[remote "${name}"]\n\turl = ${url}\n\tfetch = +x\n`

describe('the address of a site that nobody wrote down', () => {
  test.each([
    ['git@github.com:emmy/notes.git', 'https://emmy.github.io/notes'],
    ['https://github.com/Emmy/notes', 'https://emmy.github.io/notes'],
    ['ssh://git@github.com:22/emmy/emmy.github.io.git', 'https://emmy.github.io'],
    ['https://token@github.com/Emmy/Emmy.github.io.git/', 'https://emmy.github.io'],
    ['git@gitlab.com:emmy/lectures/algebra.git', 'https://emmy.gitlab.io/lectures/algebra'],
    ['https://gitlab.com/emmy/emmy.gitlab.io.git', 'https://emmy.gitlab.io'],
    ['https://git.example.org/emmy/notes.git', undefined],
    ['../other', undefined],
  ])('comes from the git remote %s', (url, expected) => {
    const found = inferAddress({ environment: {}, cname: '', gitConfig: remote(url) })
    expect(found === undefined ? undefined : found.url + found.baseurl).toBe(expected)
  })

  test('the remote called origin goes before others', () => {
    const gitConfig = remote('git@github.com:a/upstream.git', 'upstream') + remote('git@github.com:b/mine.git')
    expect(inferAddress({ environment: {}, cname: '', gitConfig })?.baseurl).toBe('/mine')
  })

  test.each([
    ['Netlify', { NETLIFY: 'true', CONTEXT: 'production', URL: 'https://noether.example.org', DEPLOY_PRIME_URL: 'https://x.netlify.app' }, 'https://noether.example.org'],
    ['a preview of Netlify', { NETLIFY: 'true', CONTEXT: 'deploy-preview', URL: 'https://a.org', DEPLOY_PRIME_URL: 'https://7--x.netlify.app' }, 'https://7--x.netlify.app'],
    ['Cloudflare', { CF_PAGES: '1', CF_PAGES_URL: 'https://0123abcd.notes.pages.dev', CF_PAGES_BRANCH: 'main' }, 'https://notes.pages.dev'],
    ['a branch on Cloudflare', { CF_PAGES: '1', CF_PAGES_URL: 'https://0123abcd.notes.pages.dev', CF_PAGES_BRANCH: 'draft' }, 'https://0123abcd.notes.pages.dev'],
    ['GitLab', { CI_PAGES_URL: 'https://emmy.gitlab.io/notes' }, 'https://emmy.gitlab.io/notes'],
    ['GitHub', { GITHUB_REPOSITORY: 'emmy/notes' }, 'https://emmy.github.io/notes'],
    ['a variable of our own', { CARREL_URL: 'https://a.org/~b/', GITHUB_REPOSITORY: 'emmy/notes' }, 'https://a.org/~b'],
    ['nowhere, where that is asked for', { CARREL_URL: '', GITHUB_REPOSITORY: 'emmy/notes' }, undefined],
  ])('comes from %s', (_name, environment, expected) => {
    const found = inferAddress({ environment, cname: '', gitConfig: remote('git@github.com:other/thing.git') })
    expect(found === undefined ? undefined : found.url + found.baseurl).toBe(expected)
  })

  test('CNAME goes before the host and the remote', () => {
    const environment = { GITHUB_REPOSITORY: 'emmy/notes' }
    expect(inferAddress({ environment, cname: 'noether.example.org\n', gitConfig: '' })).toEqual({
      url: 'https://noether.example.org', baseurl: '', from: 'CNAME',
    })
  })
})

describe('what site.yml says', () => {
  const inferred = { url: 'https://emmy.github.io', baseurl: '/notes', from: 'the git remote' }
  test.each([
    ['nothing', '', 'https://emmy.github.io/notes/'],
    ['an address alone, which is then at its root', 'url: https://a.org\n', 'https://a.org/'],
    ['a path alone', 'baseurl: /else\n', 'https://emmy.github.io/else/'],
    ['both', 'url: https://a.org\nbaseurl: /b\n', 'https://a.org/b/'],
    ['neither, with empty keys', 'url:\nbaseurl:\n', 'https://emmy.github.io/notes/'],
  ])('%s', (_name, settings, home) => {
    const site = siteInAString({ 'content/index.md': '# Home\n', 'content/site.yml': `title: A\n${settings}` }, { options: { inferred } })
    expect(site.build().outputs.get('sitemap.xml')).toContain(`<loc>${home}</loc>`)
    expect(site.site.config.inferredAddress()?.from).toBe(settings.includes('http') ? undefined : 'the git remote')
  })

  test('a flag goes before all of it', () => {
    const options = { inferred, baseUrl: 'https://flag.example.org' }
    const { outputs } = siteInAString({ 'content/index.md': '# Home\n' }, { options }).build()
    expect(outputs.get('sitemap.xml')).toContain('<loc>https://flag.example.org/</loc>')
  })
})
