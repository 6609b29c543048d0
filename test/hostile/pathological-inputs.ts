/** Makes a text that grows with `size` and is awkward to read. */
export type Generator = (size: number) => string

function times(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length))
}

function until(size: number, line: (index: number) => string): string {
  const lines: string[] = []
  for (let length = 0, index = 0; length < size; index++) {
    const next = line(index)
    lines.push(next)
    length += next.length
  }
  return lines.join('')
}

/** The kinds of input that have made parsers of CommonMark slow; cmark's authors keep the list of the first nineteen. */
export const COMMONMARK: Readonly<Record<string, Generator>> = {
  'strong in emphasis in strong': (size) => `${times('*a **a ', size / 2)}b${times(' a** a*', size / 2)}`,
  'closers of emphasis without openers': (size) => times('a_ ', size),
  'openers of emphasis without closers': (size) => times('_a ', size),
  'closers of links without openers': (size) => times('a]', size),
  'openers of links without closers': (size) => times('[a', size),
  'openers and closers that do not match': (size) => times('*a_ ', size),
  'two kinds of emphasis across each other': (size) => `${times('*a ', size / 2)}${times('_a*_ ', size / 2)}`,
  'delimiters of a length that is no multiple of three': (size) => `a**b${times('c* ', size)}`,
  'openers of links, closers of emphasis': (size) => times('[ a_', size),
  'brackets and parentheses': (size) => times('[ (](', size),
  'pictures in links in pictures': (size) => times('![[]()', size),
  'nested brackets': (size) => `${'['.repeat(size / 2)}a${']'.repeat(size / 2)}`,
  'nested quotes': (size) => `${'> '.repeat(size / 2)}a\n`,
  'nested lists': (size) => until(size, (index) => `${' '.repeat(2 * index)}* a\n`),
  'zero characters': (size) => times('abc\u0000de\u0000', size),
  'runs of backticks, each longer': (size) => until(size, (index) => `e${'`'.repeat(index + 1)}`),
  'links that do not end, in angles': (size) => times('[a](<b', size),
  'links that do not end': (size) => times('[a](b', size),
  'comments that do not end': (size) => `</${times('<!--', size)}`,
}

/** Further ones, for what we read beyond CommonMark. */
export const EXTENSIONS: Readonly<Record<string, Generator>> = {
  'empty lines in a list': (size) => `- a\n${times('\n', size)}b\n`,
  'definitions of links': (size) => until(size, (index) => `[r${index}]: /u${index}\n`) + times('[r1] ', size / 10),
  'dollars': (size) => times('$a ', size),
  'double dollars': (size) => times('$$ a ', size),
  'openers of formulas': (size) => times('\\\\( a ', size),
  'lists of attributes that do not end': (size) => times('a {: .b ', size),
  'attributes': (size) => times('*a*{: .b #c k="v"} ', size),
  'openers of containers': (size) => times(':::: a\n', size),
  'citations that do not end': (size) => times('[@a; ', size),
  'citations of nothing': (size) => until(size, (index) => `[@key${index}] `),
  'footnotes': (size) => until(size, (index) => `a[^${index}]\n\n[^${index}]: note\n\n`),
  'footnotes that do not end': (size) => times('^[a ', size),
  'tags that do not end': (size) => times('<a href="', size),
  'cells of a table': (size) => `|a|b|\n|-|-|\n${times('|', size)}\n`,
  'rows of a table': (size) => `|a|b|\n|-|-|\n${times('|a|b|\n', size)}`,
  'quotation marks': (size) => times(`'a" `, size),
  'dashes and dots': (size) => times('-- ... ', size),
  'colons': (size) => times(':a ', size),
  'addresses': (size) => times('http://a.b/ www.a.b a@b.c ', size),
  'at signs': (size) => times('a@', size),
  'terms and definitions': (size) => times('a\n: b\n\n', size),
  'headings of one text': (size) => times('# a\n\n', size),
  'abbreviations': (size) => until(size / 10, (index) => `*[ab${index}]: title\n`) + times('\nab1 ab2 ', size),
  'one long word': (size) => 'a'.repeat(size),
  'one long line of words': (size) => times('word ', size),
  'entities': (size) => times('&a;&#1;&', size),
  'backslashes': (size) => times('\\', size),
  'liquid tags': (size) => times('{% a ', size),
  'fences': (size) => times('```a\n', size),
  'callouts': (size) => times('> [!NOTE]\n> a\n\n', size),
}
