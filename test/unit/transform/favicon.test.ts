import { describe, expect, test } from 'vitest'
import { siteInAString } from '../../support/site-in-a-string.ts'

const PAGE = { 'content/index.md': '---\ntitle: Home\n---\nWelcome.\n' }
const LINK = '<link rel="icon" href="/favicon.svg" type="image/svg+xml">'

/** The icon of a site, and what its home page says of it. */
function iconOf(files: Readonly<Record<string, string>>): { readonly drawn: string | undefined; readonly link: boolean } {
  const { outputs } = siteInAString({ ...PAGE, ...files }).build()
  return { drawn: outputs.get('favicon.svg'), link: String(outputs.get('index.html')).includes(LINK) }
}

describe('the icon of a site', () => {
  test('is the first letter of its title on its accent where it names none', () => {
    const { drawn, link } = iconOf({ 'content/site.yml': 'title: «erdős» Pál\ntheme: {accent: forest}\n' })
    expect(drawn).toContain('fill="#1f5f3f"')
    expect(drawn).toContain('>E</text>')
    expect(link).toBe(true)
  })

  test('is the sign that it names', () => {
    const { drawn, link } = iconOf({ 'content/site.yml': 'title: A\nicon: 📚\n' })
    expect(drawn).toContain('>📚</text>')
    expect(link).toBe(true)
  })

  test.each([
    ['is left out where the site asks for none', { 'content/site.yml': 'title: A\nicon: false\n' }],
    ['is left to the file that browsers look for by themselves', { 'content/favicon.ico': 'ICO' }],
  ])('%s', (_, files) => {
    expect(iconOf(files)).toEqual({ drawn: undefined, link: false })
  })
})
