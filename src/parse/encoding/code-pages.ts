/** An eight-bit encoding that UTF-8 is often mistaken for. */
export interface CodePage {
  readonly name: string
  /** The byte of each character beyond ASCII. */
  readonly bytes: ReadonlyMap<string, number>
}

/**
 * The characters of the bytes 0x80 to 0x9F that Western and Turkish Windows share; bytes without one pass as
 * control characters.
 */
const WESTERN_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ'

const CENTRAL_EUROPEAN =
  '€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź' +
  '\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
  'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
  'ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙'

const TURKISH_LETTERS: Readonly<Record<number, string>> = {
  0xd0: 'Ğ',
  0xdd: 'İ',
  0xde: 'Ş',
  0xf0: 'ğ',
  0xfd: 'ı',
  0xfe: 'ş',
}

const latin = (byte: number): string => String.fromCharCode(byte)

/** The three code pages that are met in practice, the most frequent first. */
export const CODE_PAGES: readonly [CodePage, ...CodePage[]] = [
  codePage('Windows-1252', (byte) => WESTERN_MARKS[byte - 0x80] ?? latin(byte)),
  codePage(
    'Windows-1254 (Turkish)',
    (byte) => TURKISH_LETTERS[byte] ?? WESTERN_MARKS[byte - 0x80] ?? latin(byte),
  ),
  codePage('Windows-1250 (Central European)', (byte) => CENTRAL_EUROPEAN[byte - 0x80] ?? latin(byte)),
]

function codePage(name: string, characterOf: (byte: number) => string): CodePage {
  const bytes = new Map<string, number>()
  // Control characters first: where a page has a letter for a byte, programs may still have passed the byte
  // through.
  for (let byte = 0x80; byte < 0xa0; byte += 1) bytes.set(latin(byte), byte)
  for (let byte = 0x80; byte <= 0xff; byte += 1) bytes.set(characterOf(byte), byte)
  return { name, bytes }
}
