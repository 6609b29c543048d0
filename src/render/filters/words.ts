const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}'
const CHARACTER = new RegExp(`[${CJK}]`, 'gu')
const WORD = new RegExp(`[^${CJK}\\s]+`, 'gu')

/**
 * Counts the words of a text as Jekyll does: by white space; under `cjk` every Chinese, Japanese or Korean
 * character
 * and every other word; under `auto` the second where the text holds such a character.
 */
export function countWords(text: string, mode: string): number {
  const characters = mode === 'cjk' || mode === 'auto' ? matches(text, CHARACTER) : 0
  if (mode !== 'cjk' && characters === 0) return matches(text, /\S+/g)
  return characters + matches(text, WORD)
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
