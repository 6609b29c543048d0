import type { RichSegment, RichText } from '../../model/publication.ts'

/** Joins neighbouring pieces of text into one. */
export function joinText(segments: readonly RichSegment[]): RichText {
  if (segments.length < 2) return segments
  const joined: RichSegment[] = []
  let run = ''
  for (const segment of segments) {
    if (segment.kind === 'text') {
      run += segment.text
      continue
    }
    if (run !== '') joined.push({ kind: 'text', text: run })
    run = ''
    joined.push(segment)
  }
  if (run !== '') joined.push({ kind: 'text', text: run })
  return joined
}

/** A single piece of plain text in the form that `tidy` gives it. */
export function tidyText(text: string): RichText {
  const tidied = normalText(text).trim()
  return tidied === '' ? [] : [{ kind: 'text', text: tidied }]
}

/**
 * Joins text, makes one space of every run of blanks, composes accents, drops what is empty and blanks at
 * both ends.
 */
export function tidy(segments: readonly RichSegment[]): RichText {
  const joined = normalised(joinText(segments))
  const [only] = joined
  if (joined.length === 1 && only?.kind === 'text') return tidyText(only.text)
  const last = joined.length - 1
  return joined
    .map((segment, index) => {
      if (segment.kind !== 'text' || (index !== 0 && index !== last)) return segment
      const start = index === 0 ? segment.text.replace(/^ +/, '') : segment.text
      return { kind: 'text' as const, text: index === last ? start.trimEnd() : start }
    })
    .filter((segment) => segment.kind !== 'text' || segment.text !== '')
}

function normalised(rich: RichText): RichText {
  const kept: RichSegment[] = []
  for (const segment of rich) {
    if (segment.kind === 'text') kept.push({ kind: 'text', text: normalText(segment.text) })
    else if (segment.kind === 'math') kept.push(segment)
    else {
      const children = normalised(joinText(segment.children))
      if (children.length > 0) kept.push({ ...segment, children })
    }
  }
  return kept
}

function normalText(text: string): string {
  const spaced = /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text
  // Composing is slow, and plain ASCII has nothing to compose.
  return /[^ -~]/.test(spaced) ? spaced.normalize('NFC') : spaced
}
