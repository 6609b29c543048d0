import type { Citation, Cite } from './citation.ts'
import { readLocator } from './locator.ts'

/**
 * What a key consists of; punctuation counts within it, not at its end. Braces let it hold anything but
 * blanks.
 */
export const KEY_PATTERN = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-]{1,2}(?=[\p{L}\p{N}_]))*`

const CITE = new RegExp(
  String.raw`^([\s\S]*?)(?<![\p{L}\p{N}_.])(-?)@(?:\{([^{}\s]+)\}|(${KEY_PATTERN}))([\s\S]*)$`,
  'u',
)
const NARRATIVE = new RegExp(String.raw`^@(?:\{([^{}\s]+)\}|(${KEY_PATTERN}))(?:\s*\[([\s\S]*)\])?$`, 'u')

/**
 * Takes a citation in brackets apart: works are separated by semicolons, each with a prefix, a locator and a
 * suffix. A part without a key belongs to what the work before it says. Undefined where no key is in it.
 */
export function parseGroup(written: string): Citation | undefined {
  const cites: Cite[] = []
  let offset = 1
  let waiting = ''
  for (const part of written.slice(1, -1).split(';')) {
    const cite = citeOf(part, offset)
    offset += part.length + 1
    const last = cites.at(-1)
    if (cite !== undefined) cites.push({ ...cite, prefix: joined(waiting, cite.prefix) })
    else if (last !== undefined) cites[cites.length - 1] = { ...last, suffix: `${last.suffix};${part}` }
    if (cite !== undefined) waiting = ''
    else if (last === undefined) waiting = `${joined(waiting, part.trim())};`
  }
  return cites.length === 0 ? undefined : { form: 'group', cites }
}

/** Takes `@key` or `@key [p. 33]` apart; undefined where it is neither. */
export function parseNarrative(written: string): Citation | undefined {
  const match = NARRATIVE.exec(written)
  const key = match?.[1] ?? match?.[2]
  if (key === undefined) return undefined
  return {
    form: 'narrative',
    cites: [{ key, offset: 0, prefix: '', yearOnly: false, ...restOf(match?.[3] ?? '') }],
  }
}

function citeOf(part: string, offset: number): Cite | undefined {
  const match = CITE.exec(part)
  const [, prefix = '', minus = '', braced, bare, rest = ''] = match ?? []
  const key = braced ?? bare
  if (key === undefined) return undefined
  return {
    key,
    offset: offset + prefix.length + minus.length,
    prefix: prefix.trim(),
    yearOnly: minus !== '',
    ...restOf(rest.trimEnd()),
  }
}

function restOf(rest: string): Pick<Cite, 'locator' | 'suffix'> {
  const start = /^\s*,?\s*/.exec(rest)?.[0].length ?? 0
  const found = readLocator(rest.slice(start))
  return found === undefined ? { suffix: rest } : { locator: found.locator, suffix: found.rest }
}

function joined(first: string, second: string): string {
  return first === '' || second === '' ? first + second : `${first} ${second}`
}
