/** What stands behind the marks that open a block of code. */
export interface FenceInfo {
  readonly language: string
  readonly title?: string
  /** Lines to set off, counted from 1. */
  readonly marked: ReadonlySet<number>
  readonly classes: readonly string[]
}

const TITLE = /(?:^|[\s{,])(?:title|filename|name|file)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/
const LINES = /\{\s*(\d[\d\s,-]*)\}|(?:hl_lines|mark_lines|highlight)\s*=\s*["']?([\d\s,-]+)["']?/
const CLASSES = /^\{\s*((?:\.[\w+#-]+\s*)+)/
const MOST_LINES = 10_000
const NAME_ALONE = /^[\p{L}\p{N}_+#.-]*$/u
const NONE: FenceInfo = { language: '', marked: new Set(), classes: [] }

/**
 * Reads the info string of a fence: `py`, `py title="a.py" {1,3-5}`, `{.python .numberLines}`, `py?opt=1`,
 * `py{2}`. What it does not understand is left out.
 */
export function fenceInfo(info: string): FenceInfo {
  const trimmed = info.trim()
  if (NAME_ALONE.test(trimmed)) return { ...NONE, language: trimmed }
  const classes = (CLASSES.exec(trimmed)?.[1] ?? '').split(/[\s.]+/).filter((name) => name !== '')
  const first = classes.shift() ?? trimmed.split(/[\s{?,]/)[0] ?? ''
  const language = NAME_ALONE.test(first) ? first : ''
  const [, double, single, bare] = TITLE.exec(trimmed) ?? []
  const title = double ?? single ?? bare
  const lines = LINES.exec(trimmed)
  return {
    language,
    ...(title === undefined ? {} : { title }),
    marked: lineNumbers(lines?.[1] ?? lines?.[2] ?? ''),
    classes,
  }
}

/** `1,3-5` → 1, 3, 4, 5. */
function lineNumbers(list: string): ReadonlySet<number> {
  const numbers = new Set<number>()
  for (const [, from, to] of list.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)) {
    const last = Math.min(Number(to ?? from), MOST_LINES)
    for (let line = Number(from); line <= last; line++) numbers.add(line)
  }
  return numbers
}
