import { stripVTControlCharacters } from 'node:util'
import { ADDRESS_LIST } from '../../src/check/address-list.ts'
import { checkSite } from '../../src/check/check-site.ts'
import type { Answer } from '../../src/check/external/ask.ts'
import { checkExternal } from '../../src/check/external/check-external.ts'
import type { ReadText } from '../../src/cli/print.ts'
import { formatDiagnostics } from '../../src/cli/print.ts'
import type { Disk } from '../../src/disk/disk.ts'
import { DiskFailure } from '../../src/disk/disk-failure.ts'
import type { MemoryDisk } from '../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { loadSharp } from '../../src/images/load-sharp.ts'
import { arrange } from '../../src/model/diagnostic.ts'
import { folderOf } from '../../src/model/paths.ts'
import type { WorkKind } from '../../src/model/work.ts'
import { MAKERS } from '../../src/make/makers.ts'
import type { Made, Maker } from '../../src/make/maker.ts'
import type { Output } from '../../src/model/output.ts'
import type { Report, Write } from '../../src/site/build.ts'
import { finishBuild } from '../../src/site/build.ts'
import { copyReader } from '../../src/site/copy-reader.ts'
import { loadSite } from '../../src/site/load-site.ts'
import { prepare } from '../../src/site/prepare.ts'
import { createSite } from '../../src/site/site.ts'
import { workshop } from '../../src/site/workshop.ts'
import { makeFolders } from '../../src/write/folders.ts'
import { writeSite } from '../../src/write/write-site.ts'
import { filesOf } from '../support/files-of.ts'
import { loadMath, PLAIN_OPTIONS, realTheme } from '../support/site-in-a-string.ts'
import { tree } from '../fault/small-site.ts'

/** An invalid site, as a file of this folder holds it. */
export interface Case {
  /** The whole text before the expectation. */
  readonly site: string
  readonly expected: string
}

const EXPECTED = /^-- expected --\n/m

/** Splits a case into its site and what is expected of it. */
export function readCase(text: string): Case {
  const at = text.search(EXPECTED)
  return at < 0 ? { site: text, expected: '' } : { site: text.slice(0, at), expected: text.slice(at).replace(EXPECTED, '') }
}

/** Builds the site of a case, and tells what is printed, the exit status, and whether anything was written. */
export async function runCase({ site }: Case): Promise<string> {
  const { steps, ...files } = filesOf(site)
  const stage: Stage = { disk: memoryDisk(files), out: '_site', changing: undefined, isStubborn: false, makers: {}, loadPixels: loadSharp, isChecked: false, answers: new Map() }
  for (const step of String(steps ?? '').split('\n')) await take(stage, step.trim())
  const before = JSON.stringify(tree(stage.disk, '_site'))
  const { report, read } = stage.isChecked ? await checkOn(stage) : await buildOn(stage)
  const touched = JSON.stringify(tree(stage.disk, '_site')) === before ? 'nothing written' : 'written'
  const isWrong = report.diagnostics.some(({ severity }) => severity === 'error' || (stage.isChecked && severity === 'warning'))
  const status = isWrong ? 1 : 0
  return `exit status ${status}, ${touched}\n\n${stripVTControlCharacters(formatDiagnostics(report.diagnostics, read))}`
}

interface Stage {
  readonly disk: MemoryDisk
  out: string
  /** A file that somebody changes while the site is being built. */
  changing: string | undefined
  /** The disk lets nothing be removed. */
  isStubborn: boolean
  /** `$ carrel check` is run instead of a build. */
  isChecked: boolean
  /** What other sites say, by address. */
  readonly answers: Map<string, Answer>
  /** Loads what works on pixels, or fails to. */
  loadPixels: () => Promise<unknown>
  /** Makers of which the package is missing, or which fail, by kind. */
  readonly makers: Partial<Record<WorkKind, Maker>>
}

