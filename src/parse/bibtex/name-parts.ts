/** A word of a name, and what separates it from the one before. */
export interface NamePart {
  readonly raw: string
  readonly separator: string
}

/** Splits a list at the word `and` (or at another separator) where it stands outside braces. */
export function splitList(raw: string, separator: 'and' | ';' = 'and'): readonly string[] {
  if (separator === ';' && !raw.includes(';')) return [raw]
  const parts: string[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code === 92) at++
    else if (code === 123) depth++
    else if (code === 125) depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      const length = separatorAt(raw, at, separator)
      if (length === 0) continue
      parts.push(raw.slice(start, at).trim())
      start = at + length
      at = start - 1
    }
  }
  parts.push(raw.slice(start).trim())
  return parts.length === 1 && parts[0] === '' ? [] : parts
}

// The blank behind `and` stays, so that `and and` is found as two.
function separatorAt(raw: string, at: number, separator: 'and' | ';'): number {
  if (separator === ';') return raw.charAt(at) === ';' ? 1 : 0
  const code = raw.charCodeAt(at)
  if (code !== 97 && code !== 65) return 0
  if (raw.slice(at, at + 3).toLowerCase() !== 'and') return 0
  const before = at === 0 || isBlank(raw.charCodeAt(at - 1))
  const after = at + 3 >= raw.length || isBlank(raw.charCodeAt(at + 3))
  return before && after ? 3 : 0
}

/** Splits a name at its commas outside braces; blanks around the parts are taken off. */
export function splitCommas(raw: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code === 92) at++
    else if (code === 123) depth++
    else if (code === 125) depth = Math.max(0, depth - 1)
    else if (code === 44 && depth === 0) {
      parts.push(raw.slice(start, at).trim())
      start = at + 1
    }
  }
  parts.push(raw.slice(start).trim())
  return parts
}

/** Splits a name into its words, at blanks and ties outside braces. */
export function splitWords(raw: string): readonly NamePart[] {
  const words: NamePart[] = []
  let start = 0
  let separator = ''
  let depth = 0
  const end = (at: number, next: string): void => {
    if (at > start) words.push({ raw: raw.slice(start, at), separator: separator === '~' ? '~' : ' ' })
    if (at > start) separator = next
    start = at + 1
  }
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    // `\~n` is an accent, and `\ ` a blank that belongs to the word.
    if (code === 92) at++
    else if (code === 123) depth++
    else if (code === 125) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (isBlank(code) || code === 126)) end(at, code === 126 ? '~' : ' ')
  }
  end(raw.length, ' ')
  return words
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0
}

const LETTERS_OF_COMMANDS = new Set(['o', 'l', 'i', 'j', 'ss', 'ae', 'oe', 'aa', 'dh', 'th', 'ng', 'dj'])

/**
 * True for a word that belongs to the particle of a name: its first letter is in lower case. As in BibTeX,
 * letters in braces do not count, except in a group that begins with a command.
 */
export function startsLower({ raw }: NamePart): boolean {
  let depth = 0
  for (let at = 0; at < raw.length; at++) {
    const character = raw.charAt(at)
    if (character === '{' && raw.charAt(at + 1) === '\\') return lowerCommand(raw.slice(at + 1))
    if (character === '{') depth++
    else if (character === '}') depth--
    else if (depth === 0 && character === '\\') return lowerCommand(raw.slice(at))
    else if (depth === 0 && /\p{L}/u.test(letterAt(raw, at))) return /\p{Ll}/u.test(letterAt(raw, at))
  }
  return false
}

function lowerCommand(raw: string): boolean {
  const word = /^\\([A-Za-z]+)/.exec(raw)?.[1]
  if (word !== undefined && LETTERS_OF_COMMANDS.has(word)) return true
  const letter = /\p{L}/u.exec(raw.replace(/^\\(?:[A-Za-z]+|.)/s, ''))?.[0]
  return letter !== undefined && /\p{Ll}/u.test(letter)
}

function letterAt(raw: string, at: number): string {
  return String.fromCodePoint(raw.codePointAt(at) ?? 0x20)
}
