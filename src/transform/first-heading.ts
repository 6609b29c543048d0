/**
 * The text of the first h1 of a Markdown body, as written, without parsing it all: an ATX or setext heading
 * outside code. Undefined where there is none; a rare false guess costs only a title, never text.
 */
export function firstHeading(body: string): string | undefined {
  let fence: string | undefined
  let previous = ''
  for (const line of body.split('\n', LINES)) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1]
    if (mark !== undefined) fence = fence === undefined ? mark[0] : mark[0] === fence ? undefined : fence
    if (fence !== undefined) continue
    const atx = /^ {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*\r?$/.exec(line)?.[1]
    if (atx !== undefined && atx !== '') return withoutAttributes(atx)
    if (/^ {0,3}=+[ \t]*\r?$/.test(line) && isParagraph(previous)) return withoutAttributes(previous.trim())
    previous = line
  }
  return undefined
}

/** A heading below this many lines is no title. */
const LINES = 400

function isParagraph(line: string): boolean {
  return /\S/.test(line) && !/^(?: {4}|\t| {0,3}[>#*+-] )/.test(line)
}

/** Takes away kramdown's `{#id}` and `{: .class}` at a heading's end. */
function withoutAttributes(text: string): string {
  return text.replace(/\s*\{[:#][^}]*\}\s*$/, '')
}
