import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { asker } from '../../src/cli/ask.ts'
import { carrel, filesIn, folderWith } from '../cli/run-carrel.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MINE = ['--name', 'Emmy Noether', '--position', 'Algebraist', '--place', 'Göttingen']
const ESCAPE = String.fromCharCode(27)

describe('carrel new DIR', () => {
  test('writes a site that is built without a warning, and asks nothing without a terminal', () => {
    const cwd = temporaryFolder()
    const { status, stdout, stderr } = carrel(['new', 'sites/me', ...MINE, '--link', 'https://github.com/emmy'], { cwd })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('cd sites/me\n  npm install\n  npm run serve')
    const site = path.join(cwd, 'sites', 'me')
    expect(Object.keys(filesIn(site))).toEqual([
      '.editorconfig', '.github/workflows/publish.yml', '.gitignore', '.vscode/extensions.json', '.vscode/settings.json', 'README.md',
      'content/index.md', 'content/site.yml', 'package.json',
    ])
    const build = carrel(['build', '--strict'], { cwd: site })
    expect([build.status, build.stderr]).toEqual([0, ''])
    expect(fs.readFileSync(path.join(site, '_site/index.html'), 'utf8')).toContain('https://github.com/emmy')
  })

  test('takes a folder that git and a licence are in, and nothing else', () => {
    const cwd = folderWith('-- fresh/.git/HEAD --\nref: refs/heads/main\n-- fresh/LICENSE --\nMIT\n-- full/notes.txt --\nMine.\n-- file --\nx\n')
    expect(carrel(['new', 'fresh', '--yes'], { cwd }).status).toBe(0)
    expect(fs.readFileSync(path.join(cwd, 'fresh/LICENSE'), 'utf8')).toBe('MIT\n')
    for (const [folder, named] of [['full', 'notes.txt'], ['file', 'is a file'], ['fresh', '.editorconfig']] as const) {
      const before = filesIn(cwd)
      const { status, stderr, stdout } = carrel(['new', folder, '--yes'], { cwd })
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(named)
      expect(filesIn(cwd)).toEqual(before)
    }
  })

  test('takes what the author has from files', () => {
    const cwd = temporaryFolder()
    fs.cpSync(path.join(import.meta.dirname, 'brought'), cwd, { recursive: true })
    const { status } = carrel(['new', 'me', '--from', 'orcid.json', '--from', 'resume.json'], { cwd })
    expect(status).toBe(0)
    expect(carrel(['build', '--source', 'me', '--strict'], { cwd }).stderr).toBe('')
    expect(carrel(['new', 'you', '--from', 'none.bib'], { cwd })).toMatchObject({ status: 3, stdout: '' })
    fs.writeFileSync(path.join(cwd, 'notes.txt'), 'Some words.')
    expect(carrel(['new', 'you', '--from', 'notes.txt'], { cwd }).stderr).toContain('notes.txt')
    expect(fs.existsSync(path.join(cwd, 'you'))).toBe(false)
  })
})

describe('carrel new KIND TITLE', () => {
  const site = (): string => folderWith('-- content/index.md --\n# Home\n-- content/site.yml --\ntitle: A\ntimezone: Asia/Tokyo\n')

  test('writes one file, dated today where the site is', () => {
    const cwd = site()
    // Half past six in the evening of the last of May in Greenwich is the first of June in Tokyo.
    const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2025, 4, 31, 18, 30) / 1000), TZ: 'America/New_York' }
    expect(carrel(['new', 'post', 'On', 'the', 'road'], { cwd, env })).toEqual({
      status: 0, stdout: `Wrote ${path.join('content/posts/2025-06-01-on-the-road.md')}\n`, stderr: '',
    })
    expect(carrel(['new', 'talk', 'A talk', '--date', '2024-02-29'], { cwd, env }).stdout).toContain('2024-02-29-a-talk.md')
    expect(carrel(['build', '--now', '2025-06-02', '--strict'], { cwd }).stderr).toBe('')
  })

  test('never overwrites', () => {
    const cwd = site()
    carrel(['new', 'project', 'Rings'], { cwd })
    const before = filesIn(cwd)
    const { status, stderr } = carrel(['new', 'project', 'Rings'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('rings.md')
    expect(filesIn(cwd)).toEqual(before)
  })

  test.each([
    [['new'], 'DIR|KIND TITLE'],
    [['new', 'post'], './post'],
    [['new', 'pots', 'A'], 'Did you mean `post`'],
    [['new', 'talk', 'A', '--date', 'soon'], 'soon'],
    [['new', 'talk', 'A', '--draft'], '--draft'],
    [['new', 'layout', 'pots'], 'Did you mean `post`'],
    [['new', 'post', 'A', '--source', '/'], 'content'],
  ])('%j is a mistake of the user', (words, named) => {
    const cwd = site()
    const before = filesIn(cwd)
    const { status, stdout, stderr } = carrel(words, { cwd })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(named)
    expect(filesIn(cwd)).toEqual(before)
  })

  test('--edit opens the editor that the environment names', () => {
    const cwd = site()
    const env = { EDITOR: `${JSON.stringify(process.execPath)} -e "require('fs').writeFileSync('opened', process.argv[1])"` }
    expect(carrel(['new', 'post', 'A', '--date', '2024-01-01', '--edit'], { cwd, env }).status).toBe(0)
    expect(fs.readFileSync(path.join(cwd, 'opened'), 'utf8')).toMatch(/2024-01-01-a\.md$/)
  })

  test('a layout is copied once, and the site is as it was', () => {
    const cwd = site()
    carrel(['build', '--out', 'one', '--now', '2025-06-01'], { cwd })
    expect(carrel(['new', 'layout', 'footer'], { cwd }).stdout).toContain(path.join('layouts/partials/footer.njk'))
    expect(carrel(['new', 'layout', 'footer'], { cwd }).status).toBe(2)
    carrel(['build', '--out', 'two', '--now', '2025-06-01'], { cwd })
    expect(filesIn(path.join(cwd, 'two'))).toEqual(filesIn(path.join(cwd, 'one')))
  })
})

