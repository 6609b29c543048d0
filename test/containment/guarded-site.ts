import type { Disk } from '../../src/disk/disk.ts'
import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { rooted } from '../../src/disk/rooted.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { arrange } from '../../src/model/diagnostic.ts'
import { copyReader } from '../../src/site/copy-reader.ts'
import { loadSite } from '../../src/site/load-site.ts'
import { createSite } from '../../src/site/site.ts'
import { workshop } from '../../src/site/workshop.ts'
import { guardOutputs } from '../../src/write/output-guard.ts'
import { flawOf } from '../../src/write/output-name.ts'
import { smallTheme } from '../property/small-theme.ts'
import { loadMath, PLAIN_OPTIONS } from '../support/site-in-a-string.ts'

/** Stands in every file outside of the site, and must not be found in anything that is published. */
export const SECRET = 'SECRET-OF-THE-NEIGHBOUR'

/** What lies around the site on the same disk. */
const NEIGHBOURS: MemoryFiles = {
  'secret.txt': SECRET,
  'x': SECRET,
  'x.md': `${SECRET}\n`,
  'etc/passwd': SECRET,
  'site-private/k.njk': SECRET,
  'home/k.txt': SECRET,
}

/** What a site came to whose author may be hostile. */
export interface Guarded {
  readonly diagnostics: readonly Diagnostic[]
  /** Every output's text, bytes of copies included, by path. */
  readonly outputs: ReadonlyMap<string, string>
  /** Outputs that would lie elsewhere than in the output folder and are not refused, and secrets that were published. */
  readonly escapes: readonly string[]
}

/** Builds a site in memory that lies beside others' files, and looks for anything that left it or came in. */
export function guardedBuild(files: MemoryFiles): Guarded {
  const inSite = Object.entries(files).map(([path, body]) => [`site/${path}`, body] as const)
  return guardedBuildOn(rooted(memoryDisk({ ...NEIGHBOURS, ...Object.fromEntries(inSite) }), 'site'))
}

/** The same of a site that lies on a disk already. */
export function guardedBuildOn(disk: Disk): Guarded {
  const roots = { site: disk, theme: theme() }
  const site = createSite({ loadMath, version: '0.0.0' })
  const problems = loadSite(site, roots, PLAIN_OPTIONS)
  const evaluated = site.evaluate()
  const diagnostics = arrange([...problems, ...evaluated.diagnostics])
  const read = copyReader(roots, workshop(roots.site))
  const isRefused = diagnostics.some(({ severity }) => severity === 'error')
  const outputs = new Map(evaluated.outputs.map((output) => {
    const text = 'body' in output ? output.body : new TextDecoder('latin1').decode(bytesOrNothing(() => read(output.copyOf)))
    return [output.path as string, text]
  }))
  const late = guardOutputs(evaluated.outputs.map(({ path }) => path))
  const outside = [...outputs.keys()].filter((path) => flawOf(path) !== undefined && !isRefused && late.length === 0)
  const told = [...outputs].filter(([, text]) => text.includes(SECRET)).map(([path]) => `${path} tells the secret`)
  return { diagnostics: [...diagnostics, ...late], outputs, escapes: [...outside.map((path) => `would write ${path}`), ...told] }
}

/** The small theme, with the layout that papers want. */
function theme(): Disk {
  const disk = smallTheme()
  if (disk.stat('layouts/paper.njk') === undefined) disk.writeFile('layouts/paper.njk', '{{ content }}')
  return disk
}

function bytesOrNothing(read: () => Uint8Array): Uint8Array {
  try {
    return read()
  } catch {
    return new Uint8Array()
  }
}
