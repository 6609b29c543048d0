import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PACKAGE } from '../support/site-in-a-string.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** The networked form, which takes a minute, is for releases. */
const isFull = process.env['CARREL_FULL'] !== undefined

/** Runs a program to its end, and gives what it printed; throws where it fails. */
function run(program: string, words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): string {
  const { NODE_OPTIONS: _options, ...own } = process.env
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8', shell, env: { ...own, CARREL_URL: '', ...env } })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

/** Packs a folder as for the registry; its bundle is there already. */
function pack(from: string, to: string): { readonly file: string; readonly names: readonly string[] } {
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', to]
  const [packed] = JSON.parse(run('npm', words, from)) as readonly { filename: string; files: readonly { path: string }[] }[]
  return { file: path.join(to, packed?.filename ?? ''), names: (packed?.files ?? []).map((file) => file.path) }
}

/** Does what npm does with a tarball, without asking for anything: what the package needs is linked. */
function install(tarball: string, site: string): void {
  const modules = path.join(site, 'node_modules')
  const own = path.join(modules, 'carrel')
  fs.rmSync(own, { recursive: true, force: true })
  fs.mkdirSync(path.join(modules, '.bin'), { recursive: true })
  fs.mkdirSync(own)
  run('tar', ['-xzf', tarball, '-C', own, '--strip-components=1'], site)
  const { bin, dependencies } = JSON.parse(fs.readFileSync(path.join(own, 'package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>
    readonly dependencies: Readonly<Record<string, string>>
  }
  for (const name of Object.keys(dependencies)) link(path.join(PACKAGE, 'node_modules', name), path.join(modules, name))
  const program = path.join(own, bin['carrel'] ?? '')
  fs.chmodSync(program, 0o755)
  link(program, path.join(modules, '.bin', 'carrel'))
}

function link(to: string, from: string): void {
  fs.rmSync(from, { force: true })
  fs.symlinkSync(fs.realpathSync(to), from, fs.statSync(to).isDirectory() ? 'junction' : 'file')
}

describe('the package', () => {
  test('holds the program, the theme, the schemas and the notices, and nothing else', () => {
    const { names } = pack(PACKAGE, temporaryFolder())
    const tops = new Set(names.map((name) => name.split('/')[0]))
    expect([...tops].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'NOTICE.md', 'README.md', 'assets', 'dist', 'layouts', 'package.json', 'schema'])
    const needed = [
      'dist/main.js', 'dist/api.js', 'dist/api.d.ts', 'schema/site.schema.json', 'schema/page.schema.json', 'layouts/default.njk',
      'assets/css/order.txt', 'dist/licences/nunjucks.txt', 'dist/licences/katex.txt', 'dist/licences/fontsource-variable--inter.txt',
    ]
    expect(needed.filter((name) => !names.includes(name))).toEqual([])
    expect(names.filter((name) => /(?:\.ts|\.test\.\w+|~|\.tgz)$/.test(name) && name !== 'dist/api.d.ts')).toEqual([])
  })

  test('its declarations are understood by the compiler, and its functions run', async () => {
    const folder = temporaryFolder()
    const use = `import { build, check, serve } from './api.js'\nconst { isWritten, problems }: { isWritten: boolean; problems: readonly { code: string }[] } =\n  await build({ source: '.', now: '2025-06-01' })\nvoid isWritten, void problems, void check, void serve({ port: 1 })\n`
    fs.copyFileSync(path.join(PACKAGE, 'dist/api.d.ts'), path.join(folder, 'api.d.ts'))
    fs.writeFileSync(path.join(folder, 'use.mts'), use)
    const tsc = path.join(PACKAGE, 'node_modules/typescript/bin/tsc')
    run(process.execPath, [tsc, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', 'use.mts'], folder)
    const api = (await import(pathToFileURL(path.join(PACKAGE, 'dist/api.js')).href)) as typeof import('../../src/api.ts')
    fs.mkdirSync(path.join(folder, 'content'))
    fs.writeFileSync(path.join(folder, 'content/index.md'), '---\ntitle: Home\ntitel: Wrong\n---\nWelcome.\n')
    const first = await api.build({ source: folder, out: path.join(folder, 'out'), now: '2025-06-01' })
    expect([first.isWritten, first.problems.map(({ code }) => code)]).toEqual([true, ['front-matter/unknown-key']])
    expect(first.files).toContain('index.html')
    expect((await api.build({ source: folder, out: path.join(folder, 'out'), now: '2025-06-01' })).changed).toEqual([])
    expect((await api.check({ source: folder, now: '2025-06-01' })).isFine).toBe(false)
    await expect(api.build({ source: path.join(folder, 'none') })).rejects.toThrow(TypeError)
    const preview = await api.serve({ source: folder, port: 41_873 })
    await preview.settled()
    expect(await (await fetch(preview.address())).text()).toContain('Welcome.')
    await preview.close()
  })
})

describe('from nothing to a site', () => {
  test('installed from its tarball: new, new post, build, check, serve, and a newer version', async () => {
    const folder = temporaryFolder()
    const old = pack(PACKAGE, folder)
    fs.mkdirSync(path.join(folder, 'first'))
    install(old.file, path.join(folder, 'first'))
    const program = path.join(folder, 'first/node_modules/carrel/dist/main.js')
    run(process.execPath, [program, 'new', 'me', '--name', 'Emmy Noether', '--yes'], folder)
    const site = path.join(folder, 'me')
    expect(JSON.parse(fs.readFileSync(path.join(site, 'package.json'), 'utf8')).dependencies.carrel).toMatch(/^\^\d+\.\d+\.\d+$/)
    install(old.file, site)
    const carrel = (...words: readonly string[]): string => run(path.join(site, 'node_modules/.bin/carrel'), words, site)
    carrel('new', 'post', 'Chains that stop', '--date', '2024-03-01')
    carrel('new', 'layout', 'footer')
    // The steps of the workflow that are commands, but for the first, which `install` stands for.
    const base = 'https://emmy.github.io/notes'
    expect(run('npm', ['run', 'build'], site, { CARREL_URL: base })).toContain(`Built for ${base}`)
    const page = path.join(site, '_site/2024/03/01/chains-that-stop/index.html')
    expect(fs.readFileSync(page, 'utf8')).toContain('href="https://emmy.github.io/notes/2024/03/01/chains-that-stop/"')
    carrel('check', '--now', '2024-03-02')
    expect(await served(site)).toContain('Emmy Noether')
    install(newer(old.file, folder), site)
    const built = spawnSync(process.execPath, ['node_modules/carrel/dist/main.js', 'build'], { cwd: site, encoding: 'utf8' })
    expect(built.stderr).toContain('[template/outdated-copy]')
    expect(built.stderr).toContain('this is Carrel 99.0.0')
    expect(fs.readFileSync(page, 'utf8')).toContain('<!-- a newer theme -->')
  })

  if (isFull) test('by npm itself, with an empty cache', () => {
    const folder = temporaryFolder()
    const { file } = pack(PACKAGE, folder)
    const env = { npm_config_cache: path.join(folder, 'cache'), npm_config_audit: 'false', npm_config_fund: 'false' }
    run('npx', ['--yes', '--package', file, 'carrel', 'new', 'me', '--name', 'Emmy Noether', '--package', `file:${file}`], folder, env)
    const site = path.join(folder, 'me')
    run('npm', ['install'], site, env)
    expect(run('npm', ['run', 'build'], site, env)).toMatch(/pages? in _site/)
  }, 300_000)
})

/** Asks a preview of the site for its home page. */
async function served(site: string): Promise<string> {
  const child = spawn(process.execPath, ['node_modules/carrel/dist/main.js', 'serve', '--port', '41871'], { cwd: site })
  try {
    let told = ''
    for await (const [chunk] of on(child)) {
      told += chunk
      const address = /Preview at (\S+)/.exec(told)?.[1]
      if (address !== undefined && /made in/.test(told)) return await (await fetch(address)).text()
    }
    throw new Error(told)
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

async function* on({ stdout }: ReturnType<typeof spawn>): AsyncGenerator<readonly [string]> {
  for await (const chunk of stdout ?? []) yield [String(chunk)]
}

/** The same package with another version, and a theme that has changed. */
function newer(tarball: string, folder: string): string {
  const copy = path.join(folder, 'newer')
  fs.mkdirSync(copy)
  run('tar', ['-xzf', tarball, '-C', copy, '--strip-components=1'], folder)
  const manifest = path.join(copy, 'package.json')
  fs.writeFileSync(manifest, fs.readFileSync(manifest, 'utf8').replace(/"version": "[^"]+"/, '"version": "99.0.0"'))
  fs.appendFileSync(path.join(copy, 'layouts/post.njk'), '<!-- a newer theme -->\n')
  fs.appendFileSync(path.join(copy, 'layouts/partials/footer.njk'), '\n')
  return pack(copy, folder).file
}
