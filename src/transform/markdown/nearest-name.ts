/** The name that differs from a word by one slip of the pen, two in long words; undefined where none does. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  if (word.length < 4) return undefined
  const most = word.length >= 8 ? 2 : 1
  let best: string | undefined
  let distance = most + 1
  for (const name of names) {
    if (Math.abs(name.length - word.length) > most) continue
    const between = editDistance(word, name)
    if (between < distance) [best, distance] = [name, between]
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const best = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
      current.push(best)
    }
    older = previous
    previous = current
  }
  return previous[b.length] ?? 0
}
