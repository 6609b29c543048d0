import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../cli/run-carrel.ts'
import { manifestText } from '../fault/crash-site.ts'
import { runChild } from '../support/child.ts'
import { isFullRun, tell } from '../support/full-run.ts'
import { plainPng } from '../support/plain-png.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const SITE = `
-- content/site.yml --
title: A site
url: https://emmy.example
-- content/index.md --
---
title: Home
image: ../../secret.png
---
Ideals, $a^2$, [a link](https://emmy.example/far), ![far](https://emmy.example/far.png), ![a picture](a.png).
-- content/page.njk --
---
title: Page
permalink: /page/
---
{% include "../../secret.txt" ignore missing %}{% include "/etc/passwd" ignore missing %}{{ process.env.HOME }}
-- content/cv.yml --
cv:
  name: Emmy Noether
  website: https://emmy.example
-- content/publications/main.bib --
@article{a, title={Idealtheorie}, author={Noether, Emmy}, year=1921, doi={10.1007/BF01464225}, pdf={../../secret.pdf}}
`

/** The demo in a full run; else a small site that has something of everything and tries to leave its folder. */
function siteFolder(): string {
  const folder = folderWith(SITE)
  fs.writeFileSync(path.join(folder, 'content/a.png'), plainPng(300, 100))
  if (isFullRun) fs.cpSync(path.join(PACKAGE, 'content'), path.join(folder, 'content'), { recursive: true })
  return folder
}

function words(folder: string, out: string): readonly string[] {
  return ['build', '--source', folder, '--out', path.join(folder, out), '--now', '2025-06-01', '--quiet']
}

function has(command: string, ...probe: readonly string[]): boolean {
  return spawnSync(command, probe).status === 0
}

test('a build without a network gives the same bytes', { timeout: 300_000 }, async () => {
  const folder = siteFolder()
  const plain = await runChild(words(folder, 'plain'), { cwd: folder })
  const isAlone = has('unshare', '-rn', 'true')
  if (!isAlone) process.stdout.write('no namespace without a network may be made here: names are resolved by nobody instead\n')
  fs.rmSync(path.join(folder, '.cache'), { recursive: true, force: true })
  const settings = isAlone ? { under: ['unshare', '-rn'] } : { env: { http_proxy: 'http://127.0.0.1:1', https_proxy: 'http://127.0.0.1:1' } }
  const alone = await runChild(words(folder, 'alone'), { cwd: folder, ...settings })
  expect([plain.status, alone.status, alone.stderr]).toEqual([0, 0, plain.stderr])
  const manifest = manifestText(path.join(folder, 'plain'))
  expect(manifest).toMatch(/^\{/)
  expect(manifestText(path.join(folder, 'alone'))).toBe(manifest)
  tell('the same bytes without a network', { sites: 1 })
})

test('a build runs no program, opens no socket, and touches no file but its own', { timeout: 300_000 }, async () => {
  const folder = siteFolder()
  const trace = path.join(temporaryFolder(), 'trace')
  if (!has('strace', '-V')) {
    process.stdout.write('strace is not installed: Node itself forbids programs and other files instead\n')
    const allowed = ['--experimental-permission', '--allow-worker', '--allow-addons', '--allow-fs-read=*', `--allow-fs-write=${folder}/*`]
    const { status, stderr } = await runChild(words(folder, 'out'), { cwd: folder, node: allowed })
    expect([status, stderr.includes('ERR_ACCESS_DENIED')]).toEqual([0, false])
    return
  }
  const calls = 'trace=execve,execveat,socket,connect,bind,open,openat,creat,unlink,unlinkat,rename,renameat,renameat2,link,linkat,mkdir,mkdirat'
  const { status } = await runChild(words(folder, 'out'), { cwd: folder, under: ['strace', '-f', '-qq', '-s', '300', '-o', trace, '-e', calls] })
  expect(status).toBe(0)
  const lines = fs.readFileSync(trace, 'utf8').split('\n')
  const programs = lines.filter((line) => /\bexecveat?\(/.test(line) && !line.includes('ENOENT')).slice(1)
  const sockets = lines.filter((line) => /\b(?:socket|connect|bind)\(/.test(line) && !/AF_UNIX|AF_LOCAL/.test(line))
  const written = lines.filter((line) => isWriting(line) && !line.includes(`"${folder}`) && !isKnown(line))
  const content = lines.filter((line) => /\bopen(?:at)?\(/.test(line) && /\/etc\/passwd|secret/.test(line))
  tell('calls of the system that were looked at', { calls: lines.length })
  expect({ programs, sockets, written, content }).toEqual({
    programs: [], sockets: [], written: [], content: [],
  })
})

/** What is written elsewhere, knowingly: an empty list of fonts, made so that nothing of that name was there, and removed. */
function isKnown(line: string): boolean {
  return /"\/dev\/(?:null|tty)"/.test(line) || /carrel-fonts-\d+\.conf", (?:.*O_CREAT\|O_EXCL|0\))|unlink\w*\(.*carrel-fonts-\d+\.conf/.test(line)
}

/** True for a call that changes the disk and has not failed. */
function isWriting(line: string): boolean {
  if (/ = -1 /.test(line)) return false
  if (/\bopen(?:at)?\(/.test(line)) return /O_WRONLY|O_RDWR|O_CREAT/.test(line)
  return /\b(?:creat|unlink|rename|link|mkdir)\w*\(/.test(line)
}