describe('questions', () => {
  test('are answered line by line; an empty line takes what is usual, the end of the input ends them', async () => {
    const input = new PassThrough()
    const { ask, end } = asker({ input, output: new PassThrough() })
    input.write('Emmy\n\n')
    expect([await ask('Name', ''), await ask('Place', 'Göttingen')]).toEqual(['Emmy', 'Göttingen'])
    input.end()
    expect([await ask('More', 'x'), await ask('Again', 'x')]).toEqual([undefined, undefined])
    end()
  })
})

describe('the address of a site', () => {
  const SITE = '-- content/index.md --\n# Home\n-- .git/config --\n[remote "origin"]\n\turl = git@github.com:emmy/notes.git\n'

  test('is taken from the git remote, and the summary says so', () => {
    const cwd = folderWith(SITE)
    const { stdout } = carrel(['build'], { cwd })
    expect(stdout).toContain('Built for https://emmy.github.io/notes, as the git remote tells.')
    expect(fs.readFileSync(path.join(cwd, '_site/index.html'), 'utf8')).toContain('href="/notes/assets/css/')
  })

  test.each([
    ['the environment asks for none', [], { CARREL_URL: '' }],
    ['a flag gives another', ['--base-url', 'https://a.org'], {}],
  ])('is left alone where %s', (_name, flags, env) => {
    const cwd = folderWith(SITE)
    expect(carrel(['build', ...flags], { cwd, env }).stdout).not.toContain('Built for')
    expect(fs.readFileSync(path.join(cwd, '_site/index.html'), 'utf8')).toContain('href="/assets/css/')
  })
})

test('carrel doctor tells what it found, and leaves nothing behind', () => {
  const cwd = folderWith('-- content/index.md --\n# Home\n')
  const { status, stdout, stderr } = carrel(['doctor'], { cwd, env: { NO_COLOR: '1' } })
  expect([status, stderr]).toEqual([0, ''])
  for (const part of ['Node.js', process.versions.node, 'Permissions', 'Clock', 'sharp', 'Nothing stands in the way']) expect(stdout).toContain(part)
  expect(stdout).not.toContain(ESCAPE)
  expect(Object.keys(filesIn(cwd))).toEqual(['content/index.md'])
})

test('carrel completion prints a script, and names the shells it knows', () => {
  expect(carrel(['completion', 'bash']).stdout).toContain('complete -o filenames -F _carrel carrel')
  expect(carrel(['completion', 'tcsh'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('bash, zsh, fish, powershell') })
})

test('a build never calls git', () => {
  // The program itself never calls git: a machine without it builds as any other.
  const cwd = folderWith('-- content/index.md --\n# Home\n-- .git/config --\n[remote "origin"]\n\turl = git@github.com:emmy/notes.git\n')
  const program = path.resolve(import.meta.dirname, '../../dist/main.js')
  const { stdout } = spawnSync(process.execPath, [program, 'build'], { cwd, encoding: 'utf8', env: { PATH: '' } })
  expect(stdout).toContain('as the git remote tells')
})
