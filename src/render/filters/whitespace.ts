/** Strips what Ruby strips at the start of a text: ASCII white space and NUL, not the no-break space. */
export function stripStart(text: string): string {
  let start = 0
  while (start < text.length && isBlank(text.charCodeAt(start))) start += 1
  return text.slice(start)
}

/**
 * Strips what Ruby strips at the end of a text. A loop, because a pattern for it takes quadratic time on long
 * gaps.
 */
export function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end -= 1
  return text.slice(0, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0 || (code >= 0x09 && code <= 0x0d)
}

/** Strips both ends. */
export function stripBoth(text: string): string {
  return stripEnd(stripStart(text))
}

/**
 * Splits a text as Ruby does: a lone space means any white space; pieces that are empty at the end are
 * dropped.
 */
export function splitText(text: string, separator: string): readonly string[] {
  if (separator === ' ') return stripBoth(text).split(/[\s\0]+/).filter((piece) => piece !== '')
  const pieces = separator === '' ? [...text] : text.split(separator)
  let end = pieces.length
  while (end > 0 && pieces[end - 1] === '') end -= 1
  return pieces.slice(0, end)
}
