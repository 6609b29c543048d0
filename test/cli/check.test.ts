import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { repositorySites } from '../support/built-sites.ts'
import { sample } from '../support/full-run.ts'
import { carrel, filesIn, folderWith } from './run-carrel.ts'

const GOOD = `
-- content/site.yml --
title: Emmy Noether
url: https://example.org
-- content/index.md --
---
title: Home
---
See [her life](life.md#goettingen).
-- content/life.md --
---
title: Life
---
## Göttingen {: #goettingen}

From 1915.
`
const BAD = `${GOOD}-- content/works.md --
---
title: Works
---
See [the years](life.md#goetingen) <b>in bold.
`
const NOW = ['--now', '2025-06-01']

test('a good site has nothing wrong, and nothing is written', () => {
  const folder = folderWith(GOOD)
  const before = Object.keys(filesIn(folder))
  const { status, stdout, stderr } = carrel(['check', ...NOW], { cwd: folder })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^\d+ pages checked: 0 errors, 0 warnings, 0 remarks\.\n$/)
  expect(Object.keys(filesIn(folder)).filter((name) => !name.startsWith('.cache/'))).toEqual(before)
})

test('a warning is enough for exit status 1, and points at its line', () => {
  const { status, stderr } = carrel(['check', ...NOW], { cwd: folderWith(BAD) })
  expect(status).toBe(1)
  expect(stderr).toContain('content/works.md:4:24: `content/life.md` has no place called `#goetingen`.')
  expect(stderr).toContain('content/works.md:4:36: `<b>` is not closed where it should be.')
})

test('the report as JSON and as SARIF', () => {
  const folder = folderWith(BAD)
  const json = JSON.parse(carrel(['check', '--json', ...NOW], { cwd: folder }).stdout) as { diagnostics: { code: string }[] }
  expect(json.diagnostics.map(({ code }) => code)).toEqual(['check/dead-anchor', 'check/unclosed-element'])
  const run = carrel(['check', '--sarif', ...NOW], { cwd: folder })
  expect(run.status).toBe(1)
  const log = JSON.parse(run.stdout) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: unknown[] }[] }
  expect(log.version).toBe('2.1.0')
  expect(log.runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(['check/dead-anchor', 'check/unclosed-element'])
  expect(log.runs[0]?.results[1]).toEqual({
    ruleId: 'check/unclosed-element',
    ruleIndex: 1,
    level: 'warning',
    message: { text: '`<b>` is not closed where it should be. Put `</b>` behind its content, before whatever holds it ends.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/works.md', uriBaseId: 'SITE' },
          region: { startLine: 4, startColumn: 36, endColumn: 39 },
        },
      },
    ],
  })
})

test('addresses that were accepted are missed when they are gone, until a redirect or the next acceptance', () => {
  const folder = folderWith(GOOD)
  const check = (...flags: readonly string[]): ReturnType<typeof carrel> => carrel(['check', ...flags, ...NOW], { cwd: folder })
  const accepted = check('--accept')
  expect([accepted.status, accepted.stderr]).toEqual([0, ''])
  expect(accepted.stdout).toContain('addresses written to content/.urls; commit it.')
  const list = fs.readFileSync(path.join(folder, 'content/.urls'), 'utf8')
  expect(list.split('\n').filter((line) => !line.startsWith('#'))).toEqual(expect.arrayContaining(['/', '/life/', '/feed.xml']))
  expect(check().status).toBe(0)
  fs.renameSync(path.join(folder, 'content/life.md'), path.join(folder, 'content/biography.md'))
  const page = path.join(folder, 'content/index.md')
  fs.writeFileSync(page, fs.readFileSync(page, 'utf8').replace('life.md', 'biography.md'))
  const missed = check()
  expect(missed.status).toBe(1)
  expect(missed.stderr).toContain('`/life/` was an address of the site at its last release')
  const moved = path.join(folder, 'content/biography.md')
  fs.writeFileSync(moved, fs.readFileSync(moved, 'utf8').replace('title: Life', 'title: Life\nredirect_from: /life/'))
  expect(check().status).toBe(0)
})

test.each(sample(repositorySites(), 2))('the checks find nothing in $name that a build does not tell of', ({ root }) => {
  const { stdout } = carrel(['check', '--json', '--source', root, ...NOW])
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; severity: string }[] }
  expect(diagnostics.filter(({ code, severity }) => code.startsWith('check/') && severity !== 'info')).toEqual([])
})
