import type { Command, Flag } from './arguments.ts'
import { commands } from './arguments.ts'

/** What `carrel --help` prints. */
export function overview(version: string): string {
  const width = Math.max(...commands.map((command) => usage(command).length))
  return [
    `Carrel ${version}: a static site generator for academics.`,
    '',
    'Usage:',
    ...commands.map((command) => `  carrel ${usage(command).padEnd(width)}  ${command.help}`),
    '',
    'carrel COMMAND --help tells the flags of a command; carrel --version the version.',
    'Exit status: 0 fine, 1 the site has errors, 2 usage, 3 the disk or the system, 130 interrupted.',
    '',
  ].join('\n')
}

/** What `carrel COMMAND --help` prints. */
export function helpOf(command: Command): string {
  const width = Math.max(...command.flags.map((flag) => written(flag).length))
  return [
    `Usage: carrel ${usage(command)} [flags]`,
    '',
    `${command.help.charAt(0).toUpperCase()}${command.help.slice(1)}.`,
    '',
    ...command.flags.map((flag) => `  ${written(flag).padEnd(width)}  ${flag.help}`),
    '',
  ].join('\n')
}

function usage(command: Command): string {
  return command.operand === undefined ? command.name : `${command.name} ${command.operand}`
}

function written(flag: Flag): string {
  return flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`
}
