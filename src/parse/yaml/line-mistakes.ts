import type { Mistake, Situation } from './mistake.ts'
import { MAX_DEPTH } from './compose.ts'
import { indentOf, writtenLine } from './written-line.ts'

/** The reason of a fault that js-yaml does not have: content behind a second `---`. */
export const SECOND_DOCUMENT = 'second document'

/**
 * Three dashes, or dots, in the middle of a file: what follows would be another document, which nothing
 * reads.
 */
export function secondDocumentMistake({ reason, line, column }: Situation): Mistake | undefined {
  if (reason !== SECOND_DOCUMENT) return undefined
  return {
    line,
    column,
    length: 3,
    message: 'These three characters end the document, and more settings follow below them.',
    hint: 'Delete this line; the settings on both sides of it are read as one.',
  }
}

/** Brackets inside brackets, or blanks inside blanks, further than anything an author means. */
export function depthMistake({ reason, line, column }: Situation): Mistake | undefined {
  if (!reason.includes('maxDepth')) return undefined
  return {
    line,
    column,
    length: 1,
    message: `Lists and mappings are nested more than ${MAX_DEPTH} deep here, which is not read.`,
    hint: 'Make the structure flatter, or put quotes around a text that holds many brackets.',
  }
}

/** A tab in the indentation, which YAML forbids. */
export function tabMistake({ map, line, reason }: Situation): Mistake | undefined {
  const text = map.lines[line] ?? ''
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  if (!indent.includes('\t') || !/tab|indentation|separator|multiline/.test(reason)) return undefined
  return {
    line,
    column: indent.indexOf('\t'),
    length: 1,
    message: `This line is indented with a tab, and YAML allows only blanks there.`,
    hint: `Replace each tab by two blanks; most editors do so on request ("convert indentation to spaces").`,
    repair: indent.replaceAll('\t', '  ') + text.slice(indent.length),
  }
}

/**
 * `key:value`, on the line of the fault or the one above it, where the parser looks for the colon too late.
 */
export function colonSpaceMistake(situation: Situation): Mistake | undefined {
  for (const line of nearbyLines(situation)) {
    const text = situation.map.lines[line] ?? ''
    const written = writtenLine(text)
    const joined = written.key === '' ? /^[\w-]+:(?=[^\s:/])/.exec(text.slice(written.prefix.length)) : null
    if (joined === null) continue
    const column = written.prefix.length + joined[0].length - 1
    return {
      line,
      column,
      length: 1,
      message: `There is no blank behind this colon, so YAML does not see a key and its value.`,
      hint: `Write \`${joined[0]} ${text.slice(column + 1).trim()}\`, with a blank behind the colon.`,
      repair: `${text.slice(0, column + 1)} ${text.slice(column + 1)}`,
    }
  }
  return undefined
}

/** `-item`, or a line that is no entry at all. */
export function strayLineMistake(situation: Situation): Mistake | undefined {
  if (!/document separator|multiline key|implicit|colon/.test(situation.reason)) return undefined
  for (const line of nearbyLines(situation)) {
    const text = situation.map.lines[line] ?? ''
    const written = writtenLine(text)
    const isEntry =
      written.key !== '' || written.prefix.includes('-') || text.trim() === '' || written.value === ''
    if (isEntry) continue
    const column = written.prefix.length
    const isItem = /^-\S/.test(text.slice(column))
    return {
      line,
      column,
      length: text.length - column,
      message: isItem
        ? `There is no blank behind this dash, so it begins no list item.`
        : `This line has no key: it should look like \`key: value\`.`,
      hint: isItem
        ? `Write \`- ${text.slice(column + 1)}\`.`
        : `Give it a key, indent it below the key it belongs to, or make it a comment with #.`,
      ...(isItem ? { repair: `${text.slice(0, column)}- ${text.slice(column + 1)}` } : {}),
    }
  }
  return undefined
}

/** A list item among keys, or a key among list items, at one indentation. */
export function mixedMistake({ map, line, written }: Situation): Mistake | undefined {
  const isItem = written.prefix.includes('-')
  const indent = indentOf(written.text)
  const previous = siblingAbove(map.lines, line, indent)
  if (previous === undefined || written.text.trim() === '') return undefined
  const other = writtenLine(previous)
  if (other.prefix.includes('-') === isItem || (other.key === '' && !other.prefix.includes('-')))
    return undefined
  return {
    line,
    column: indent,
    length: Math.max(1, written.text.trimEnd().length - indent),
    message: isItem
      ? `This list item stands among keys, and a mapping cannot hold both.`
      : `This key stands among list items, and a list cannot hold both.`,
    hint: isItem
      ? `Put the item below the key it belongs to, or give it a key.`
      : `Indent the key below its item, or end the list by moving the key to the left.`,
  }
}

/** A line whose indentation fits nothing above it. */
export function indentationMistake({ map, line, reason, written }: Situation): Mistake | undefined {
  if (!reason.includes('indentation') || written.text.trim() === '') return undefined
  const indent = indentOf(written.text)
  const above = map.lines
    .slice(0, line)
    .findLast((text) => text.trim() !== '' && !text.trimStart().startsWith('#'))
  if (above === undefined || (written.key === '' && !written.prefix.includes('-'))) return undefined
  const parent = indentOf(above)
  const isDeeper = indent > parent
  return {
    line,
    column: indent,
    length: Math.max(1, written.text.trimEnd().length - indent),
    message: isDeeper
      ? `This line is indented below \`${above.trim()}\`, which already has a value.`
      : `This line's indentation (${indent} ${indent === 1 ? 'blank' : 'blanks'}) fits no line above it.`,
    hint: isDeeper
      ? `Move it to the left, in line with its neighbours, or take the value off the line above.`
      : `Give all keys of one mapping the same number of blanks.`,
  }
}

/** A character that no text file should hold, such as a null byte. */
export function controlMistake({ reason, line, column }: Situation): Mistake | undefined {
  if (!/null byte|non-printable|control/.test(reason)) return undefined
  return {
    line,
    column,
    length: 1,
    message: `There is an invisible control character here, which YAML forbids.`,
    hint: `Delete it; it often comes along when text is copied from a PDF.`,
  }
}

function nearbyLines({ line, map }: Situation): readonly number[] {
  const above = map.lines.slice(0, line).findLastIndex((text) => text.trim() !== '')
  return above < 0 ? [line] : [above, line]
}

function siblingAbove(lines: readonly string[], line: number, indent: number): string | undefined {
  for (let at = line - 1; at >= 0; at -= 1) {
    const text = lines[at] ?? ''
    const isContent = text.trim() !== '' && !text.trimStart().startsWith('#')
    if (isContent && indentOf(text) < indent) return undefined
    if (isContent && indentOf(text) === indent) return text
  }
  return undefined
}
