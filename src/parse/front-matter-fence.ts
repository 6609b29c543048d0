import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'

/** Where front matter begins and ends in a file. */
export interface Fence {
  /** The lines between the fences, with their line ends; they begin on line 2 of the file. */
  readonly block: string
  readonly bodyStart: number
  readonly bodyLine: number
  /** False under a fence that names another language, whose block nothing may read. */
  readonly isReadable: boolean
}

const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/
const OPENING = /^---[ \t]*\r?$/
/** The languages that other tools run or read; any other word behind dashes is text. */
const LANGUAGE = new RegExp(
  '^(?:ya?ml|json5?|toml|js|javascript|node|mjs|cjs|jsx?|tsx?|typescript' +
    '|coffee|coffeescript|cson|livescript|ls|ruby|rb' +
    '|python|py|php|lua|lisp|clojure|edn|hjson|ini|xml|csv|eval|sh|bash)$',
  'i',
)
/** How many lines are searched for front matter that does not begin on the first. */
const NEAR = 10
const KEY = /^[A-Za-z_][\w-]*:(?:\s|$)/

/**
 * Finds the front matter of a file; undefined where it has none, with a warning where it looks as if it was
 * meant to.
 */
export function findFence(text: string, path: SourcePath): Parsed<Fence | undefined> {
  if (!text.startsWith('---'))
    return parsed(undefined, text.startsWith('+++') ? toml(text, path) : misplaced(text, path))
  const first = lineFrom(text, 0)
  const language = first.text.slice(3).trim()
  if (language !== '' && !LANGUAGE.test(language)) return parsed(undefined)
  const close = closingLine(text, first.end)
  if (language !== '') return foreignFence(text, path, { language, first, close })
  if (close === undefined) return parsed(undefined, unclosed(text, path, first.end))
  return parsed({
    block: text.slice(first.end, close.start),
    bodyStart: close.end,
    bodyLine: close.line + 1,
    isReadable: true,
  })
}

/** Hugo's fence: three plus signs, with TOML between them. */
function toml(text: string, path: SourcePath): readonly Diagnostic[] {
  if (!/^\+\+\+[ \t]*\r?\n/.test(text) || !/\n\+\+\+[ \t]*\r?(?:\n|$)/.test(text)) return []
  return [
    diagnostic('front-matter/language', {
      message:
        'Three plus signs begin TOML front matter, as Hugo has it, and only YAML is read; so it is text.',
      hint: 'Write three dashes instead of the plus signs, and `key: value` instead of `key = value`.',
      at: { path, line: 1, column: 1, length: 3 },
    }),
  ]
}

interface Line {
  readonly text: string
  readonly start: number
  /** Behind the line's end. */
  readonly end: number
}

function lineFrom(text: string, start: number): Line {
  const newline = text.indexOf('\n', start)
  const end = newline < 0 ? text.length : newline + 1
  return { text: text.slice(start, newline < 0 ? end : newline), start, end }
}

/** The line that closes a block; its number in the file counts from 1. */
function closingLine(text: string, from: number): (Line & { line: number }) | undefined {
  let line = 2
  for (let start = from; start < text.length; line += 1) {
    const current = lineFrom(text, start)
    if (CLOSING.test(current.text)) return { ...current, line }
    start = current.end
  }
  return undefined
}

interface ForeignFence {
  readonly language: string
  readonly first: Line
  readonly close: (Line & { line: number }) | undefined
}

/**
 * `---js` and its like: other tools run what follows, and nothing here ever does. `---yaml` is ours all the
 * same. Without a closing fence the line is text.
 */
function foreignFence(
  text: string,
  path: SourcePath,
  { language, first, close }: ForeignFence,
): Parsed<Fence | undefined> {
  if (close === undefined) return parsed(undefined)
  const isYaml = /^ya?ml$/i.test(language)
  const fence: Fence = {
    block: text.slice(first.end, close.start),
    bodyStart: close.end,
    bodyLine: close.line + 1,
    isReadable: isYaml,
  }
  const problem = diagnostic('front-matter/language', {
    message: isYaml
      ? `The fence names its language; front matter is always YAML here.`
      : `This front matter says that it is \`${language}\`, which is neither run nor read.`,
    hint: isYaml
      ? 'Write the fence as three dashes alone.'
      : 'Write the keys in YAML, between two lines of three dashes alone.',
    at: { path, line: 1, column: 4, length: Math.max(1, first.text.trimEnd().length - 3) },
  })
  return parsed(fence, [problem])
}

/** Three dashes may also be a rule across the page, so only a key right below them makes it a mistake. */
function unclosed(text: string, path: SourcePath, from: number): readonly Diagnostic[] {
  if (!KEY.test(lineFrom(text, from).text)) return []
  return [
    diagnostic('front-matter/unclosed', {
      message: 'Front matter begins here and is never closed, so the whole file is read as text.',
      hint: 'Add a line of three dashes, ---, below the last key.',
      at: { path, line: 1, column: 1, length: 3 },
    }),
  ]
}

/** Keys between two fences that begin after blank lines, behind blanks, or below a comment. */
function misplaced(text: string, path: SourcePath): readonly Diagnostic[] {
  if (!text.includes('---')) return []
  const lines = text.split('\n', NEAR)
  const index = lines.findIndex((line) => OPENING.test(line.trimStart()))
  if (index < 0 || !KEY.test((lines[index + 1] ?? '').trimStart())) return []
  const above = lines.slice(0, index).join('').trim()
  if (above !== '' && !above.startsWith('<!--') && !above.startsWith('#')) return []
  const rest = text.slice(lines.slice(0, index + 1).join('\n').length)
  if (!/\n[ \t]*---[ \t]*\r?(?:\n|$)/.test(rest)) return []
  const column = (lines[index] ?? '').indexOf('---') + 1
  return [
    diagnostic('front-matter/misplaced', {
      message:
        'This looks like front matter, but it does not begin ' +
        `${index === 0 ? 'in the first column' : 'on the first line'}, so it is read as text.`,
      hint:
        index === 0
          ? 'Delete the blanks before the three dashes.'
          : 'Move the three dashes to the very first line of the file.',
      at: { path, line: index + 1, column, length: 3 },
    }),
  ]
}
