/** Accents: the command, and the combining character that follows its letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'], ["'", '\u0301'], ['^', '\u0302'], ['~', '\u0303'], ['"', '\u0308'], ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'], ['v', '\u030C'], ['H', '\u030B'], ['r', '\u030A'], ['h', '\u0309'], ['G', '\u030F'],
  ['f', '\u0311'],
  ['c', '\u0327'], ['k', '\u0328'], ['d', '\u0323'], ['b', '\u0331'], ['t', '\u0361'],
])

/** Commands that stand for a character or a word. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['L', 'Ł'], ['l', 'ł'], ['O', 'Ø'], ['o', 'ø'], ['ss', 'ß'], ['SS', 'ẞ'], ['AA', 'Å'], ['aa', 'å'],
  ['AE', 'Æ'],
  ['ae', 'æ'], ['OE', 'Œ'], ['oe', 'œ'], ['i', 'ı'], ['j', 'ȷ'], ['DH', 'Ð'], ['dh', 'ð'], ['DJ', 'Đ'],
  ['dj', 'đ'],
  ['TH', 'Þ'], ['th', 'þ'], ['NG', 'Ŋ'], ['ng', 'ŋ'], ['IJ', 'Ĳ'], ['ij', 'ĳ'], ['S', '§'], ['P', '¶'],
  ['dag', '†'],
  ['ddag', '‡'], ['textdagger', '†'], ['textdaggerdbl', '‡'], ['textasteriskcentered', '*'],
  ['copyright', '©'],
  ['textcopyright', '©'], ['pounds', '£'], ['textsterling', '£'], ['euro', '€'], ['texteuro', '€'],
  ['textyen', '¥'],
  ['ldots', '…'], ['dots', '…'], ['textellipsis', '…'], ['textendash', '–'], ['textemdash', '—'],
  ['textbullet', '•'],
  ['textperiodcentered', '·'], ['cdot', '·'], ['textregistered', '®'], ['texttrademark', '™'],
  ['textdegree', '°'],
  ['degree', '°'], ['textbackslash', '\\'], ['textasciitilde', '~'], ['textasciicircum', '^'],
  ['textunderscore', '_'],
  ['textbar', '|'], ['textless', '<'], ['textgreater', '>'], ['textbraceleft', '{'], ['textbraceright', '}'],
  ['lbrace', '{'], ['rbrace', '}'], ['textdollar', '$'], ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textquoteleft', '‘'], ['textquoteright', '’'], ['textquotedbl', '"'], ['textquotesingle', "'"],
  ['quotedblbase', '„'],
  ['glqq', '„'], ['grqq', '“'], ['guillemotleft', '«'], ['guillemotright', '»'], ['guillemetleft', '«'],
  ['guillemetright', '»'], ['guilsinglleft', '‹'], ['guilsinglright', '›'], ['flqq', '«'], ['frqq', '»'],
  ['textexclamdown', '¡'], ['textquestiondown', '¿'], ['textordfeminine', 'ª'], ['textordmasculine', 'º'],
  ['textonehalf', '½'], ['textonequarter', '¼'], ['textthreequarters', '¾'], ['textmu', 'µ'], ['textpm', '±'],
  ['texttimes', '×'], ['textdiv', '÷'], ['textsection', '§'], ['textparagraph', '¶'], ['textminus', '−'],
  ['LaTeX', 'LaTeX'], ['TeX', 'TeX'], ['BibTeX', 'BibTeX'], ['LaTeXe', 'LaTeX2ε'], ['slash', '/'],
  ['quad', ' '], ['qquad', ' '],
  ['enspace', ' '], ['thinspace', '\u2009'], ['space', ' '], ['nobreakspace', '\u00A0'], ['newline', ' '],
  ['par', ' '],
  ['textnumero', '№'], ['textsuperscripttm', '™'], ['cprime', 'ʹ'], ['cdprime', 'ʺ'], ['bibinitperiod', '.'],
])

/** A backslash before a character that is no letter, where it is no accent. */
export const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', ' '], [' ', ' '], ['\n', ' '], ['\t', ' '], ['\r', ' '], [',', '\u2009'], [';', ' '], [':', ' '],
  ['-', ''],
  ['/', ''], ['!', ''], ['@', ''],
])
