import { describe, expect, test } from 'vitest'
import { sourcePath } from '../../src/model/paths.ts'
import { parseYaml } from '../../src/parse/yaml.ts'
import { NO_ANSWERS } from '../../src/transform/new/site-answers.ts'
import { siteFiles } from '../../src/transform/new/site-files.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly id?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly 'runs-on': string
  readonly needs?: string
  readonly steps: readonly Step[]
  readonly environment?: { readonly name: string; readonly url: string }
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const files = siteFiles(NO_ANSWERS, { folder: 'site', package: '^0.1.0', scripts: ['build', 'serve'] })
const text = files['.github/workflows/publish.yml'] ?? ''
const { value, diagnostics } = parseYaml(text, { path: sourcePath('publish.yml'), line: 1, family: 'config' })
const workflow = JSON.parse(JSON.stringify(value)) as Workflow
const jobs = Object.entries(workflow.jobs)
const steps = jobs.flatMap(([, job]) => job.steps)

/** What the actions that we use take, and what they give, as their action.yml say. */
const ACTIONS: Readonly<Record<string, { readonly with: readonly string[]; readonly outputs: readonly string[] }>> = {
  'actions/checkout@v4': { with: [], outputs: [] },
  'actions/setup-node@v4': { with: ['node-version'], outputs: [] },
  'actions/configure-pages@v5': { with: [], outputs: ['base_url', 'origin', 'host', 'base_path'] },
  'actions/cache@v4': { with: ['path', 'key', 'restore-keys'], outputs: ['cache-hit'] },
  'actions/upload-pages-artifact@v3': { with: ['path'], outputs: ['artifact_id'] },
  'actions/deploy-pages@v4': { with: [], outputs: ['page_url'] },
}

describe('the workflow of a new site', () => {
  test('is sound YAML with the keys that a workflow has', () => {
    expect(diagnostics).toEqual([])
    expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'concurrency', 'jobs'])
    expect(Object.keys(workflow.on)).toEqual(['push', 'workflow_dispatch'])
    const known = ['uses', 'run', 'id', 'with', 'env']
    expect(steps.flatMap((step) => Object.keys(step)).filter((key) => !known.includes(key))).toEqual([])
    expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([])
  })

  test('uses the official actions alone, with inputs that they have', () => {
    const used = steps.flatMap(({ uses, with: given = {} }) => (uses === undefined ? [] : [{ uses, given: Object.keys(given) }]))
    expect(used.filter(({ uses, given }) => given.some((key) => ACTIONS[uses]?.with.includes(key) !== true) || ACTIONS[uses] === undefined)).toEqual([])
  })

  test('reads only outputs that an earlier step of the job gives', () => {
    for (const [, job] of jobs) {
      const known = new Set<string>()
      for (const step of job.steps) {
        for (const name of outputsIn(JSON.stringify(step))) expect([...known]).toContain(name)
        if (step.id !== undefined) for (const output of ACTIONS[step.uses ?? '']?.outputs ?? []) known.add(`${step.id}.${output}`)
      }
      for (const name of outputsIn(JSON.stringify(job.environment ?? {}))) expect([...known]).toContain(name)
    }
  })

  test('asks for no more rights than publishing takes', () => {
    expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' })
    expect(workflow.jobs['deploy']?.environment?.name).toBe('github-pages')
    expect(workflow.jobs['deploy']?.needs).toBe('build')
  })

  test('puts nothing that others write into a command', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })

  test('runs scripts that package.json has, and publishes what they write', () => {
    const manifest = JSON.parse(files['package.json'] ?? '') as { readonly scripts: Readonly<Record<string, string>> }
    const scripts = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run (\S+)/g)].map(([, name = '']) => name))
    expect(scripts).toEqual(['build'])
    expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([])
    expect(steps.find(({ uses = '' }) => uses.includes('upload-pages'))?.with).toEqual({ path: '_site' })
  })
})

function outputsIn(text: string): readonly string[] {
  return [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].map(([, id, output]) => `${id}.${output}`)
}
