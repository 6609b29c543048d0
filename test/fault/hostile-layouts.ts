import fs from 'node:fs'
import path from 'node:path'

/** Where everything of a trial lies: a home folder, in it the site and other things of its user's. */
export interface Sandbox {
  readonly home: string
  readonly site: string
}

/** One awkward way of laying out source and output, and what the program is asked to do with it. */
export interface HostileLayout {
  readonly name: string
  /** Makes the layout; the site has been built once before where `isBuilt` is true. */
  readonly prepare?: (sandbox: Sandbox) => void
  readonly isBuilt?: boolean
  readonly words: readonly string[]
  /** `refused` ends with a status that is not 0; `done` with 0. */
  readonly ends: 'refused' | 'done'
}

const BUILD = ['build', '--now', '2025-06-01']

function out(name: string, folder: string): HostileLayout {
  return { name, words: [...BUILD, '--out', folder], ends: 'refused' }
}

function refused(name: string, prepare: (sandbox: Sandbox) => void): HostileLayout {
  return { name, prepare, words: BUILD, ends: 'refused' }
}

function carried(name: string, prepare: (sandbox: Sandbox) => void): HostileLayout {
  return { name, prepare, isBuilt: true, words: BUILD, ends: 'done' }
}

/** Every layout; the words are run in the site's folder, with the home folder as HOME. */
export const HOSTILE_LAYOUTS: readonly HostileLayout[] = [
  out('the output is the site itself', '.'),
  out('the output is the content', 'content'),
  out('the output lies in the content', 'content/out'),
  out('the output is the layouts', 'layouts'),
  out('the output lies in the assets', 'assets/out'),
  out('the output holds the site', '..'),
  out('the output is the home folder', '../../home'),
  out('the output holds the home folder', '../..'),
  out('the output is the root of the disk', '/'),
  out('the output is another folder of the user', '../photographs'),
  out('the output is another repository', '../thesis'),
  out('the output is the repository of the site', '.git'),
  out('the output lies in the repository of the site', '.git/hooks'),
  out('the output is the content in other letters', 'CONTENT'),
  out('the output lies in the layouts in other letters', 'Layouts/out'),
  out('the output is the site by a roundabout way', '../site/content/../.'),
  out('the output is a file', '../letter.txt'),
  out('the output lies below a file', '../letter.txt/out'),
  refused('the output is a link to the content', ({ site }) => fs.symlinkSync('content', path.join(site, '_site'))),
  refused('the output is a link to the home folder', ({ site }) => fs.symlinkSync('..', path.join(site, '_site'))),
  refused('the output is a link to the root of the disk', ({ site }) => fs.symlinkSync('/', path.join(site, '_site'))),
  refused('the output is a link to another folder of the user', ({ site }) => fs.symlinkSync('../photographs', path.join(site, '_site'))),
  refused('the output is a link to nothing', ({ site }) => fs.symlinkSync('../nowhere', path.join(site, '_site'))),
  refused('the output is a link to itself', ({ site }) => fs.symlinkSync('_site', path.join(site, '_site'))),
  refused('a folder _site has come from elsewhere', ({ site }) => write(site, '_site/thesis.tex', 'years of work')),
  refused('a folder _site has a list that is none', ({ site }) => {
    write(site, '_site/.carrel-manifest.json', '{}')
    write(site, '_site/index.html', 'by hand')
  }),
  refused('a list names files outside of its folder', ({ site }) => {
    const files = { '../content/index.md': '0'.repeat(64), '../../letter.txt': '0'.repeat(64) }
    write(site, '_site/.carrel-manifest.json', JSON.stringify({ carrel: 1, files }))
    write(site, '_site/index.html', 'by hand')
  }),
  refused('the folder of work is taken', ({ site }) => write(site, '_site.carrel/notes.txt', 'mine')),
  refused('a file of the user stands where a page belongs', ({ site }) => {
    write(site, '_site/.carrel-manifest.json', '{"carrel": 1, "files": {}}')
    write(site, '_site/index.html', 'by hand')
  }),
  refused('the content is a link out of the site, and the output where it leads', ({ home, site }) => {
    fs.renameSync(path.join(site, 'content'), path.join(home, 'texts'))
    fs.symlinkSync('../texts', path.join(site, 'content'))
    fs.symlinkSync('../texts', path.join(site, '_site'))
  }),
  carried('the output has a repository, a CNAME and a paper of the user', ({ site }) => {
    write(site, '_site/.git/HEAD', 'ref: refs/heads/gh-pages')
    write(site, '_site/CNAME', 'emmy.example')
    write(site, '_site/posts/paper.pdf', 'a paper')
  }),
  carried('a page of the output was changed by hand', ({ site }) => write(site, '_site/about/index.html', 'changed by hand')),
  carried('a page of the output has a second name elsewhere', ({ home, site }) => {
    fs.linkSync(path.join(site, '_site/about/index.html'), path.join(home, 'about-copy.html'))
  }),
  carried('a folder of the output is now a link to the photographs', ({ home, site }) => {
    fs.symlinkSync('../../photographs', path.join(site, '_site/gallery'))
    write(home, 'photographs/index.html', 'album')
  }),
  carried('a changed page is kept aside where one was kept before', ({ site }) => {
    write(site, '_site.kept/about/index.html', 'kept before')
    write(site, '_site/about/index.html', 'changed again')
  }),
  { name: 'cleaning a folder of the user', words: ['clean', '--out', '../photographs'], ends: 'refused' },
  { name: 'cleaning the site itself', words: ['clean', '--out', '.'], ends: 'refused' },
  { name: 'cleaning the content', words: ['clean', '--out', 'content'], ends: 'refused' },
  {
    name: 'cleaning by a list that names files outside of its folder',
    prepare: ({ site }) => {
      const files = { '../content/index.md': '0'.repeat(64) }
      write(site, '_site/.carrel-manifest.json', JSON.stringify({ carrel: 1, files }))
    },
    words: ['clean'],
    ends: 'refused',
  },
  {
    name: 'cleaning an output with files of the user in it',
    isBuilt: true,
    prepare: ({ site }) => {
      write(site, '_site/mine.txt', 'mine')
      write(site, '_site/about/index.html', 'changed by hand')
    },
    words: ['clean'],
    ends: 'done',
  },
]

