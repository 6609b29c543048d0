import { completionScript, isShell, shells } from './completion-script.ts'
import type { Request } from './arguments.ts'
import { commands } from './arguments.ts'
import { print, printError } from './print.ts'

/** `carrel completion SHELL`: prints what the shell is to load. */
export function runCompletion(request: Request): number {
  const [shell = ''] = request.operands
  if (!isShell(shell)) {
    printError(`carrel: there is no completion for \`${shell}\`; it can be ${shells.join(', ')}.`)
    return 2
  }
  print(completionScript(shell, commands))
  return 0
}
