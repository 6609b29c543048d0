import { digest } from '../disk/digest.ts'
import type { KeyOf } from '../transform/markdown/keeping-renderer.ts'
import type { MarkdownOptions } from '../transform/markdown/markdown-types.ts'

/** The options of a renderer that decide on what it makes. */
export type RenderingOptions = Omit<MarkdownOptions, 'loadMath'>

/**
 * Makes the names of renderings under some options: a SHA-256 over the program's own mark, the options, the
 * page's, and the text with its place, which messages name.
 */
export function renderingKey(program: string, options: RenderingOptions): KeyOf {
  const ground = digest(JSON.stringify([program, options]))
  return ({ text, path, line, docId = '' }, page = {}) => {
    return digest(`${ground}\n${JSON.stringify([path, line, docId, page])}\n${text}`)
  }
}
