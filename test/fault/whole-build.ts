import type { Disk } from '../../src/disk/disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import { rooted } from '../../src/disk/rooted.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { isError } from '../../src/model/diagnostic.ts'
import { joinPath } from '../../src/model/paths.ts'
import { finishBuild } from '../../src/site/build.ts'
import { copyReader } from '../../src/site/copy-reader.ts'
import { loadSite } from '../../src/site/load-site.ts'
import { prepare } from '../../src/site/prepare.ts'
import { createSite } from '../../src/site/site.ts'
import { workshop } from '../../src/site/workshop.ts'
import { sweepSite, writeSite } from '../../src/write/write-site.ts'
import { smallTheme } from '../property/small-theme.ts'
import { plainPng } from '../support/plain-png.ts'
import { loadMath, PLAIN_OPTIONS } from '../support/site-in-a-string.ts'

const OWNER = { name: '1', isAlive: (name: string) => name === '1' }

/**
 * All that `carrel build` does, on a disk that holds the site in `home/`, its output in `home/_site`, and the theme in
 * `theme/`; what is wrong with the site is returned.
 */
export async function wholeBuild(disk: Disk): Promise<readonly Diagnostic[]> {
  const place = { disk, path: 'home/_site', absolute: '/home/_site' }
  const roots = { site: rooted(disk, 'home'), theme: rooted(disk, 'theme') }
  const site = createSite({ loadMath, version: '0.0.0' })
  const problems = loadSite(site, roots, PLAIN_OPTIONS)
  const shop = workshop(roots.site)
  const evaluated = await prepare(site, shop)
  const options = { readCopy: copyReader(roots, shop), protectedFolders: [], owner: OWNER, shown: '_site', sweep: 'later' as const }
  const write = (outputs: Parameters<typeof writeSite>[1]): ReturnType<typeof writeSite> => writeSite(place, outputs, options)
  const all = [...problems, ...shop.problems()]
  const { diagnostics } = finishBuild(site, { roots, options: PLAIN_OPTIONS }, { write, evaluated, problems: all })
  return [...diagnostics, ...sweepSite(place, options)]
}

/** A disk with a site of twelve pages as it was built and then edited, as files from which it can be made again and again. */
export async function editedSite(): Promise<MemoryFiles> {
  const theme = { ...allFiles(smallTheme(), ''), 'layouts/paper.njk': '{{ content }}' }
  const before = memoryDisk({ ...below('theme', theme), ...below('home', contentOf('old')) })
  const problems = await wholeBuild(before)
  if (problems.some(isError)) throw new Error(JSON.stringify(problems))
  const kept = Object.entries(allFiles(before, '')).filter(([path]) => !path.startsWith('home/content/'))
  return { ...Object.fromEntries(kept), ...below('home', contentOf('new')) }
}

/** Every file below a folder with its bytes as text, one byte a letter, by path. */
export function allFiles(disk: Disk, folder: string): Readonly<Record<string, Uint8Array>> {
  const found: Record<string, Uint8Array> = {}
  const visit = (inside: string): void => {
    for (const { name, kind } of disk.list(joinPath(folder, inside))) {
      const path = joinPath(inside, name)
      if (kind === 'folder') visit(path)
      else found[path] = disk.readBytes(joinPath(folder, path))
    }
  }
  if (disk.stat(folder)?.kind === 'folder') visit('')
  return found
}

function contentOf(words: string): MemoryFiles {
  const pages = Array.from({ length: 11 }, (_, index): readonly [string, string] => {
    const name = index < 8 ? `posts/1921-0${index + 1}-01-post.md` : `${words}-${index}.md`
    return [`content/${name}`, `---\ntitle: Page ${index}\ntags: [ideals]\n---\nWords${index % 3 === 0 ? '' : ` of the ${words} site`}.\n`]
  })
  return {
    ...Object.fromEntries(pages),
    'content/site.yml': `title: The ${words} site\nurl: https://emmy.example\n`,
    'content/index.md': `# Emmy Noether\n\nThe ${words} home. ![A picture](picture.png)\n`,
    'content/picture.png': plainPng(40, 90),
    'content/data/people.yml': '- Emmy\n- Fritz\n',
    'content/publications/main.bib': '@article{a, title = {Idealtheorie}, author = {Noether, Emmy}, year = 1921}\n',
    'content/notes.txt': `${words} notes\n`,
    'content/papers/paper.pdf': 'not really a paper\n',
  }
}

function below(folder: string, files: MemoryFiles): MemoryFiles {
  return Object.fromEntries(Object.entries(files).map(([path, body]) => [`${folder}/${path}`, body]))
}
