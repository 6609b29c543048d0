import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tell } from '../support/full-run.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { guardedBuild } from './guarded-site.ts'

const FENCES = [
  '---js', '---javascript', '--- js', '---JS', '---coffee', '---json', '---node', '---ts', '---cjs', '---eval', '---ruby', '---toml',
]

/** How the same fence may be written; only the first three begin a block at all. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'behind a byte order mark': (text) => `\uFEFF${text}`,
  'with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'behind a blank': (text) => ` ${text}`,
}

test('front matter in another language is never run, and told', () => {
  const canary = path.join(temporaryFolder(), 'canary')
  const payload = `{ title: (globalThis.carrelCanary = 1, process.getBuiltinModule?.('fs').writeFileSync('${canary}', ''), require('fs').writeFileSync('${canary}', '')) }`
  const cases = FENCES.flatMap((fence) => Object.entries(FORMS).map(([form, write]) => {
    return { label: `${fence} ${form}`, text: write(`${fence}\n${payload}\n---\nThe body stays.\n`) }
  }))
  const wrong = cases.flatMap(({ label, text }) => {
    const { diagnostics, outputs } = guardedBuild({ 'content/index.md': '# Home\n', 'content/page.md': text })
    const page = outputs.get('page/index.html') ?? ''
    const isTold = diagnostics.some(({ code, at }) => code === 'front-matter/language' && at?.path === 'content/page.md' && at.line === 1)
    const isText = page.includes('carrelCanary')
    const found = page.includes('The body stays.') ? [] : ['the body is lost']
    return [...found, ...(isTold || isText ? [] : ['neither told nor shown'])].map((what) => `${label}: ${what}`)
  })
  tell('front matter that is not run', { files: cases.length })
  expect(wrong).toEqual([])
  expect([fs.existsSync(canary), Reflect.has(globalThis, 'carrelCanary')]).toEqual([false, false])
})

test('a second block in a body, and YAML that names code, are text', () => {
  const canary = path.join(temporaryFolder(), 'canary')
  const code = `require('fs').writeFileSync('${canary}', '')`
  const bodies = [
    `---\ntitle: A\n---\n\n---js\n${code}\n---\nEnd.\n`,
    `---\ntitle: !!js/function 'function () { ${code} }'\n---\nEnd.\n`,
    `---\ntitle: !!js/eval "${code}"\n---\nEnd.\n`,
    `---\n"<<": {title: !<tag:yaml.org,2002:js/function> "${code}"}\n---\nEnd.\n`,
  ]
  for (const body of bodies) expect(guardedBuild({ 'content/index.md': body }).outputs.get('index.html')).toContain('End.')
  expect(fs.existsSync(canary)).toBe(false)
})
