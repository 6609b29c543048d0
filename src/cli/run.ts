import { DiskFailure } from '../disk/disk-failure.ts'
import { nearest } from '../model/nearest.ts'
import type { Request } from './arguments.ts'
import { commands, parseRequest } from './arguments.ts'
import { helpOf, overview } from './help.ts'
import { print, printError } from './print.ts'
import { packageFolder } from '../disk/package-folder.ts'

/** What the process ends with; `docs/reference/command-line.md` lists them. */
export const EXIT = { fine: 0, siteHasErrors: 1, usage: 2, environment: 3, interrupted: 130 } as const

type Run = (request: Request) => number | Promise<number>

/** Each command is loaded only when it is asked for: `--version` needs no Markdown, and a build no server. */
const RUN: Readonly<Record<(typeof commands)[number]['name'], Run>> = {
  build: async (request) => (await import('./build.ts')).runBuild(request),
  check: async (request) => (await import('./check.ts')).runCheck(request),
  completion: async (request) => (await import('./completion.ts')).runCompletion(request),
  clean: async (request) => (await import('./clean.ts')).runClean(request),
  doctor: async (request) => (await import('./doctor.ts')).runDoctor(request),
  explain: async (request) => (await import('./explain.ts')).runExplain(request),
  new: async (request) => (await import('./new.ts')).runNew(request),
  serve: async (request) => (await import('./serve.ts')).runServe(request),
}

/**
 * Runs the command that the words name and returns the exit status; prints a sentence, never a stack trace.
 */
export async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  if (name === '--version' || name === '-v') return answer(packageFolder().version)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return answer(overview(packageFolder().version))
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) return mistake(unknownCommand(name))
  if (rest.includes('--help') || rest.includes('-h')) return answer(helpOf(command))
  const request = parseRequest(command, rest)
  if (typeof request === 'string') return mistake(`${request}\n`)
  try {
    const refused = (await import('./preconditions.ts')).whyNot(request)
    if (refused === undefined) return await RUN[command.name](request)
    printError(`carrel: ${refused.message}`)
    return refused.status
  } catch (failure) {
    return broken(failure)
  }
}

function answer(text: string): number {
  print(text)
  return EXIT.fine
}

function mistake(text: string): number {
  printError(`carrel: ${text.trimEnd()}\nTry carrel --help.`)
  return EXIT.usage
}

function unknownCommand(name: string): string {
  const [near] = nearest(
    name,
    commands.map((command) => command.name),
  )
  return `there is no command \`${name}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`
}

/** The disk refused, or the program has a bug; neither is the author's mistake. */
function broken(failure: unknown): number {
  if (failure instanceof DiskFailure) {
    printError(`carrel: ${failure.message}`)
    return EXIT.environment
  }
  const told = failure instanceof Error ? failure.message : String(failure)
  printError(`carrel: something went wrong that should not have: ${told}`)
  printError('This is a bug of Carrel, not of your site; please report it. Set CARREL_DEBUG=1 to see where.')
  if (process.env['CARREL_DEBUG'] !== undefined && failure instanceof Error) printError(failure.stack ?? '')
  return EXIT.environment
}
