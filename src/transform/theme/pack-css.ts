/**
 * Takes out of a style sheet, comments gone already, the blanks that say nothing: around braces, semicolons
 * and commas, and after the colon of a declaration. Properties of the block and inline size get their
 * shorter names, which mean the same as long as lines run across, as they do here in every language. Strings
 * and addresses stay as they are; so do blanks around `+` and `-`.
 */
export function packCss(text: string): string {
  return text.replace(PIECES, (piece: string, kept: string | undefined, name: string | undefined) => {
    if (kept !== undefined) return kept
    if (name !== undefined) return SHORTER[name] ?? name
    return piece
      .trim()
      .replace(/^;\s*\}$/, '}')
      .replace(/^0\./, '.')
  })
}

/** Longer names first, since the first that fits is taken. */
const SHORTER: Readonly<Record<string, string>> = {
  'inset-block-start': 'top',
  'inset-block-end': 'bottom',
  'margin-block-start': 'margin-top',
  'margin-block-end': 'margin-bottom',
  'padding-block-start': 'padding-top',
  'padding-block-end': 'padding-bottom',
  'border-block-start': 'border-top',
  'border-block-end': 'border-bottom',
  'max-inline-size': 'max-width',
  'min-inline-size': 'min-width',
  'inline-size': 'width',
  'max-block-size': 'max-height',
  'min-block-size': 'min-height',
  'block-size': 'height',
}

const NAMES = Object.keys(SHORTER).join('|')
const STRINGS = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)`
const PIECES = new RegExp(
  String.raw`(${STRINGS})|(?<=[{;\s])(${NAMES})(?=\s*:)|\s*;\s*\}|\s*[{},;]\s*|:\s+|\b0\.(?=\d)`,
  'g',
)