/** Fills an empty folder with a home, a site in it, and much that is nobody's business. */
export function fillSandbox(folder: string): Sandbox {
  const home = path.join(folder, 'home')
  const site = path.join(home, 'site')
  for (const [name, body] of Object.entries({
    'home/letter.txt': 'a letter',
    'home/photographs/1915.txt': 'a photograph',
    'home/photographs/index.html': 'an album',
    'home/thesis/.git/HEAD': 'ref: refs/heads/main',
    'home/thesis/thesis.tex': 'a thesis',
    'home/site/.git/HEAD': 'ref: refs/heads/main',
    'home/site/.git/hooks/pre-commit': 'a hook',
    'home/site/content/index.md': '# Home\n',
    'home/site/content/about.md': '# About\n',
    'home/site/content/posts/1921-05-01-ideals.md': '# Ideals\n',
    'home/site/layouts/partials/mine.njk': 'mine',
    'home/site/assets/mine.css': '/* mine */',
    'beside-home.txt': 'not even at home',
  })) write(folder, name, body)
  return { home, site }
}

/** Every file below a folder by its path, with its bytes and, for a link, where it leads. */
export function everyFile(folder: string): ReadonlyMap<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
  return new Map(entries.map((entry): [string, string] => {
    const file = path.join(entry.parentPath, entry.name)
    return [path.relative(folder, file), entry.isSymbolicLink() ? `-> ${fs.readlinkSync(file)}` : fs.readFileSync(file, 'latin1')]
  }))
}

function write(folder: string, name: string, body: string): void {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(file, { force: true })
  fs.writeFileSync(file, body)
}
