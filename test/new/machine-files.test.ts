import { describe, expect, test } from 'vitest'
import { DateTime } from '../../src/model/date-time.ts'
import { calendar } from '../../src/transform/generated/calendar.ts'
import { llmsTxt } from '../../src/transform/generated/llms-txt.ts'
import { markdownTwin } from '../../src/transform/generated/markdown-twin.ts'
import { siteInAString, told } from '../support/site-in-a-string.ts'

const SITE = `
-- content/site.yml --
title: Emmy Noether
description: Algebra.
url: https://noether.example.org
baseurl: /~emmy
timezone: Europe/Berlin
SWITCHES
-- content/index.md --
---
title: Home
description: Where it begins.
---
See [the post](posts/2024-03-01-chains.md#end).
-- content/hidden.md --
---
title: Hidden
noindex: true
---
Not for all.
-- content/posts/2024-03-01-chains.md --
---
title: Chains that stop
tags: [algebra]
---
The opening.

More, with a [link](../index.md) and ![a picture](stairs.svg).
-- content/posts/stairs.svg --
<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><title>Stairs</title></svg>
-- content/talks/bologna.md --
---
title: Hyperkomplexe Größen, und ihre Darstellung
date: 1928-09-03
end_date: 1928-09-10
venue: International Congress; Section I
location: Bologna
---
-- content/talks/evening.md --
---
title: An evening
date: 2024-07-01 18:30
---
-- content/teaching/reading.md --
---
title: Reading
schedule:
  - date: 2024-04-15
    topic: Rings
  - topic: Some day
---
-- content/publications/papers.bib --
@book{noether1983, author={Noether, Emmy}, title={Gesammelte Abhandlungen}, publisher={Springer}, year={1983}}
`
const built = (switches = ''): ReadonlyMap<string, string> => {
  const { outputs, diagnostics } = siteInAString(SITE.replace('SWITCHES', switches)).build()
  expect(told(diagnostics)).toEqual([])
  return outputs
}

describe('files for programs', () => {
  test('the calendar has talks and meetings in order, days as days and hours in UTC', () => {
    const lines = (built().get('calendar.ics') ?? '').split('\r\n')
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toEqual([
      'SUMMARY:Hyperkomplexe Größen\\, und ihre Darstellung', 'SUMMARY:Reading: Rings', 'SUMMARY:An evening',
    ])
    expect(lines.filter((line) => /^DT(?:START|END)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:19280903', 'DTEND;VALUE=DATE:19280911', 'DTSTART;VALUE=DATE:20240415', 'DTSTART:20240701T163000Z',
    ])
    expect(lines).toContain('LOCATION:International Congress\\; Section I\\, Bologna')
    expect(lines).toContain('URL:https://noether.example.org/~emmy/talks/bologna/')
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(3)
  })

  test('the JSON feed says what the Atom feed says, and pages link to it', () => {
    const outputs = built()
    const feed = JSON.parse(outputs.get('feed.json') ?? '') as { readonly items: readonly Record<string, unknown>[] }
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Emmy Noether',
      home_page_url: 'https://noether.example.org/~emmy/',
      feed_url: 'https://noether.example.org/~emmy/feed.json',
    })
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({
      url: 'https://noether.example.org/~emmy/2024/03/01/chains/', title: 'Chains that stop', tags: ['algebra'],
      date_published: '2024-03-01T00:00:00+01:00',
    })
    expect(outputs.get('index.html')).toContain('type="application/feed+json" href="/~emmy/feed.json"')
  })

  test('llms.txt lists what may be found, by kind', () => {
    const text = built().get('llms.txt') ?? ''
    expect(text).toMatch(/^# Emmy Noether\n\n> Algebra\.\n\n## Pages\n\n- \[Home\]\(https:\/\/noether\.example\.org\/~emmy\/\): Where it begins\.\n\n/)
    expect(text).toContain('- [Gesammelte Abhandlungen](https://noether.example.org/~emmy/publications/noether1983/): 1983')
    expect(text).toContain('/~emmy/publications.json)')
    expect(text).not.toContain('Hidden')
  })

  test('_headers keeps frames away and names only files whose names change with them', () => {
    const outputs = built()
    const kept = [...(outputs.get('_headers') ?? '').matchAll(/^\/(assets\S+)$/gm)].map(([, name = '']) => name)
    expect(kept.length).toBeGreaterThan(1)
    expect(kept.filter((name) => !outputs.has(name) || !/\.[0-9a-f]{8}\.\w+$/.test(name))).toEqual([])
    expect(outputs.get('_headers')).toContain("frame-ancestors 'self'")
  })

  test.each([
    ['json_feed', 'feed.json'], ['calendar', 'calendar.ics'], ['llms_txt', 'llms.txt'], ['headers', '_headers'],
  ])('%s: false makes no %s', (key, file) => {
    expect([...built().keys()]).toContain(file)
    expect([...built(`${key}: false`).keys()]).not.toContain(file)
  })

  test('the Markdown of a page stands beside it where that is asked for, its links absolute', () => {
    expect([...built().keys()].filter((name) => name.endsWith('.md'))).toEqual([])
    const outputs = built('markdown_pages: true')
    expect(outputs.get('2024/03/01/chains/index.md')).toBe(
      '# Chains that stop\n\n2024-03-01 · https://noether.example.org/~emmy/2024/03/01/chains/\n\nThe opening.\n\n' +
        'More, with a [link](https://noether.example.org/~emmy/) and ![a picture](https://noether.example.org/~emmy/posts/stairs.svg).\n',
    )
    expect(outputs.get('index.md')).toContain('[the post](https://noether.example.org/~emmy/2024/03/01/chains/#end)')
    expect(outputs.get('llms.txt')).toContain('(https://noether.example.org/~emmy/2024/03/01/chains/index.md)')
  })

  test('a file of the author’s goes before ours', () => {
    const outputs = siteInAString({ 'content/index.md': '# Home\n', 'content/llms.txt': 'Mine.\n' }).build().outputs
    expect(outputs.get('llms.txt')).toMatch(/^copy of content\/llms\.txt/)
  })

  test('editing a text makes none of the lists anew', () => {
    const site = siteInAString(SITE.replace('SWITCHES', ''))
    site.build()
    const post = String(site.files()['content/posts/2024-03-01-chains.md'])
    const { runs } = site.edit({ 'content/posts/2024-03-01-chains.md': `${post}\nMore.\n` })
    expect([runs.get('events') ?? 0, runs.get('machineClaims') ?? 0]).toEqual([0, 0])
  })
})

