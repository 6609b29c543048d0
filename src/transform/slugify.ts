/** Jekyll's ways to make a slug; `none` keeps every sign. */
export type SlugMode = 'raw' | 'default' | 'pretty' | 'ascii' | 'latin' | 'none'

/** Whether capitals stay. */
export type SlugCase = 'lower' | 'cased'

/**
 * What each mode replaces by a hyphen. Ruby's `[[:alnum:]]` is Alphabetic and Decimal_Number, its `\s` ASCII
 * only.
 */
const REPLACED: Readonly<Record<Exclude<SlugMode, 'none'>, RegExp>> = {
  raw: /[ \t\r\n\f\v]+/gu,
  default: /[^\p{Alphabetic}\p{Nd}]+/gu,
  pretty: /[^\p{Alphabetic}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/gu,
  latin: /[^\p{Alphabetic}\p{Nd}]+/gu,
}

/** Letters of the Latin-1 and Latin Extended-A blocks that are no base letter with an accent. */
const APPROXIMATIONS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ð: 'D',
  '×': 'x',
  Ø: 'O',
  Þ: 'Th',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ĳ: 'IJ',
  ĳ: 'ij',
  ĸ: 'k',
  Ŀ: 'L',
  ŀ: 'l',
  Ł: 'L',
  ł: 'l',
  ŉ: "'n",
  Ŋ: 'NG',
  ŋ: 'ng',
  Œ: 'OE',
  œ: 'oe',
  Ŧ: 'T',
  ŧ: 't',
}

/**
 * Makes a slug as Jekyll's `slugify` filter does: runs of what the mode does not keep become one hyphen, a
 * hyphen at either end goes, and letters become small ones unless `letters` is `cased`. A text without a sign
 * that the mode keeps gives the empty string. Accents are composed first, so that a name typed on a Mac gives
 * the same slug as elsewhere.
 */
export function slugify(text: string, mode: SlugMode = 'default', letters: SlugCase = 'lower'): string {
  const composed = text.normalize('NFC')
  const kept = mode === 'latin' ? toLatin(composed) : composed
  const slug = mode === 'none' ? kept : hyphenated(kept, REPLACED[mode])
  return letters === 'cased' ? slug : toLowerCase(slug)
}

/** True for a word that names a mode; Jekyll takes every other for `none`. */
export function isSlugMode(word: string): word is SlugMode {
  return word === 'none' || Object.hasOwn(REPLACED, word)
}

function hyphenated(text: string, replaced: RegExp): string {
  return text.replace(replaced, '-').replace(/^-|-$/gu, '')
}

/**
 * Takes the accents off Latin letters; every other letter beyond ASCII becomes a question mark, as in Ruby's
 * I18n.
 */
function toLatin(text: string): string {
  return text.replace(/\P{ASCII}/gu, (letter) => {
    const known = APPROXIMATIONS[letter]
    if (known !== undefined) return known
    const base = letter.normalize('NFD').charAt(0)
    return letter <= '\u017F' && /[A-Za-z]/u.test(base) ? base : '?'
  })
}

/** Ruby gives every capital sigma its middle form, JavaScript the last of a word its final one. */
function toLowerCase(text: string): string {
  return text.replaceAll('Σ', 'σ').toLowerCase()
}
