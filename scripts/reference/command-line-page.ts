import type { Command, Flag } from '../../src/cli/arguments.ts'
import { commands } from '../../src/cli/arguments.ts'
import { code, referencePage, table } from './reference-page.ts'

/** The reference of the command line, from the table that parses it. */
export function commandLinePage(): string {
  return referencePage('The command line', [
    INTRODUCTION,
    ...commands.map(commandText),
    `## Exit status\n\n${table(['status', 'meaning'], STATUS)}`,
    `## Surroundings\n\n${table(['variable', 'meaning'], VARIABLES)}`,
  ])
}

function commandText(command: Command): string {
  const operand = command.operand === undefined ? '' : ` ${command.operand}`
  const sentence = `${command.help.charAt(0).toUpperCase()}${command.help.slice(1)}.`
  const flags = table(['flag', 'meaning'], command.flags.map((flag) => [code(written(flag)), meaning(flag)]))
  return [`## carrel ${command.name}${operand}`, sentence, flags].join('\n\n')
}

function written({ name, value }: Flag): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function meaning({ help, many }: Flag): string {
  return many === true ? `${help}; may be given several times` : help
}

const STATUS = [
  ['0', 'all is well; there may be warnings'],
  ['1', 'the site has errors, and nothing was written'],
  ['2', 'the command line was not understood'],
  ['3', 'the disk or the system refused, or the program has a bug'],
  ['130', 'interrupted'],
]

const VARIABLES = [
  ['`SOURCE_DATE_EPOCH`', 'seconds since 1970 that count as now, where `--now` is not given'],
  ['`NO_COLOR`', 'no colours in what is printed'],
  ['`CARREL_DEBUG`', 'where the program has a bug, print also where'],
]

const INTRODUCTION = `\`carrel --help\` prints the commands, \`carrel COMMAND --help\` the flags of one,
\`carrel --version\` the version. In a checkout of this repository, \`npm run build\` stands for \`carrel
build\`, and flags go behind two dashes: \`npm run build -- --drafts\`.`