/** What happens before the build that counts: an earlier build, somebody's edits, a disk with moods. */
async function take(stage: Stage, step: string): Promise<void> {
  const [verb, path = '', ...words] = step.split(' ')
  if (verb === 'build') await buildOn(stage)
  else if (verb === 'mount') stage.disk.mount(path, 'another')
  else if (verb === 'out') stage.out = path
  else if (verb === 'change') stage.changing = path
  else if (verb === '$' && path === 'carrel' && words[0] === 'check') stage.isChecked = true
  else if (verb === 'answer') stage.answers.set(path, { kind: 'status', status: Number(words[0]), location: words[1] })
  else if (verb === 'stubborn') stage.isStubborn = true
  else if (verb === 'absent' && path === 'sharp') stage.loadPixels = () => Promise.reject(new Error(words.join(' ')))
  else if (verb === 'absent') stage.makers[kindOf(path)] = makerOf({ kind: 'absent', package: words.join(' ') })
  else if (verb === 'failing') stage.makers[kindOf(path)] = makerOf({ kind: 'failed', message: words.join(' ') })
  else if (verb === 'rename') stage.disk.rename(path, words.join(' '))
  else if (verb === 'write') {
    makeFolders(stage.disk, folderOf(path))
    stage.disk.writeFile(path, `${words.join(' ')}\n`)
  } else if (verb !== '') throw new Error(`a case has a step that is not known: ${step}`)
}

async function buildOn(stage: Stage): Promise<{ readonly report: Report; readonly read: ReadText }> {
  const disk = stage.isStubborn ? stubborn(stage.disk) : stage.disk
  const site = createSite({ loadMath, version: '0.0.0' })
  const theme = realTheme()
  const roots = { site: disk, theme }
  const shop = workshop(disk, { ...MAKERS, ...stage.makers }, stage.loadPixels)
  const read = copyReader(roots, shop)
  const root = '/home/emmy/site'
  const write = (outputs: readonly Output[]): ReturnType<Write> =>
    writeSite({ disk, path: stage.out, absolute: `${root}/${stage.out}` }, outputs, {
      readCopy: (source) => {
        if (source === stage.changing) return new TextEncoder().encode('changed meanwhile')
        return read(source)
      },
      protectedFolders: [{ path: `${root}/content`, what: "the site's content", mayHoldOutput: false }],
      owner: { name: 'this', isAlive: (name) => name.startsWith('another ') },
      shown: stage.out,
      sweep: 'now',
    })
  const problems = loadSite(site, roots, PLAIN_OPTIONS)
  const evaluated = await prepare(site, shop)
  const all = [...problems, ...shop.problems()]
  const report = finishBuild(site, { roots, options: PLAIN_OPTIONS }, { write, evaluated, problems: all })
  return { report, read: (path) => site.inputs.source(path)?.text }
}

function kindOf(written: string): WorkKind {
  const kinds: readonly WorkKind[] = ['dot', 'mermaid', 'vega-lite', 'cv-pdf', 'card']
  const kind = kinds.find((name) => name === written)
  if (kind === undefined) throw new Error(`nothing is made of the kind ${written}`)
  return kind
}

function makerOf(made: Made): Maker {
  return { version: () => Promise.resolve('0'), make: () => Promise.resolve(made) }
}

/** What `carrel check` does, with other sites that say what the case has them say. */
async function checkOn(stage: Stage): Promise<{ readonly report: Report; readonly read: ReadText }> {
  const site = createSite({ loadMath, version: '0.0.0' })
  const roots = { site: stage.disk, theme: realTheme() }
  const problems = loadSite(site, roots, PLAIN_OPTIONS)
  const { outputs, diagnostics } = await prepare(site, workshop(stage.disk))
  const told = [...problems, ...diagnostics]
  const list = stage.disk.stat(ADDRESS_LIST) === undefined ? undefined : stage.disk.readText(ADDRESS_LIST)
  const { material, diagnostics: found } = checkSite(site, { outputs, told, list })
  const silent: Answer = { kind: 'silent', why: 'there is no such host' }
  const external = await checkExternal(material, {
    ask: (url) => Promise.resolve(stage.answers.get(url) ?? silent),
    wait: () => Promise.resolve(),
  })
  const report = { diagnostics: arrange([...told, ...found, ...external]), outputs, written: undefined }
  return { report, read: (path) => (path === ADDRESS_LIST ? list : site.inputs.source(path)?.text) }
}

/** A disk that refuses to remove any file of an old site. */
function stubborn(disk: Disk): Disk {
  return new Proxy(disk, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...words: readonly unknown[]): unknown => {
        if (name === 'removeFile' && String(words[0]).includes('/old/')) throw new DiskFailure('remove', String(words[0]), 'EACCES')
        return Reflect.apply(member, target, words)
      }
    },
  })
}
