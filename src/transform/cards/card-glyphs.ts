/**
 * What the fonts within Typst 0.14 have a sign for, as ranges of code points: Libertinus Serif in the styles
 * that a card uses, and behind it the two faces of New Computer Modern. Latin, Greek, Cyrillic, Hebrew and
 * mathematics are whole. A range runs on over numbers that Unicode gives to no character.
 */
const RANGES = `
  20-477 47a-486 488-4ce 4d0-4f9 4fc-4ff 512-513 51a-51d 58f-5f4 60b 900-97f e3f 13a0-13fd 1ab0-1ab5
  1d00 1d07 1d0a-1d0b 1d0d 1d18-1d19 1d1c 1d35 1d43-1d4b 1d4d 1d4f-1d53 1d56-1d58 1d5a-1d5b
  1d5d-1d5e 1d60-1d61 1d78 1d80-1dbf 1dc4-1dc5 1dc8-1dc9 1e00-1e9b 1e9e 1ea0-1ef9 1f00-2027
  2029-2094 20a0-20d8 20db-20df 20e1 20e4-214f 2153-2184 2190-23ff 2422-2423 2500-2600 2605-2606
  2609 2612 2619 261b 261e 2621 2627 262d 262f 2639-2653 2660-2667 2669-266f 267e 2680-2689 2695
  2698 26a2-26a5 26aa-26ae 26b2 2713 271d 2720 2726 272a 2736 273d 275a 2767 2772-2773 279b 27a1
  27c0-2bff 2c60-2c6c 2c71 2c74-2c77 2c80-2cff 2e18 3012 3016-3017 301a-301b 3030 a46a-a46b
  a640-a641 a648-a649 a656-a657 a71b-a71d a720-a721 a727 a72d a730 a735 a789-a78c ab66 ab70-abbf
  fb00-fb06 fb1d-fb4f fe00-fe01 fe66 fffd 10140-1018e 102e0-102fb 1d106-1d107 1d400-1d7ff
  1ee00-1eef1 1f6d1 1f780-1f7eb 1f800-1f8b1
`

const KNOWN: readonly (readonly [number, number])[] = RANGES.trim()
  .split(/\s+/)
  .map((range) => {
    const [from = '', to = from] = range.split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

/** True for a character that the fonts of a card have a sign for. */
export function hasGlyph(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  let [low, high] = [0, KNOWN.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = KNOWN[middle] ?? [0, 0]
    if (point < from) high = middle - 1
    else if (point > to) low = middle + 1
    else return true
  }
  return false
}
