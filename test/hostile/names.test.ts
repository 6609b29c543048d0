import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../cli/run-carrel.ts'
import { smallTheme } from '../property/small-theme.ts'
import { runChild } from '../support/child.ts'
import { sample, tell } from '../support/full-run.ts'
import { siteInAString } from '../support/site-in-a-string.ts'

const NAMES = [
  'a b', 'a#b', 'a?b', 'a%b', 'a%20b', 'a%2fb', 'a%', 'a&b', 'a+b', "a'b", 'a"b', 'a<b', 'a>b', 'a:b', 'a|b', 'a*b', 'a;b', 'a,b', 'a=b', 'a@b',
  'a!b', 'a$b', 'a(b)', 'a[b]', 'a{b}', 'a^b', 'a`b', '日本', 'é', 'ß', 'İı', '🎓', 'שלום', 'a.b.c', '-a', 'a\\b', '{{ a }}', '{% a %}', 'con', 'a.',
  `${'n'.repeat(250)}`, 'é'.repeat(120), `deep/${'d/'.repeat(40)}x`,
]

describe('names of files', () => {
  test('of any signs are published and linked, or told', { timeout: 120_000 }, () => {
    const wrong = NAMES.flatMap((name) => {
      const files = {
        'content/index.md': `# Home\n\n[a link](<${encodeURI(name).replaceAll('#', '%23').replaceAll('?', '%3F')}.md>)\n`,
        [`content/${name}.md`]: '# Page\n\nThe words of it.\n',
      }
      const { outputs, diagnostics } = siteInAString(files, { theme: smallTheme() }).build()
      const home = outputs.get('index.html') ?? ''
      const own = [...outputs].find(([, text]) => text.includes('The words of it.'))?.[0]
      const isTold = diagnostics.some(({ message, at }) => message.includes(name.slice(0, 8)) || at?.path.startsWith(`content/${name}`) === true)
      if (own === undefined) return isTold ? [] : [`${name}: neither published nor told`]
      const address = /href="([^"]*)">a link/.exec(home)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#39;', "'") ?? ''
      const leads = decoded(address.replace(/^\//, '').replace(/[?#].*$/, ''))
      return isTold || [leads, `${leads}.html`, `${leads}index.html`].includes(own) ? [] : [`${name}: published as ${own}, the link leads to ${address}`]
    })
    tell('names of any signs', { names: NAMES.length })
    expect(wrong).toEqual([])
  })

  /** Pairs that are one name on some disk, or one address on some server. */
  const PAIRS: readonly (readonly [string, string])[] = [
    ['about.md', 'About.md'],
    ['caf\u00e9.md', 'cafe\u0301.md'],
    ['STRASSE.md', 'strasse.md'],
    ['a.md', 'a.html'],
    ['a.md', 'a/index.md'],
    ['data/x.txt', 'DATA/x.txt'],
    ['picture.txt', 'Picture.txt'],
    ['\u212B.md', '\u00C5.md'],
    ['\u1E9B\u0323.txt', '\u1E9B\u0323.TXT'],
  ]

  test('that are one on another disk are told, both of them', { timeout: 1_200_000 }, async () => {
    const pairs = sample(PAIRS, 2)
    const wrong: string[] = []
    for (const [one, other] of pairs) {
      const folder = folderWith('-- content/site.yml --\nurl: https://emmy.example\n-- content/index.md --\n# Home\n')
      for (const name of [one, other]) {
        fs.mkdirSync(path.dirname(path.join(folder, 'content', name)), { recursive: true })
        fs.writeFileSync(path.join(folder, 'content', name), `---\ntitle: ${one}\n---\nText.\n`)
      }
      const { status, stderr } = await runChild(['build', '--now', '2025-06-01', '--quiet'], { cwd: folder })
      const isTold = stderr.includes('output/') || stderr.includes('content/double-address')
      if (!isTold || /^\s+at |something went wrong/m.test(stderr)) wrong.push(`${one} and ${other}: ${status} ${stderr.slice(0, 300)}`)
    }
    tell('names that are one elsewhere', { pairs: pairs.length })
    expect(wrong).toEqual([])
  })

  test('that are no UTF-8 are told', async () => {
    const folder = folderWith('-- content/site.yml --\nurl: https://emmy.example\n-- content/index.md --\n# Home\n')
    fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/content/b`), Buffer.from([0xe9, 0xff]), Buffer.from('.md')]), '# Page\n')
    const { status, stderr } = await runChild(['build', '--now', '2025-06-01', '--quiet'], { cwd: folder })
    expect(status).not.toBe(null)
    expect(stderr).toContain('content/b')
    expect(stderr).not.toMatch(/^\s+at |something went wrong/m)
  })
})

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