describe('the Markdown of a page', () => {
  const head = { title: 'T', description: '', url: '', date: '' }
  test.each([
    ['a link with a title', '[a](b "c")', '[a](X/b "c")'],
    ['an address in angles', '[a](<b c>)', '[a](<X/b c>)'],
    ['a definition', '[a]: b', '[a]: X/b'],
    ['a span of code', '`[a](b)` [c](d)', '`[a](b)` [c](X/d)'],
    ['a fence', '```\n[a](b)\n```\n[c](d)', '```\n[a](b)\n```\n[c](X/d)'],
    ['a fence of tildes within', '~~~~\n~~~\n[a](b)\n~~~~\n[c](d)', '~~~~\n~~~\n[a](b)\n~~~~\n[c](X/d)'],
    ['parentheses in an address', '[a](b_(c))', '[a](X/b_(c))'],
  ])('%s', (_name, body, expected) => {
    expect(markdownTwin(head, body, (href) => `X/${href}`).trim()).toBe(`# T\n\n\n\n${expected}`)
  })

  test('has one title', () => {
    expect(markdownTwin(head, '# Own\n\nText.', String)).not.toContain('# T')
  })
})

test('lines of a calendar hold at most 75 bytes, and no letter is cut', () => {
  const start = new DateTime({ year: 2024, month: 1, day: 1 })
  const text = calendar('ä'.repeat(100), [
    { uid: 'a', start, title: '漢字🙂'.repeat(40), location: '', description: 'one\ntwo', url: '' },
  ])
  const lines = text.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(text.replaceAll('\r\n ', '')).toContain('漢字🙂'.repeat(40))
  expect(text).toContain('DESCRIPTION:one\\ntwo')
})

test('llms.txt is one line for each page, whatever its title holds', () => {
  const entries = [{ title: 'A [b]\nc', url: '/a/', description: 'x\n y' }]
  expect(llmsTxt({ title: '', description: '', sections: [{ title: 'P', entries }, { title: 'Q', entries: [] }] })).toBe(
    '# Website\n\n## P\n\n- [A \\[b\\] c](/a/): x y\n',
  )
})
