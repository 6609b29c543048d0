import type { Mistake, Situation } from './mistake.ts'
import { withQuotedValue } from './written-line.ts'

const RESERVED = /^[@`%]/
const CURLY = /^[“”„‟«»‘’‚‹›]/
const SIGNS: Readonly<Record<string, string>> = {
  '*': 'refers to an anchor',
  '&': 'names an anchor',
  '!': 'begins a tag',
}

/** Typographic quotes, which are letters to YAML and protect nothing. */
export function curlyQuoteMistake({ written, line }: Situation): Mistake | undefined {
  if (!CURLY.test(written.value)) return undefined
  return {
    line,
    column: written.valueColumn,
    length: 1,
    message: `The value begins with a typographic quote (${written.value[0] ?? ''}), a mere letter to YAML.`,
    hint: `Use straight quotes, " or ', around the value.`,
    repair: withQuotedValue(written, withoutCurly(written.value)),
  }
}

function withoutCurly(value: string): string {
  return CURLY.test(value.slice(-1)) ? value.slice(1, -1) : value.slice(1)
}

/** `title: A: B`, the most frequent of all: a second colon with a blank behind it. */
export function colonMistake({ written, line }: Situation): Mistake | undefined {
  const { value, key } = written
  if (key === '' || /^["'[{|>]/.test(value)) return undefined
  const inside = /:(?:\s|$)/.exec(value)
  if (inside === null) return undefined
  return {
    line,
    column: written.valueColumn + inside.index,
    length: 1,
    message: `The value of \`${key}\` holds a colon with a blank behind it, which YAML reads as another key.`,
    hint: `Put quotes around the value: ${key}: ${exampleQuotes(value)}`,
    repair: withQuotedValue(written, value),
  }
}

function exampleQuotes(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('\\', '\\\\')}"`
}

/** A value, or a key, that begins with a character which YAML keeps for itself. */
export function reservedMistake({ written, line }: Situation): Mistake | undefined {
  const first = written.value[0] ?? ''
  const inKey = RESERVED.test(written.key)
  if (!inKey && !RESERVED.test(first)) return undefined
  const sign = inKey ? (written.key[0] ?? '') : first
  return {
    line,
    column: inKey ? written.prefix.length : written.valueColumn,
    length: 1,
    message: `A ${inKey ? 'key' : 'value'} cannot begin with \`${sign}\`, which YAML reserves.`,
    hint: inKey
      ? `Put quotes around the key.`
      : `Put quotes around the value: ${exampleQuotes(written.value)}`,
    ...(inKey ? {} : { repair: withQuotedValue(written, written.value) }),
  }
}

/** A value that begins with `*`, `&` or `!`, which point at other values or give types. */
export function signMistake({ written, line }: Situation): Mistake | undefined {
  const sign = written.value[0] ?? ''
  const meaning = SIGNS[sign]
  if (meaning === undefined) return undefined
  return {
    line,
    column: written.valueColumn,
    length: 1,
    message: `A value that begins with \`${sign}\` ${meaning} in YAML, and this one cannot be read as that.`,
    hint: `Put quotes around the value: ${exampleQuotes(written.value)}`,
    repair: withQuotedValue(written, written.value),
  }
}

/** `tags: - a`: a list may not begin on the line of its key. */
export function listOnKeyMistake({ written, line }: Situation): Mistake | undefined {
  if (written.key === '' || !written.value.startsWith('- ')) return undefined
  return {
    line,
    column: written.valueColumn,
    length: 1,
    message: `A list cannot begin on the line of its key.`,
    hint: `Put each "- item" on a line of its own below it, or write \`${written.key}: [item, item]\`.`,
    repair: withQuotedValue(written, written.value.slice(2)),
  }
}

/** Text behind `|` or `>`, which announce a block of lines below. */
export function blockMistake({ written, line, reason }: Situation): Mistake | undefined {
  const sign = written.value[0] ?? ''
  if ((sign !== '|' && sign !== '>') || !/line break|indentation|chomping/.test(reason)) return undefined
  return {
    line,
    column: written.valueColumn,
    length: 1,
    message: `\`${sign}\` announces a text on the lines below, but more stands behind it on its own line.`,
    hint: `Begin the text on the next line, indented; or put quotes around the value.`,
    repair: withQuotedValue(written, written.value),
  }
}
