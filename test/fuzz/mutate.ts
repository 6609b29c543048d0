import type { Chance } from '../property/chance.ts'

/** Characters that parsers have tripped over. */
const ODD = [
  '\0', '\r', '\r\n', '\n', '\t', '\u00a0', '\u0085', '\u2028', '\u2029', '\ufeff', '\u200b', '\u202e', '\ud800', '\udc00',
  '\u{1f600}', 'e\u0301', 'İ', 'ß', 'ﬁ', '%', '%2e', '%00', '\\', '/', '..', '"', "'", '`', '$', '{', '}', '[', ']', '(', ')',
  '<', '>', '&', '#', ':', ': ', '|', '*', '_', '~', '=', '-', '---', '@', '!', '?', ',', ';', '^', '+', '0', '-1', '1e999', 'null',
  '__proto__', 'constructor', 'javascript:', '<script>', ' ', '    ',
]

const LONGEST = 20_000

interface Material {
  readonly random: Chance
  /** Texts to take pieces from. */
  readonly others: readonly string[]
  readonly words: readonly string[]
}

type Change = (text: string, material: Material) => string

const CHANGES: readonly Change[] = [
  (text, { random }) => cut(text, random),
  (text, { random }) => doubled(text, random),
  (text, { random }) => insert(text, random.pick(ODD), random),
  (text, { random, words }) => insert(text, random.pick(words), random),
  (text, { random, words }) => insert(text, random.pick(words), random),
  (text, { random }) => insert(text, random.pick(ODD).repeat(1 + random.below(400)), random),
  (text, { random, words }) => insert(text, random.pick(words).repeat(1 + random.below(60)), random),
  (text, { random, others }) => spliced(text, random.pick(others), random),
  (text, { random }) => linesChanged(text, random),
  (text, { random }) => replaced(text, random.pick(ODD), random),
  (text, { random }) => text.slice(0, random.below(text.length + 1)),
  (text, { random }) => text.slice(random.below(text.length + 1)),
  (text, { random }) => (random.percent(20) ? text.replaceAll('\n', '\r\n') : insert(text, '\n', random)),
]

/** A text changed in one to six ways; the same for the same state of `random`. */
export function mutate(text: string, material: Material): string {
  let changed = text
  const times = 1 + material.random.below(6)
  for (let time = 0; time < times; time += 1) changed = material.random.pick(CHANGES)(changed, material)
  return changed.slice(0, LONGEST)
}

function range(text: string, random: Chance): readonly [number, number] {
  const from = random.below(text.length + 1)
  return [from, Math.min(text.length, from + random.below(random.percent(70) ? 12 : 300))]
}

function cut(text: string, random: Chance): string {
  const [from, to] = range(text, random)
  return text.slice(0, from) + text.slice(to)
}

function doubled(text: string, random: Chance): string {
  const [from, to] = range(text, random)
  return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(random.percent(90) ? 2 : 40)) + text.slice(to)
}

function insert(text: string, piece: string, random: Chance): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}

function replaced(text: string, piece: string, random: Chance): string {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at + 1)
}

function spliced(text: string, other: string, random: Chance): string {
  const [from, to] = range(other, random)
  return random.percent(50)
    ? insert(text, other.slice(from, to), random)
    : text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1))
}

function linesChanged(text: string, random: Chance): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  const line = lines[at] ?? ''
  const kinds: readonly (() => readonly string[])[] = [
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 0, line),
    () => lines.toSpliced(at, 1, `  ${line}`),
    () => lines.toSpliced(at, 1, line.trimStart()),
    () => lines.toSpliced(at, 1).toSpliced(random.below(lines.length), 0, line),
  ]
  return random.pick(kinds)().join('\n')
}
