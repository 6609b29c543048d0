/** Why a text is no JSON, in the author's terms; offsets count from the text's beginning. */
export interface JsonFault {
  readonly offset: number
  readonly length: number
  readonly message: string
  readonly hint: string
}

/** Deeper than this nothing is read, here and in YAML alike. */
export const MAX_JSON_DEPTH = 50

const LITERAL = /(?:true|false|null)(?![\w$])/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y
const ESCAPE = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/
const BLANK = /[ \t\r\n]*/y
const WORD = /[\w$.+-]+/y

/**
 * Finds the first place at which a text stops being JSON, and says which of the usual mistakes stands there.
 * Undefined for a sound text. `JSON.parse` tells the place in words that differ from one version of Node to
 * the next.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const end = value(text, skip(text, 0), 1)
  if (typeof end !== 'number') return end
  const rest = skip(text, end)
  return rest === text.length
    ? undefined
    : unexpected(text, rest, 'More text follows after the end of the value')
}

/** The offset behind what was read, or what is wrong with it. */
type Step = number | JsonFault

function value(text: string, at: number, depth: number): Step {
  const first = text[at]
  if (first === '{' || first === '[') return container(text, at, depth)
  if (first === '"') return string(text, at)
  return match(LITERAL, text, at) ?? match(NUMBER, text, at) ?? noValue(text, at)
}

function container(text: string, open: number, depth: number): Step {
  if (depth > MAX_JSON_DEPTH) {
    return fault(
      open,
      1,
      `Lists and objects are nested more than ${MAX_JSON_DEPTH} deep here.`,
      'Make the structure flatter.',
    )
  }
  const close = text[open] === '{' ? '}' : ']'
  let at = skip(text, open + 1)
  if (text[at] === close) return at + 1
  for (;;) {
    const item = close === '}' ? member(text, at, depth) : value(text, at, depth + 1)
    if (typeof item !== 'number') return item
    const next = skip(text, item)
    if (text[next] === close) return next + 1
    if (text[next] !== ',') return noComma(text, { open, close, at: next, item })
    at = skip(text, next + 1)
    if (text[at] === close) {
      return fault(next, 1, 'There is a comma behind the last item, which JSON forbids.', 'Delete the comma.')
    }
  }
}

function member(text: string, at: number, depth: number): Step {
  if (text[at] !== '"') return noKey(text, at)
  const key = string(text, at)
  if (typeof key !== 'number') return key
  const colon = skip(text, key)
  if (text[colon] !== ':') return unexpected(text, colon, 'There should be a colon behind the key')
  return value(text, skip(text, colon + 1), depth + 1)
}

/** Scanned by hand: a pattern would keep a way back for every character of a long text. */
function string(text: string, open: number): Step {
  let at = open + 1
  for (; at < text.length && text[at] !== '"'; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) break
    if (code < 32)
      return fault(
        at,
        1,
        'This text holds a tab or another control character, which JSON forbids.',
        'Write a tab as \\t.',
      )
    if (code !== 92) continue
    const escape = ESCAPE.exec(text.slice(at, at + 6))?.[0]
    if (escape === undefined) return badEscape(text, at)
    at += escape.length - 1
  }
  if (text[at] === '"') return at + 1
  return fault(
    open,
    1,
    'The quote that opens here is not closed on its line.',
    'Add the closing quote; write a line break inside a text as \\n.',
  )
}

function badEscape(text: string, at: number): JsonFault {
  return fault(
    at,
    2,
    `\`${text.slice(at, at + 2)}\` is no escape that JSON knows.`,
    'Write a backslash twice to mean itself.',
  )
}

function noComma(
  text: string,
  { open, close, at, item }: { open: number; close: string; at: number; item: number },
): JsonFault {
  if (at >= text.length) {
    return fault(
      open,
      1,
      `The bracket that opens here is never closed.`,
      `Add the closing ${close} at its end.`,
    )
  }
  const isNextItem = /["{[\d\w-]/.test(text[at] ?? '')
  return isNextItem && !text.startsWith('//', at)
    ? fault(item, 1, 'There is no comma between this item and the next.', 'Add a comma here.')
    : unexpected(text, at, `There should be a comma or ${close} here`)
}

function noKey(text: string, at: number): JsonFault {
  const word = match(WORD, text, at)
  if (word === undefined) return unexpected(text, at, 'There should be a key in double quotes here')
  const name = text.slice(at, word)
  return fault(at, name.length, `The key ${name} has no quotes.`, `Write it as "${name}".`)
}

function noValue(text: string, at: number): JsonFault {
  if (at >= text.length)
    return fault(
      Math.max(0, at - 1),
      1,
      'The text ends where a value should be.',
      'Add the value, or delete what leads to it.',
    )
  const word = match(WORD, text, at)
  if (word === undefined || text.startsWith('//', at))
    return unexpected(text, at, 'There should be a value here')
  const name = text.slice(at, word)
  const isNumber = /^[-+.\d]/.test(name)
  return fault(
    at,
    name.length,
    `${name} is no value that JSON knows.`,
    isNumber
      ? 'Write a number with digits before and behind the point, and without leading zeros or plus.'
      : `Put double quotes around it if it is text; the words of JSON are true, false and null.`,
  )
}

/** What stands here is none of what may; comments and single quotes are the usual reasons. */
function unexpected(text: string, at: number, expectation: string): JsonFault {
  if (text.startsWith('//', at) || text.startsWith('/*', at) || text[at] === '#') {
    return fault(
      at,
      2,
      'JSON has no comments.',
      'Delete the comment, or write the file as YAML, which has them.',
    )
  }
  if (text[at] === "'" || text[at] === '“' || text[at] === '”') {
    return fault(at, 1, `JSON knows only straight double quotes, not ${text[at] ?? ''}.`, 'Write " instead.')
  }
  return fault(
    at,
    1,
    at >= text.length ? `${expectation}, but the text ends.` : `${expectation}, not \`${text[at] ?? ''}\`.`,
    'Look at this place and what stands before it.',
  )
}

function fault(...[offset, length, message, hint]: readonly [number, number, string, string]): JsonFault {
  return { offset, length, message, hint }
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function skip(text: string, at: number): number {
  return match(BLANK, text, at) ?? at
}
