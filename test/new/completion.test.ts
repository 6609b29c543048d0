import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/arguments.ts'
import { completionScript, shells } from '../../src/cli/completion-script.ts'
import { clockFinding, nodeFinding, proxyFinding } from '../../src/cli/doctor-findings.ts'

const hasBash = spawnSync('bash', ['-c', 'type complete']).status === 0

/** What bash offers for the words of a line, of which the last one is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const line = words.map((word) => `'${word}'`).join(' ')
  const script = `${completionScript('bash', commands)}\nCOMP_WORDS=(carrel ${line}); COMP_CWORD=${words.length}; _carrel; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', cwd: import.meta.dirname })
  return stderr === '' ? stdout.trim().split('\n') : [stderr]
}

describe('completion', () => {
  test.each(shells)('%s knows every command and every flag', (shell) => {
    const script = completionScript(shell, commands)
    expect(commands.filter(({ name }) => !script.includes(name)).map(({ name }) => name)).toEqual([])
    const flags = commands.flatMap((command) => command.flags.map(({ name }) => name))
    expect(flags.filter((name) => !script.includes(name))).toEqual([])
  })

  test.runIf(hasBash)('bash completes commands, kinds, flags and files', () => {
    expect(offered('bu')).toEqual(['build'])
    expect(offered('new', 'po')).toEqual(['post'])
    expect(offered('build', '--dr')).toEqual(['--drafts'])
    expect(offered('build', '--source', 'broug')).toEqual(['brought'])
  })
})

describe('the doctor', () => {
  test.each([['20.19.0', 'ok'], ['22.1.0', 'ok'], ['20.18.3', 'bad'], ['18.20.0', 'bad']])('finds Node %s %s', (version, mark) => {
    expect(nodeFinding(version).mark).toBe(mark)
  })

  test('wonders at a clock that cannot be right', () => {
    expect(clockFinding(0).mark).toBe('note')
    expect(clockFinding(1_800_000_000_000).mark).toBe('ok')
  })

  test('names proxies, and not what they are', () => {
    expect(proxyFinding({ https_proxy: 'http://user:secret@proxy' }).told).toMatch(/^HTTPS_PROXY set/)
    expect(proxyFinding({ https_proxy: 'http://user:secret@proxy' }).told).not.toContain('secret')
  })
})
