import type { Event, ScalarEvent } from 'js-yaml'
import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, parseEvents } from 'js-yaml'
import type { DataValue, Locate } from '../model/data.ts'
import type { Diagnostic, Parsed, Span } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { LineMap, TextPlace } from './line-map.ts'
import { lineMap } from './line-map.ts'
import { MAX_DEPTH, composeYaml } from './yaml/compose.ts'
import { locateIn } from './yaml/locate.ts'
import type { YamlFault, YamlNode, YamlScalar } from './yaml/node.ts'
import { plainMapping } from './yaml/plain-mapping.ts'
import { describeProblem } from './yaml/problem.ts'
import { SECOND_DOCUMENT } from './yaml/line-mistakes.ts'
import { readTolerantly } from './yaml/read.ts'
import type { TreeBuilder } from './yaml/tree.ts'
import { aliasNode, treeBuilder } from './yaml/tree.ts'

/** The family of codes that a text's diagnostics belong to: `site.yml`, front matter, or a data file. */
export type DataFamily = 'config' | 'front-matter' | 'data'

/**
 * Where a text stands, whose codes it uses (`data` unless said), and how many values it may hold (10,000
 * unless said).
 */
export interface YamlPlace extends TextPlace {
  readonly family?: DataFamily
  readonly maxNodes?: number
}

const MAX_NODES = 10_000
const MAX_LENGTH = 1 << 20

/**
 * Reads YAML into plain values without prototypes; dates stay text, and `yes` and `no` are switches. A text
 * that is broken gives what can still be read of it, with a diagnostic at each cause; one without content
 * gives null.
 */
export function parseYaml(text: string, place: YamlPlace): Parsed<DataValue> {
  const family = place.family ?? 'data'
  if (text.length > MAX_LENGTH) return parsed(null, [tooLong(place, family)])
  const plain = plainMapping(text)
  if (plain !== undefined) return parsed(plain)
  const reading = readTolerantly(text, readTree)
  const composed =
    reading.root === undefined
      ? { value: null, problems: [] }
      : composeYaml(reading.root, place.maxNodes ?? MAX_NODES)
  if (reading.mistakes.length === 0 && composed.problems.length === 0) return parsed(composed.value)
  const map = lineMap(reading.text)
  const written = lineMap(text)
  return parsed(composed.value, [
    ...reading.mistakes.map(({ line, column, length, message, hint }) =>
      diagnostic(`${family}/bad-yaml`, {
        message,
        hint,
        at: inFile({ path: place.path, line: place.line + line, column: column + 1, length }, written, place),
      }),
    ),
    ...composed.problems.map((problem) =>
      describeProblem(problem, { family, text: reading.text, map, place }),
    ),
  ])
}

/**
 * Finds keys and values in a YAML text. Nothing is parsed before the first question, since most texts never
 * get one.
 */
export function locateYaml(text: string, place: TextPlace): Locate {
  // Holds the tree of this one text from the first question on; the text never changes.
  let locate: Locate | undefined
  let map: LineMap | undefined
  return (path, part) => {
    locate ??= locateIn(readTolerantly(text.length > MAX_LENGTH ? '' : text, readTree), place)
    map ??= lineMap(text)
    return inFile(locate(path, part), map, place)
  }
}

/** A place in a text that was mended, moved to the end of the author's line where that is shorter. */
function inFile(span: Span, map: LineMap, place: TextPlace): Span {
  const line = map.lines[span.line - place.line] ?? ''
  return span.column <= line.length + 1 ? span : { ...span, column: line.length + 1, length: 1 }
}

function tooLong(place: TextPlace, family: DataFamily): Diagnostic {
  return diagnostic(`${family}/too-large`, {
    message: 'This YAML text is longer than 1 MiB, so it is not read.',
    hint: 'Split it, or move the bulk of it to a CSV or JSON file below data/.',
    at: { path: place.path, line: place.line, column: 1 },
  })
}

function readTree(text: string): YamlNode | YamlFault | undefined {
  try {
    const builder = treeBuilder()
    for (const event of parseEvents(text, { maxDepth: MAX_DEPTH })) feed(builder, event, text)
    const [first, ...others] = builder.documents
    const second = others.find((root) => root !== undefined && root.start >= 0)
    return second === undefined
      ? first
      : { reason: SECOND_DOCUMENT, offset: markerBefore(text, second.start) }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { reason: error.reason, offset: error.mark?.position ?? 0 }
  }
}

function markerBefore(text: string, offset: number): number {
  return Math.max(0, text.lastIndexOf('\n---', offset), text.lastIndexOf('\n...', offset)) + 1
}

function feed(builder: TreeBuilder, event: Event, text: string): void {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      return builder.openDocument()
    case EVENT_ID.POP:
      return builder.close()
    case EVENT_ID.ALIAS:
      return builder.leaf(aliasNode(text.slice(event.anchorStart, event.anchorEnd), event.anchorStart))
    case EVENT_ID.SCALAR:
      return builder.leaf(scalarNode(event, text))
    default:
      return builder.open({
        kind: event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping',
        start: event.start,
        tag: event.tagStart < 0 ? '' : text.slice(event.tagStart, event.tagEnd),
        anchor: event.anchorStart < 0 ? '' : text.slice(event.anchorStart, event.anchorEnd),
      })
  }
}

/**
 * An escape can write half of a character, which no address and no file can hold: it becomes U+FFFD, as it
 * does where a text is written as UTF-8.
 */
function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Quotes lie outside of js-yaml's range for a value; a span that shows the value includes them. */
function scalarNode(event: ScalarEvent, text: string): YamlScalar {
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
  const margin = isQuoted ? 1 : 0
  const isEmpty = event.valueStart < 0
  const start = event.tagStart >= 0 ? event.tagStart : event.valueStart - margin
  return {
    kind: 'scalar',
    text: isQuoted ? wholeCharacters(getScalarValue(text, event)) : getScalarValue(text, event),
    plain: event.style === SCALAR_STYLE.PLAIN,
    start: isEmpty ? event.tagStart : start,
    end: isEmpty ? event.tagEnd : event.valueEnd + margin,
    tag: event.tagStart < 0 ? '' : text.slice(event.tagStart, event.tagEnd),
    anchor: event.anchorStart < 0 ? '' : text.slice(event.anchorStart, event.anchorEnd),
  }
}
