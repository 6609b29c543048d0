import { costOf } from './pattern-cost.ts'

const MOST_CHARACTERS = 200

/** A pattern that is fit for use, and the longest text that it may be used on. */
export interface Pattern {
  readonly regexp: RegExp
  readonly longestText: number
}

/**
 * Reads a pattern as Ruby writes it, for `gsub`. Returns the reason, to stand after a colon, where it is
 * refused:
 * it is no pattern, or one of those that can take a time without measure on an innocent text.
 */
export function readPattern(source: string, flags: 'g' | '' = 'g'): Pattern | string {
  if (source.length > MOST_CHARACTERS) return `it is longer than ${MOST_CHARACTERS} characters`
  const [, insensitive, body = ''] = /^(\(\?i\))?(.*)$/s.exec(source) ?? []
  const cost = costOf(body)
  if (typeof cost === 'string') return cost
  const translated = body.replace(/\\(?:[Az]|h|.)|\[:([a-z]+):\]/gs, translate)
  const all = `${flags}m${insensitive === undefined ? '' : 'i'}`
  const regexp = compiled(translated, `${all}u`) ?? compiled(translated, all)
  return regexp === undefined ? 'it is no regular expression' : { regexp, longestText: cost.longestText }
}

// The Unicode mode refuses some harmless escapes that Ruby allows, such as `\-`, so there is a second try
// without it.
function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

function translate(found: string, posix?: string): string {
  if (posix !== undefined) return CLASSES[posix] ?? found
  return ESCAPES[found] ?? found
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\A': '(?<![^])',
  '\\z': '(?![^])',
  '\\h': '[0-9a-fA-F]',
}

const CLASSES: Readonly<Record<string, string>> = {
  alnum: '\\p{L}\\p{N}',
  alpha: '\\p{L}',
  digit: '\\p{Nd}',
  lower: '\\p{Ll}',
  punct: '\\p{P}',
  space: '\\s',
  upper: '\\p{Lu}',
}

/**
 * A replacement as Ruby writes it (`\1`, `\0`, `\k<name>`) in JavaScript's terms, where only `$` is special.
 */
export function rubyReplacement(text: string): string {
  return text
    .replaceAll('$', '$$$$')
    .replace(/\\(?:([0-9&])|k<(\w+)>|\\)/g, (found, digit?: string, name?: string) => {
      if (name !== undefined) return `$<${name}>`
      if (digit === undefined) return found.slice(1)
      return digit === '0' || digit === '&' ? '$&' : `$${digit}`
    })
}
