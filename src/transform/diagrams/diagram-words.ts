import type { DiagramKind } from './diagram-kind.ts'

/** What a diagram says in words for whoever cannot see it. */
export interface DiagramWords {
  /** In place of the drawing; undefined where its author has written none. */
  readonly alt?: string
  readonly description?: string
}

/**
 * The words that stand in a diagram's own text: the first comment of DOT, `accTitle` and `accDescr` or the
 * first comment of Mermaid, `title` and `description` of Vega-Lite.
 */
export function diagramWords(kind: DiagramKind, text: string): DiagramWords {
  if (kind === 'dot') return { ...found('alt', dotComment(text)) }
  if (kind === 'vega-lite') return vegaWords(text)
  const title = /^[ \t]*accTitle[ \t]*:[ \t]*(.+)$/m.exec(text)?.[1]
  const long = /^[ \t]*accDescr[ \t]*(?::[ \t]*(.+)$|\{([^}]*)\})/m.exec(text)
  const comment = /^[ \t]*%%(?!\{)[ \t]*(\S.*)$/m.exec(text)?.[1]
  const description = long?.[1] ?? long?.[2]
  const alt = title ?? description ?? comment
  return { ...found('alt', alt), ...(title === undefined ? {} : found('description', description)) }
}

function dotComment(text: string): string | undefined {
  const [, line, block] = /^\s*(?:\/\/[ \t]*(\S.*)|\/\*([\s\S]*?)\*\/)/m.exec(text) ?? []
  return line ?? block?.replace(/^[ \t]*\*/gm, '')
}

function vegaWords(text: string): DiagramWords {
  const { title, description } = fieldsOf(tryJson(text))
  const name = typeof title === 'string' ? title : fieldsOf(title)['text']
  const alt = [description, name].find((word) => typeof word === 'string')
  return found('alt', alt)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function found(key: keyof DiagramWords, text: string | undefined): DiagramWords {
  const plain = text?.replace(/\s+/g, ' ').trim() ?? ''
  return plain === '' ? {} : { [key]: plain }
}
