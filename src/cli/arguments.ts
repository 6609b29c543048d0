import { parseArgs } from 'node:util'

/** One flag as the help shows it; `value` names what it takes, absent for a switch. */
export interface Flag {
  readonly name: string
  readonly value?: string
  readonly many?: true
  readonly help: string
}

export interface Command {
  readonly name: 'build' | 'check' | 'clean' | 'explain' | 'serve' | 'completion' | 'doctor' | 'new'
  readonly operand?: string
  /** One operand or more, where absent just one. */
  readonly manyOperands?: true
  readonly help: string
  readonly flags: readonly Flag[]
}

const SOURCE: Flag = {
  name: 'source',
  value: 'DIR',
  help: "the site's root, the folder that holds content/ (default: here)",
}
const OUT: Flag = {
  name: 'out',
  value: 'DIR',
  help: 'where the site is written (default: _site in the root)',
}

const READING: readonly Flag[] = [
  SOURCE,
  OUT,
  {
    name: 'config',
    value: 'FILE',
    many: true,
    help: 'a configuration file; later ones override earlier (default: content/site.yml)',
  },
  { name: 'base-url', value: 'URL', help: 'the address of the site, over url and baseurl of site.yml' },
  { name: 'drafts', help: 'show drafts' },
  { name: 'future', help: 'show posts and news of days to come' },
  { name: 'unpublished', help: 'show pages with `published: false`' },
  { name: 'now', value: 'DATE', help: 'what counts as today (default: SOURCE_DATE_EPOCH, else the clock)' },
]

/** What `new` takes: the answers to its questions, then what goes for a page. */
const ANSWERS: readonly Flag[] = [
  { name: 'name', value: 'NAME', help: 'your name' },
  { name: 'position', value: 'TEXT', help: 'what you are, such as "Professor of Mathematics"' },
  { name: 'place', value: 'TEXT', help: 'your university or company' },
  { name: 'email', value: 'ADDRESS', help: 'the address that readers may write to' },
  { name: 'url', value: 'URL', help: 'where the site will be, where you know it already' },
  { name: 'link', value: 'URL', many: true, help: 'a profile or page of yours elsewhere; may be repeated' },
  {
    name: 'from',
    value: 'FILE',
    many: true,
    help: 'an ORCID record (JSON), a JSON Resume or a BibTeX file to take answers and papers from',
  },
  { name: 'package', value: 'SPEC', help: 'what package.json asks npm for (default: this version or newer)' },
  { name: 'yes', help: 'ask nothing' },
]

const NEW_PAGE: readonly Flag[] = [
  { name: 'date', value: 'DATE', help: 'the day of a new page (default: today, in the site\'s time zone)' },
  { name: 'draft', help: 'put a new post into content/drafts/' },
  { name: 'edit', help: 'open the new file in the editor that VISUAL or EDITOR names' },
]

/** Every command with its flags: help, parsing and the manual are made from this table. */
export const commands: readonly Command[] = [
  {
    name: 'build',
    help: 'build the site',
    flags: [
      ...READING,
      { name: 'strict', help: 'let warnings stop the build as errors do' },
      { name: 'json', help: 'print the report as JSON' },
      { name: 'quiet', help: 'print errors and warnings only' },
      { name: 'verbose', help: 'print every file written, and every page left out with the reason' },
      { name: 'profile', help: 'tell where the time went' },
    ],
  },
  {
    name: 'new',
    operand: 'DIR|KIND TITLE',
    manyOperands: true,
    help: 'begin a site, or a page of one: post, project, news, talk, course, book, layout',
    flags: [SOURCE, ...ANSWERS, ...NEW_PAGE],
  },
  {
    name: 'check',
    help: 'look for mistakes in the finished pages: links, HTML, accessibility; writes no site',
    flags: [
      ...READING.filter((flag) => flag.name !== 'out'),
      { name: 'external', help: 'ask other sites whether the links to them still lead somewhere' },
      { name: 'accept', help: 'write the addresses that the site has now to content/.urls' },
      { name: 'json', help: 'print the report as JSON' },
      { name: 'sarif', help: 'print the report as SARIF 2.1.0, which code hosts read' },
    ],
  },
  { name: 'clean', help: 'remove what a build wrote, and nothing else', flags: [SOURCE, OUT] },
  {
    name: 'explain',
    operand: 'ADDRESS|FILE',
    help: 'tell where a page comes from, why it has its address, and what it was made from',
    flags: READING.filter((flag) => flag.name !== 'out'),
  },
  {
    name: 'serve',
    help: 'show the site in a browser while you write, and keep it up to date; writes nothing',
    flags: [
      ...READING.filter((flag) => flag.name !== 'out' && flag.name !== 'base-url'),
      {
        name: 'port',
        value: 'NUMBER',
        help: 'where it answers; the next free port if it is taken (default: 4000)',
      },
      {
        name: 'host',
        value: 'ADDRESS',
        help: 'answer other machines too, at this address (default: this machine only)',
      },
      { name: 'open', help: 'open the browser' },
    ],
  },
  {
    name: 'completion',
    operand: 'SHELL',
    help: 'print what makes a shell complete commands and flags: bash, zsh, fish or powershell',
    flags: [],
  },
  { name: 'doctor', help: 'tell whether this machine has all that a build needs', flags: [SOURCE] },
]

/** What the command line asked for. */
export interface Request {
  readonly command: Command
  readonly operands: readonly string[]
  readonly text: (name: string) => string | undefined
  readonly texts: (name: string) => readonly string[]
  readonly has: (name: string) => boolean
}

/** Reads the words behind a command's name; returns a sentence for the user where they do not fit. */
export function parseRequest(command: Command, words: readonly string[]): Request | string {
  const options = Object.fromEntries(
    command.flags.map((flag) => [
      flag.name,
      { type: flag.value === undefined ? 'boolean' : 'string', multiple: flag.many === true } as const,
    ]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    })
    const wanted = command.operand === undefined ? 0 : 1
    const isFine =
      command.manyOperands === true ? positionals.length > 0 : positionals.length === wanted
    if (!isFine) return operandMistake(command, positionals)
    return requestOf(command, positionals, values)
  } catch (failure) {
    return failure instanceof Error ? failure.message.replace(/\. To specify.*$/s, '.') : String(failure)
  }
}

function requestOf(
  command: Command,
  operands: readonly string[],
  values: Readonly<Record<string, unknown>>,
): Request {
  const texts = (name: string): readonly string[] => {
    const value = values[name]
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    return list.filter((item) => typeof item === 'string')
  }
  return {
    command,
    operands,
    texts,
    text: (name) => texts(name).at(-1),
    has: (name) => values[name] === true,
  }
}

function operandMistake(command: Command, operands: readonly string[]): string {
  if (command.operand === undefined)
    return `\`${command.name}\` takes no \`${operands[0] ?? ''}\`; did you mean --source?`
  return operands.length === 0
    ? `\`${command.name}\` needs ${command.operand}.`
    : `\`${command.name}\` takes one ${command.operand}.`
}
