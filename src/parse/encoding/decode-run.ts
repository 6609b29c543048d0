import type { CodePage } from './code-pages.ts'

/** Characters that stand for the bytes of one character of UTF-8. */
export interface Sequence {
  readonly start: number
  readonly end: number
  /** What it should read; undefined where a byte was lost on the way. */
  readonly reads: string | undefined
}

/** A run of characters beyond ASCII, with its neighbours, which tell text from accident. */
export interface Run {
  readonly text: string
  readonly before: string
  readonly after: string
}

/** Closing quotes, dashes and blanks, which may stand right behind an accented letter in sound text. */
const MARK = /^[\u00a0’‘“”„‚«»‹›…–—•·ªº°¹²³™®´¨]$/u
/** Those of them that a letter may follow all the same. */
const INNER_MARK = /^[’‘“„«…–—·\u00a0]$/u

/**
 * The sequences of a run that are UTF-8 read in a code page, and not words that happen to look so. Lone
 * sequences must look strange as text; next to another one, any will do, and so will one that lost a byte.
 */
export function decodeRun(run: Run, page: CodePage): readonly Sequence[] {
  const candidates = sequencesIn(run.text, page)
  const accepted = new Set(
    candidates.filter((candidate) => candidate.reads !== undefined && isStrange(run, candidate)),
  )
  if (accepted.size === 0) return []
  let hasGrown = true
  while (hasGrown) {
    const size = accepted.size
    for (const candidate of candidates) {
      if ([...accepted].some((other) => other.end === candidate.start || other.start === candidate.end))
        accepted.add(candidate)
    }
    hasGrown = accepted.size > size
  }
  return candidates.filter((candidate) => accepted.has(candidate))
}

function sequencesIn(text: string, page: CodePage): readonly Sequence[] {
  const bytes = [...text].map((character) => page.bytes.get(character) ?? 0)
  const found: Sequence[] = []
  for (let at = 0; at < bytes.length;) {
    const sequence = sequenceAt(bytes, at)
    if (sequence !== undefined) found.push(sequence)
    at = sequence?.end ?? at + 1
  }
  return found
}

function sequenceAt(bytes: readonly number[], start: number): Sequence | undefined {
  const lead = bytes[start] ?? 0
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return undefined
  let point = lead & (0xff >> (length + 1))
  let end = start + 1
  while (end < start + length && isContinuation(bytes[end])) {
    point = (point << 6) | ((bytes[end] ?? 0) & 0x3f)
    end += 1
  }
  if (end < start + length) return end === start + 1 ? undefined : { start, end, reads: undefined }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x1_0000
  const isValid = point >= least && point <= 0x10_ffff && (point < 0xd800 || point > 0xdfff)
  return isValid ? { start, end, reads: String.fromCodePoint(point) } : undefined
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}

function isStrange(run: Run, { start, end, reads = '' }: Sequence): boolean {
  const characters = [...run.text].slice(start, end)
  const [lead = '', ...rest] = characters
  const before = [...run.text][start - 1] ?? run.before
  const after = [...run.text][end] ?? run.after
  if (!isPlausible(reads, characters.length)) return false
  if (rest.length === 3) return true
  if (isCapital(before) && [lead, ...rest].every(isCapital) && !isSmall(after)) return false
  if (rest.length === 2) return rest.some((character) => !MARK.test(character)) && !characters.every(isSmall)
  if (/^\p{Ll}$/u.test(before) && isCapital(lead)) return true
  const isWestern = lead === 'Ã' || lead === 'Â' || lead === 'Ă'
  const closes = rest.every((character) => MARK.test(character))
  if (!closes) return true
  const goesOn = /^\p{L}$/u.test(after) && !rest.every((character) => INNER_MARK.test(character))
  return goesOn || (isWestern && !isCapital(before) && !/^\p{L}$/u.test(before))
}

/**
 * Letters that people write, marks and signs; not the rare letters that an accident makes of capitals and
 * quotes.
 */
function isPlausible(reads: string, length: number): boolean {
  const point = reads.codePointAt(0) ?? 0
  if (length === 4)
    return (
      (point >= 0x1_d400 && point <= 0x1_d7ff) ||
      (point >= 0x1_f000 && point <= 0x1_faff) ||
      point >= 0x2_0000
    )
  if (length === 3) return point >= 0x900 && /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Cf}]$/u.test(reads)
  if (point < 0xa0) return false
  if (point <= 0x17f) return true
  if (point >= 0x218 && point <= 0x21b) return true
  if (point >= 0x300 && point <= 0x36f) return true
  const isLetter = /^\p{L}$/u.test(reads)
  return (
    isLetter &&
    ((point >= 0x384 && point <= 0x45f) ||
      (point >= 0x5d0 && point <= 0x5ea) ||
      (point >= 0x621 && point <= 0x6cc))
  )
}

function isCapital(character: string): boolean {
  return /^\p{Lu}$/u.test(character)
}

function isSmall(character: string): boolean {
  return /^\p{Ll}$/u.test(character)
}
