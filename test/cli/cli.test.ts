import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { PACKAGE } from '../support/site-in-a-string.ts'
import { carrel, filesIn, folderWith } from './run-carrel.ts'

const SITE = `
-- content/site.yml --
title: A site
url: https://example.org
timezone: Europe/Berlin
-- content/index.md --
---
title: Home
---
Welcome. See [the first post](posts/2024-01-02-first.md).
-- content/posts/2024-01-02-first.md --
---
title: First
tags: [ä, z, Z]
---
Some words and $a^2$.
-- content/posts/2030-01-02-later.md --
---
title: Later
---
Not yet.
-- content/drafts/idea.md --
---
title: Idea
---
A draft.
-- content/hidden.md --
---
title: Hidden
published: false
---
Not for all.
`
const WARNING = `${SITE}-- content/wrong.md --\n---\ntitel: Wrong\n---\nText.\n`
const ERROR = `${SITE}-- content/wrong.md --\n---\nlayout: absent\n---\nText.\n`
const NOW = ['--now', '2025-06-01']

describe('help and version', () => {
  test.each([[['--help']], [['-h']], [['help']], [[]]])('%j tells the commands', (words) => {
    const { status, stdout, stderr } = carrel(words)
    expect([status, stderr]).toEqual([0, ''])
    for (const part of ['Usage:', 'build', 'clean', 'explain', 'Exit status']) expect(stdout).toContain(part)
  })

  test.each(['build', 'clean', 'explain'])('%s --help tells its flags', (command) => {
    const { status, stdout } = carrel([command, '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain(`Usage: carrel ${command}`)
    expect(stdout).toContain('--source DIR')
  })

  test.each(['--version', '-v'])('%s tells the version of package.json', (word) => {
    const manifest = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
    expect(carrel([word])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  test('no line of the help is wider than a terminal of 120', () => {
    const pages = [[], ['build'], ['clean'], ['explain']].map((words) => carrel([...words, '--help']).stdout)
    expect(pages.flatMap((page) => page.split('\n')).filter((line) => line.length > 120)).toEqual([])
  })
})

describe('usage', () => {
  test.each([
    [['biuld'], 'build'],
    [['build', '--sorce', 'x'], '--sorce'],
    [['build', '--out'], '--out'],
    [['build', 'content'], '--source'],
    [['build', '--drafts=yes'], '--drafts'],
    [['explain'], 'ADDRESS'],
    [['explain', 'a', 'b'], 'one'],
    [['--frobnicate'], '--frobnicate'],
  ])('%j is a mistake of the user', (words, named) => {
    const { status, stdout, stderr } = carrel(words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(named)
    expect(stderr).toContain('--help')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('a date that is none is a mistake of the user', () => {
    const { status, stderr } = carrel(['build', '--source', folderWith(SITE), '--now', 'yesterday'])
    expect(status).toBe(2)
    expect(stderr).toContain('--now')
  })
})

describe('build', () => {
  test('writes the site beside its content, and says so in one line', () => {
    const folder = folderWith(SITE)
    const { status, stdout, stderr } = carrel(['build', '--source', folder, ...NOW])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\d+ pages in .*_site, .*\.\n$/)
    expect(filesIn(path.join(folder, '_site'))['index.html']).toContain('Welcome.')
  })

  test('a second build changes nothing and says so', () => {
    const folder = folderWith(SITE)
    carrel(['build', '--source', folder, ...NOW])
    const before = fs.statSync(path.join(folder, '_site', 'index.html')).ino
    expect(carrel(['build', '--source', folder, ...NOW]).stdout).toContain('nothing changed')
    expect(fs.statSync(path.join(folder, '_site', 'index.html')).ino).toBe(before)
  })

  test('the site is the folder one stands in, unless another is named', () => {
    const folder = folderWith(SITE)
    expect(carrel(['build', ...NOW], { cwd: folder }).status).toBe(0)
    expect(fs.existsSync(path.join(folder, '_site', 'index.html'))).toBe(true)
  })

  test('--out is where the site goes', () => {
    const folder = folderWith(SITE)
    expect(carrel(['build', '--source', folder, '--out', path.join(folder, 'public'), ...NOW]).status).toBe(0)
    expect(fs.existsSync(path.join(folder, 'public', 'index.html'))).toBe(true)
    expect(fs.existsSync(path.join(folder, '_site'))).toBe(false)
  })

  test('a warning is told, and the site is built', () => {
    const folder = folderWith(WARNING)
    const { status, stderr, stdout } = carrel(['build', '--source', folder, ...NOW])
    expect(status).toBe(0)
    expect(stderr).toContain('content/wrong.md:2:1')
    expect(stderr).toContain('[front-matter/unknown-key]')
    expect(stdout).toContain('1 warning')
  })

  test('--strict makes an error of a warning', () => {
    const folder = folderWith(WARNING)
    const { status, stdout } = carrel(['build', '--source', folder, '--strict', ...NOW])
    expect(status).toBe(1)
    expect(stdout).toContain('Nothing was written')
    expect(fs.existsSync(path.join(folder, '_site'))).toBe(false)
  })

  test('an error leaves the old site as it was', () => {
    const folder = folderWith(SITE)
    carrel(['build', '--source', folder, ...NOW])
    const before = filesIn(path.join(folder, '_site'))
    fs.writeFileSync(path.join(folder, 'content', 'wrong.md'), '---\nlayout: absent\n---\n')
    const { status, stderr } = carrel(['build', '--source', folder, ...NOW])
    expect(status).toBe(1)
    expect(stderr).toContain('[template/missing-layout]')
    expect(filesIn(path.join(folder, '_site'))).toEqual(before)
  })

  test('--quiet tells nothing where there is nothing to tell', () => {
    expect(carrel(['build', '--source', folderWith(SITE), '--quiet', ...NOW])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('--verbose tells what was left out and why, and what was written', () => {
    const { stdout } = carrel(['build', '--source', folderWith(SITE), '--verbose', ...NOW])
    expect(stdout).toMatch(/left out +content\/drafts\/idea\.md/)
    expect(stdout).toMatch(/written +index\.html/)
  })

  test.each([
    ['--drafts', 'Idea'],
    ['--future', 'Later'],
    ['--unpublished', 'Hidden'],
  ])('%s shows what else would be hidden', (flag, title) => {
    const folder = folderWith(SITE)
    const shown = new RegExp(`<h1[^>]*>\\s*${title}\\s*</h1>`)
    const shows = (): boolean => Object.values(filesIn(path.join(folder, '_site'))).some((text) => shown.test(text))
    carrel(['build', '--source', folder, ...NOW])
    expect(shows()).toBe(false)
    expect(carrel(['build', '--source', folder, flag, ...NOW]).status).toBe(0)
    expect(shows()).toBe(true)
  })

  test('--now decides what is still to come', () => {
    const folder = folderWith(SITE)
    carrel(['build', '--source', folder, '--now', '2030-01-02'])
    const paths = Object.keys(filesIn(path.join(folder, '_site')))
    expect(paths.some((name) => name.includes('later'))).toBe(true)
  })

  test('SOURCE_DATE_EPOCH is the clock where no day is named', () => {
    const folder = folderWith(SITE)
    carrel(['build', '--source', folder], { env: { SOURCE_DATE_EPOCH: '1900000000' } })
    expect(Object.keys(filesIn(path.join(folder, '_site'))).some((name) => name.includes('later'))).toBe(true)
  })

  test('--base-url overrides the address of site.yml', () => {
    const folder = folderWith(SITE)
    carrel(['build', '--source', folder, '--base-url', 'https://other.example/~me', ...NOW])
    const { 'index.html': home = '', 'sitemap.xml': map = '' } = filesIn(path.join(folder, '_site'))
    expect(map).toContain('https://other.example/~me/')
    expect(home).toContain('href="/~me/')
  })

  test('--config names other files, later ones over earlier', () => {
    const folder = folderWith(`${SITE}-- one.yml --\ntitle: One\n-- two.yml --\ntitle: Two\n`)
    const files = ['--config', path.join(folder, 'one.yml'), '--config', path.join(folder, 'two.yml')]
    expect(carrel(['build', '--source', folder, ...files, ...NOW]).status).toBe(0)
    expect(filesIn(path.join(folder, '_site'))['index.html']).toContain('Two')
  })

  test('a configuration file that is not there is told', () => {
    const { status, stderr } = carrel(['build', '--source', folderWith(SITE), '--config', 'none.yml', ...NOW])
    expect([1, 2, 3]).toContain(status)
    expect(stderr).toContain('none.yml')
  })

  test('--json is one document with every diagnostic in it', () => {
    const { status, stdout, stderr } = carrel(['build', '--source', folderWith(WARNING), '--json', ...NOW])
    expect([status, stderr]).toEqual([0, ''])
    const report = JSON.parse(stdout) as Readonly<Record<string, unknown>>
    expect(report).toMatchObject({
      diagnostics: [{ code: 'front-matter/unknown-key', severity: 'warning', at: { path: 'content/wrong.md', line: 2, column: 1 } }],
      removed: 0,
    })
    expect(Object.keys(report)).toEqual(['diagnostics', 'pages', 'written', 'removed', 'milliseconds'])
  })

  test('--json tells errors too, and the status is 1', () => {
    const { status, stdout } = carrel(['build', '--source', folderWith(ERROR), '--json', ...NOW])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ written: 0, diagnostics: [{ code: 'template/missing-layout' }] })
  })
})

describe('the environment', () => {
  test('a folder without content is told, without a stack', () => {
    const { status, stdout, stderr } = carrel(['build', '--source', folderWith('-- readme.txt --\nNothing.\n'), ...NOW])
    expect(`${stdout}${stderr}`).toContain('content/')
    expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m)
    expect([0, 1, 2, 3]).toContain(status)
  })

  test('a folder that is not there is the environment’s fault', () => {
    const { status, stderr } = carrel(['build', '--source', path.join(os.tmpdir(), 'carrel-no-such-folder'), ...NOW])
    expect(stderr).toContain('carrel-no-such-folder')
    expect(stderr).not.toMatch(/^\s+at /m)
    expect([2, 3]).toContain(status)
  })

  test('a content folder that cannot be read ends with status 3', () => {
    const folder = folderWith('-- content --\nA file where a folder should be.\n')
    const { status, stderr } = carrel(['build', '--source', folder, ...NOW])
    expect(stderr).not.toMatch(/^\s+at /m)
    expect([0, 1, 3]).toContain(status)
  })

  test('a folder of other files is never built into', () => {
    const folder = folderWith(`${SITE}-- _site/thesis.tex --\nYears of work.\n`)
    const { status, stderr } = carrel(['build', '--source', folder, ...NOW])
    expect(status).toBe(1)
    expect(stderr).toContain('[output/not-ours]')
    expect(filesIn(path.join(folder, '_site'))).toEqual({ 'thesis.tex': 'Years of work.\n' })
  })

  test.each(['.', 'content', 'content/out', 'layouts/x', '..'])('--out %s is refused', (out) => {
    const folder = folderWith(SITE)
    const before = filesIn(folder)
    const { status } = carrel(['build', '--source', '.', '--out', out, ...NOW], { cwd: folder })
    expect(status).toBe(1)
    // What was made for the pages is kept for the build that may write them.
    const after = Object.entries(filesIn(folder)).filter(([file]) => !file.startsWith('.cache'))
    expect(Object.fromEntries(after)).toEqual(before)
  })

  test('files of others in the output are carried along', () => {
    const folder = folderWith(SITE)
    carrel(['build', '--source', folder, ...NOW])
    fs.writeFileSync(path.join(folder, '_site', 'mine.txt'), 'mine')
    fs.writeFileSync(path.join(folder, 'content', 'new.md'), '# New\n')
    expect(carrel(['build', '--source', folder, ...NOW]).status).toBe(0)
    expect(filesIn(path.join(folder, '_site'))['mine.txt']).toBe('mine')
  })

  test('NO_COLOR and a pipe both keep colours away', () => {
    const folder = folderWith(WARNING)
    const escape = String.fromCharCode(27)
    expect(carrel(['build', '--source', folder, ...NOW]).stderr).not.toContain(escape)
    expect(carrel(['build', '--source', folder, ...NOW], { env: { NO_COLOR: '1' } }).stderr).not.toContain(escape)
  })
})

describe('clean', () => {
  test('removes what a build wrote, and nothing else', () => {
    const folder = folderWith(SITE)
    carrel(['build', '--source', folder, ...NOW])
    fs.writeFileSync(path.join(folder, '_site', 'mine.txt'), 'mine')
    const { status } = carrel(['clean', '--source', folder])
    expect(status).toBe(0)
    // The list stays, empty, so that the next build knows the folder for its own.
    expect(Object.keys(filesIn(path.join(folder, '_site')))).toEqual(['.carrel-manifest.json', 'mine.txt'])
  })

  test('finds nothing to do where nothing was built', () => {
    const { status, stdout } = carrel(['clean', '--source', folderWith(SITE)])
    expect([status, stdout]).toEqual([0, expect.stringContaining('Nothing of ours')])
  })
})

describe('explain', () => {
  test.each(['/2024/01/02/first/', 'content/posts/2024-01-02-first.md', 'posts/2024-01-02-first.md'])('%s', (wanted) => {
    const folder = folderWith(SITE.replace('timezone', 'permalink: pretty\ntimezone'))
    const { status, stdout } = carrel(['explain', wanted, '--source', folder, ...NOW])
    expect(status).toBe(0)
    for (const part of ['content/posts/2024-01-02-first.md', 'pretty', 'posts', 'layouts', 'content/site.yml']) {
      expect(stdout).toContain(part)
    }
  })

  test('tells why a page is hidden', () => {
    const { status, stdout } = carrel(['explain', 'content/drafts/idea.md', '--source', folderWith(SITE), ...NOW])
    expect(status).toBe(0)
    expect(stdout).toMatch(/shown +no: .*draft/)
  })

  test('says so when there is nothing of that name', () => {
    const { status, stderr } = carrel(['explain', '/nowhere/', '--source', folderWith(SITE), ...NOW])
    expect(status).not.toBe(0)
    expect(stderr).toContain('/nowhere/')
  })
})

describe('the same input gives the same bytes', () => {
  const folders = path.join(import.meta.dirname, 'reversed-folders.cjs')
  test.each([
    ['another time zone', { env: { TZ: 'Pacific/Kiritimati' } }],
    ['a time zone west of Greenwich', { env: { TZ: 'America/Los_Angeles' } }],
    ['another language', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }],
    ['a plain locale', { env: { LC_ALL: 'C' } }],
    ['folders that list their files in another order', { node: ['--require', folders] }],
  ])('in %s', (_name, surroundings) => {
    const folder = folderWith(SITE)
    const words = ['build', '--source', folder, ...NOW]
    expect(carrel([...words, '--out', path.join(folder, 'one')], { env: { TZ: 'UTC', LANG: 'en_US.UTF-8' } }).status).toBe(0)
    expect(carrel([...words, '--out', path.join(folder, 'other')], surroundings).status).toBe(0)
    expect(filesIn(path.join(folder, 'other'))).toEqual(filesIn(path.join(folder, 'one')))
  })
})
