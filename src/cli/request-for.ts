import type { Command, Request } from './arguments.ts'
import { commands, parseRequest } from './arguments.ts'

/** A setting of the program's interface: the value of a flag, a switch, or the values of one that repeats. */
export type Setting = string | number | boolean | readonly string[] | undefined

/**
 * What the command line would ask for with these settings, whose names are the flags' in camel case. Throws a
 * TypeError for a setting that the command does not have, or that has no sense.
 */
export function requestFor(name: Command['name'], settings: Readonly<Record<string, Setting>>): Request {
  const command = commands.find((candidate) => candidate.name === name)
  const words = Object.entries(settings).flatMap(([key, value]) => {
    return wordsFor(key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value)
  })
  const request = command === undefined ? 'there is no such command' : parseRequest(command, words)
  if (typeof request === 'string') throw new TypeError(`carrel: ${request}`)
  return request
}

function wordsFor(flag: string, value: Setting): readonly string[] {
  if (value === undefined || value === false) return []
  if (value === true) return [`--${flag}`]
  const all = typeof value === 'string' || typeof value === 'number' ? [value] : value
  return all.map((one) => `--${flag}=${one}`)
}
