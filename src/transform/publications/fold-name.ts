const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ŋ', 'ng'],
])
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
])

/**
 * A name for comparing: lower case, without accents, apostrophes and full stops, hyphens as blanks.
 * Two names that differ only in these are the same name.
 */
export function foldName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const letters = plain.replace(/[^\0-\x7F]/g, (letter) => LETTERS.get(letter) ?? letter)
  return letters
    .replace(/['’‘ʼ`.]/g, '')
    .replace(/[-‐‑–\s\u00A0]+/g, ' ')
    .trim()
}

/** Both ways to write a name without its accents: Müller as `muller` and as `mueller`. */
export function foldings(name: string): readonly string[] {
  const folded = foldName(name)
  const composed = name.normalize('NFC').toLowerCase()
  const spelled = composed.replace(/[äöüøå]/g, (letter) => SPELLED_OUT.get(letter) ?? letter)
  return spelled === composed ? [folded] : [folded, foldName(spelled)]
}
