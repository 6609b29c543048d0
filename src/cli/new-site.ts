import path from 'node:path'
import { packageFolder } from '../disk/package-folder.ts'
import type { Place } from '../disk/place.ts'
import { findPlace } from '../disk/place.ts'
import { baseName } from '../model/paths.ts'
import { answersFromFile } from '../transform/new/answers-from-file.ts'
import type { SiteAnswers } from '../transform/new/site-answers.ts'
import { mergeAnswers } from '../transform/new/site-answers.ts'
import { siteFiles } from '../transform/new/site-files.ts'
import type { Request } from './arguments.ts'
import { commands } from './arguments.ts'
import type { Ask } from './ask.ts'
import { asker } from './ask.ts'
import { canAsk, print, printError, terminal } from './print.ts'
import { writeNew } from './write-new.ts'

/** What a folder may hold already: a repository that has just been made, and what systems leave behind. */
const HARMLESS = /^(?:\.git|\.DS_Store|Thumbs\.db|desktop\.ini|(?:LICEN[CS]E|COPYING)(?:\.\w+)?)$/i

/** The commands of every day, which package.json has a script for. */
const SCRIPTS = ['build', 'serve', 'check'] as const

/** `carrel new DIR`: asks who the site is about, where somebody can answer, and writes a whole small site. */
export async function newSite(request: Request, folder: string): Promise<number> {
  const place = findPlace(folder, process.cwd())
  const refused = whyNot(place, folder)
  if (refused !== undefined) return mistake(refused)
  const brought = broughtAlong(request)
  if (typeof brought === 'string') return mistake(brought)
  const given = mergeAnswers([flagAnswers(request), ...brought])
  const isAsking = !request.has('yes') && canAsk()
  const answers = isAsking ? await asked(given) : given
  if (answers === undefined) {
    printError('\ncarrel: stopped; nothing was written.')
    return 130
  }
  const files = siteFiles(
    { ...answers, timezone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    {
      folder: baseName(place.absolute),
      package: request.text('package') ?? ownPackage(place),
      scripts: SCRIPTS.filter((name) => commands.some((command) => command.name === name)),
    },
  )
  writeNew(place, files)
  print(report(folder, files))
  return 0
}

/** What keeps a site from being begun in a folder; undefined for one that is absent or as good as empty. */
function whyNot({ disk, path: inside }: Place, shown: string): string | undefined {
  const kind = disk.stat(inside)?.kind
  if (kind === undefined) return undefined
  if (kind !== 'folder') return `\`${shown}\` is a file; a site needs a folder.`
  const found = disk.list(inside).filter(({ name }) => !HARMLESS.test(name))
  if (found.length === 0) return undefined
  const named = found.slice(0, 3).map(({ name }) => `\`${name}\``)
  const more = found.length > 3 ? ` and ${found.length - 3} more` : ''
  return (
    `\`${shown}\` holds ${named.join(', ')}${more}; ` +
    'a new site needs a folder that is empty, but for .git and a licence.'
  )
}

function flagAnswers(request: Request): Partial<SiteAnswers> {
  const keys = ['name', 'position', 'place', 'email', 'url'] as const
  const texts = keys.map((key) => [key, request.text(key)?.trim() ?? ''] as const)
  return { ...Object.fromEntries(texts), links: request.texts('link') }
}

/** The answers of the files that are named; a sentence where one cannot be understood. */
function broughtAlong(request: Request): readonly Partial<SiteAnswers>[] | string {
  const read = request.texts('from').map((file) => ({ file, answers: answersIn(file) }))
  const unknown = read.find(({ answers }) => answers === undefined)
  if (unknown === undefined) return read.flatMap(({ answers }) => answers ?? [])
  return `\`${unknown.file}\` is no ORCID record, no JSON Resume and no BibTeX, so it tells nothing.`
}

function answersIn(file: string): Partial<SiteAnswers> | undefined {
  const { disk, path: inside } = findPlace(file, process.cwd())
  return answersFromFile(disk.readText(inside))
}

const QUESTIONS = [
  ['name', 'Your name'],
  ['position', 'What you are (such as Professor of Mathematics)'],
  ['place', 'Your university or company'],
  ['email', 'E-mail for readers'],
  ['url', 'Address of the site, if you know it'],
] as const

/** Everything is asked once, with what is known as the usual answer; undefined where the user left. */
async function asked(given: SiteAnswers): Promise<SiteAnswers | undefined> {
  print('Five questions and your links; an empty line passes on. All of it will stand in content/site.yml.')
  const { ask, end } = asker(terminal())
  try {
    return await askAll(given, ask)
  } finally {
    end()
  }
}

async function askAll(given: SiteAnswers, ask: Ask): Promise<SiteAnswers | undefined> {
  const answers: Record<string, string> = {}
  for (const [key, question] of QUESTIONS) {
    const answer = await ask(question, given[key])
    if (answer === undefined) return undefined
    answers[key] = answer
  }
  const links: string[] = []
  for (;;) {
    const isFirst = links.length === 0
    const link = await ask(isFirst ? 'A profile or page elsewhere (ORCID, GitHub, …)' : 'Another', '')
    if (link === undefined) return undefined
    if (link === '') return mergeAnswers([answers, { ...given, links: [...given.links, ...links] }])
    links.push(link)
  }
}

/**
 * What package.json is to ask for: this version or a newer one. A program that runs from a checkout, and so
 * may never have been published, is named by its folder.
 */
function ownPackage(place: Place): string {
  const { folder, version } = packageFolder()
  const isInstalled = folder.split(path.sep).includes('node_modules')
  if (isInstalled) return `^${version}`
  return `file:${path.relative(place.absolute, folder).split(path.sep).join('/')}`
}

function report(folder: string, files: Readonly<Record<string, string>>): string {
  const isHere = path.resolve(folder) === process.cwd()
  const steps = [...(isHere ? [] : [`cd ${quoted(folder)}`]), 'npm install', 'npm run serve']
  return [
    `A site of ${Object.keys(files).length} files in ${folder}:`,
    ...Object.keys(files).map((name) => `  ${name}`),
    '',
    'Now:',
    ...steps.map((step) => `  ${step}`),
  ].join('\n')
}

function quoted(text: string): string {
  return /^[\w./~+-]+$/.test(text) ? text : JSON.stringify(text)
}

function mistake(sentence: string): number {
  printError(`carrel: ${sentence}`)
  return 2
}
