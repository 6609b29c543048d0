import type { DateTime } from '../model/date-time.ts'
import { calendarNames } from './calendar-names.ts'
import { dayOfYear, isoWeekOf, weekOfYear, weekdayOf } from './week-date.ts'

/** What a directive gives: a number with its usual width and padding, or a text. */
type Piece =
  | { readonly kind: 'number'; readonly value: number; readonly width: number; readonly pad: '0' | ' ' }
  | { readonly kind: 'text'; readonly text: string; readonly changed?: 'lower' }

interface Written {
  readonly flags: string
  readonly width: number | undefined
}

type Directive = (date: DateTime, lang: string) => Piece

const number = (value: number, width: number, pad: '0' | ' ' = '0'): Piece => {
  return { kind: 'number', value, width, pad }
}
const text = (value: string): Piece => ({ kind: 'text', text: value })
const loweredByHash = (value: string): Piece => ({ kind: 'text', text: value, changed: 'lower' })
const twelve = (hour: number) => hour % 12 || 12

/** Ruby's directives, but for `%z` and `%N`, which read their flags and width in a way of their own. */
const DIRECTIVES: Readonly<Record<string, Directive>> = {
  Y: ({ year }) => number(year, year < 0 ? 5 : 4),
  C: ({ year }) => number(Math.floor(year / 100), 2),
  y: ({ year }) => number(((year % 100) + 100) % 100, 2),
  m: ({ month }) => number(month, 2),
  B: ({ month }, lang) => text(calendarNames(lang).months[month - 1] ?? ''),
  b: ({ month }, lang) => text(calendarNames(lang).shortMonths[month - 1] ?? ''),
  h: ({ month }, lang) => text(calendarNames(lang).shortMonths[month - 1] ?? ''),
  d: ({ day }) => number(day, 2),
  e: ({ day }) => number(day, 2, ' '),
  j: (date) => number(dayOfYear(date), 3),
  H: ({ hour }) => number(hour, 2),
  k: ({ hour }) => number(hour, 2, ' '),
  I: ({ hour }) => number(twelve(hour), 2),
  l: ({ hour }) => number(twelve(hour), 2, ' '),
  M: ({ minute }) => number(minute, 2),
  S: ({ second }) => number(second, 2),
  p: ({ hour }) => loweredByHash(hour < 12 ? 'AM' : 'PM'),
  P: ({ hour }) => text(hour < 12 ? 'am' : 'pm'),
  A: (date, lang) => text(calendarNames(lang).days[weekdayOf(date)] ?? ''),
  a: (date, lang) => text(calendarNames(lang).shortDays[weekdayOf(date)] ?? ''),
  u: (date) => number(weekdayOf(date) || 7, 1),
  w: (date) => number(weekdayOf(date), 1),
  G: (date) => number(isoWeekOf(date).year, 4),
  g: (date) => number(((isoWeekOf(date).year % 100) + 100) % 100, 2),
  V: (date) => number(isoWeekOf(date).week, 2),
  U: (date) => number(weekOfYear(date, 'sunday'), 2),
  W: (date) => number(weekOfYear(date, 'monday'), 2),
  s: (date) => number(date.valueOf(), 1),
  Z: ({ offset }) => loweredByHash(offset === 0 ? 'UTC' : offsetText(offset, ':')),
  n: () => text('\n'),
  t: () => text('\t'),
  '%': () => text('%'),
}

/** Directives that stand for a format of their own. */
const COMPOSED: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  x: '%m/%d/%y',
  F: '%Y-%m-%d',
  v: '%e-%^b-%Y',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  X: '%H:%M:%S',
  '+': '%a %b %e %H:%M:%S %Z %Y',
}

/**
 * Writes a date in a format of Ruby's `strftime`, with its flags (`-`, `0`, `_`, `^`, `#`, `:`) and widths;
 * names are those of the language, in English where it has none. A directive that Ruby does not know stays as
 * it was written. Fractions of a second are zero, and `%Z` is `UTC` or the offset, for a date knows no zone's
 * name.
 */
export function strftime(date: DateTime, format: string, lang = 'en'): string {
  return format.replace(
    /%([-0^#_]*)(\d{1,3})?(:{0,3})([EO]?)([A-Za-z%+])/gu,
    (whole: string, flags: string, width: string | undefined, colons: string, _: string, name: string) => {
      const written = { flags, width: width === undefined ? undefined : Number(width) }
      if (name === 'z') return padded(offsetOf(date.offset, colons), written)
      if (colons !== '') return whole
      if (name === 'L' || name === 'N') return '0'.repeat(written.width ?? (name === 'L' ? 3 : 9))
      const composed = Object.hasOwn(COMPOSED, name) ? COMPOSED[name] : undefined
      if (composed !== undefined) return padded(inCase(text(strftime(date, composed, lang)), flags), written)
      const directive = Object.hasOwn(DIRECTIVES, name) ? DIRECTIVES[name] : undefined
      return directive ? writePiece(directive(date, lang), written) : whole
    },
  )
}

function writePiece(piece: Piece, written: Written): string {
  if (piece.kind === 'text') return padded(inCase(piece, written.flags), written)
  const { flags, width } = written
  if (flags.includes('-')) return String(piece.value)
  const pad = flags.includes('_') ? ' ' : flags.includes('0') ? '0' : piece.pad
  const wanted = width ?? piece.width
  if (piece.value >= 0 || pad === ' ') return String(piece.value).padStart(wanted, pad)
  return `-${String(-piece.value).padStart(wanted - 1, '0')}`
}

function inCase(piece: Piece, flags: string): string {
  if (piece.kind === 'number') return String(piece.value)
  if (flags.includes('^')) return piece.text.toUpperCase()
  if (!flags.includes('#')) return piece.text
  return piece.changed === 'lower' ? piece.text.toLowerCase() : piece.text.toUpperCase()
}

function padded(value: string, { flags, width = 0 }: Written): string {
  return flags.includes('-') ? value : value.padStart(width, flags.includes('0') ? '0' : ' ')
}

/**
 * `+0100`, `+01:00` or `+01:00:00`, by the number of colons; three give the shortest form that loses nothing.
 */
function offsetOf(minutes: number, colons: string): string {
  if (colons === '') return offsetText(minutes, '')
  if (colons === ':') return offsetText(minutes, ':')
  if (colons === '::') return `${offsetText(minutes, ':')}:00`
  return offsetText(minutes, ':').replace(/:00$/u, '')
}

function offsetText(minutes: number, separator: string): string {
  const distance = Math.abs(minutes)
  const part = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${part(Math.floor(distance / 60))}${separator}${part(distance % 60)}`
}
