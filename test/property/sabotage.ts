import { mkdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { PACKAGE } from '../support/site-in-a-string.ts'

/** A way of breaking the engine: some of its text replaced by other text. */
export interface Sabotage {
  readonly name: string
  readonly from: string
  readonly to: string
}

/** What a saboteur might do; each of them has to be noticed. */
export const SABOTAGES: readonly Sabotage[] = [
  {
    name: 'a memo once made is never verified again',
    from: 'node.run === undefined || node.verifiedAt === this.revision',
    to: 'node.run === undefined || node.verifiedAt > 0',
  },
  {
    name: 'reading what is not there is no read',
    from: 'this.record(found)',
    to: 'if (found.value !== undefined) this.record(found)',
  },
  {
    name: 'every result counts as equal to the one before',
    from: 'node.changedAt = this.revision',
    to: 'if (!hadValue) node.changedAt = this.revision',
  },
  {
    name: 'a memo that stands forgets its diagnostics',
    from: 'node.verifiedAt > 0 && !this.hasChangedReads(node)) {',
    to: 'node.verifiedAt > 0 && !this.hasChangedReads(node)) { node.diagnostics = []',
  },
  {
    name: 'a read that a memo answers at once is not recorded',
    from: 'this.refresh(node)\n      this.record(node)',
    to: 'if (node.verifiedAt !== this.revision) { this.refresh(node); this.record(node) }',
  },
  {
    name: 'a file that vanishes is still there',
    from: "remove: (key: string) => assign(key, undefined)",
    to: 'remove: (_key: string) => undefined',
  },
  {
    name: 'only the first changed read is looked for among those that stand first',
    from: 'return node.reads.some(',
    to: 'return node.reads.slice(0, 2).some(',
  },
]

type Walk = typeof import('./walk.ts')

/** Bundles the walk with a broken engine, and loads it. Throws when the text to break is no longer in the engine. */
export async function sabotaged({ name, from, to }: Sabotage): Promise<Walk> {
  // Two folders below the repository, as the module that looks for the repository from where it lies.
  const folder = path.join(PACKAGE, 'node_modules', '.cache')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `sabotage-${process.pid}-${name.replace(/\W+/g, '-')}.mjs`)
  await build({
    absWorkingDir: PACKAGE,
    entryPoints: ['test/property/walk.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'sabotage',
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]track[\\/]tracker\.ts$/ }, async ({ path: tracker }) => {
            const text = await readFile(tracker, 'utf8')
            if (!text.includes(from)) throw new Error(`the engine has no \`${from}\` any more: ${name}`)
            return { contents: text.replace(from, to), loader: 'ts' }
          }),
      },
    ],
  })
  try {
    return (await import(pathToFileURL(file).href)) as Walk
  } finally {
    rmSync(file)
  }
}
