/** Takes comments, indentation and line ends out of a style sheet; strings and addresses stay as they are. */
export function compactCss(text: string): string {
  const compact = text.replace(
    PIECES,
    (piece: string, kept: string | undefined) => kept ?? (piece.startsWith('/*') ? '' : blank(piece)),
  )
  return `${compact.replace(/\n+/g, '\n').trim()}\n`
}

/**
 * White space matters between selectors, but how much of it does not; line ends stay, so that a browser can
 * name a line.
 */
function blank(space: string): string {
  return /[\n\r]/.test(space) ? '\n' : ' '
}

const PIECES = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\))|\/\*[\s\S]*?\*\/|\s+/g
