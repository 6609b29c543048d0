/** Kinds of text that programs have tripped over, each with a few of its own. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  words: ['undefined', 'null', 'NaN', 'true', 'no', 'on', 'Infinity', '-0', '(null)', 'hasOwnProperty', '__proto__', 'constructor', 'toString', 'then'],
  numbers: ['0', '1.0', '007', '1e3', '0x1F', '0b1', '1_000', '1,000.5', '٣', '１２', '½', '9007199254740993', '1/0', '12:30:45', '2024-02-30', '-', '+1', '1.2.3'],
  signs: ['\'', '"', '\'\'', '""', '`', '\\', '\\\\', '/', '|', '%', '%%', '%d', '%s%n', '$', '$1', '$&', '${x}', '#', '##', '@', '&', '&&', '&amp;', '&nbsp;', '&#0;', '&#x110000;',
    '&notanentity;', '<', '>', '<>', '</', '<!', '<?', '<a', 'a>b', 'a<b>c', '<!-- x -->', ']]>', '{', '}', '{}', '{{ x }}', '{% x %}', '{# x #}', '[', ']', '[]', '[x]', '(', ')', ':', ': ', ' #', '- x',
    '* x', '> x', '~', '^', '*x*', '_x_', '**', '***', '`x`', '```', '---', '...', '===', '!', '![', '?', '=', ';', ',', '.', '..', '../..'],
  blanks: ['a b', 'a\u00a0b', 'a\u3000b', 'a\u2009b', 'a\u200bb', 'a\u2060b', 'a\u00adb', 'a\tb', 'a\u2028b', 'a\u2029b', 'a\u0085b', 'a\ufeffb'],
  letters: ['äöüß', 'Åsa Øre', 'naïve café', 'İstanbul ıŞğ', 'ǅ Ǆ ǆ', 'ﬁ ﬂ ﬃ', 'Ж д Ё', 'Ω ά ϐ', 'שלום', 'مرحبا', 'नमस्ते', 'ไทย', '日本語', '漢字 かな', '한국어', '你好', 'ᚠᛇᚻ', '𝔘𝔫𝔦', '𐍈', 'e\u0301', 'a\u0308\u0323',
    'Z\u0351\u036b\u0343a\u0307\u034cl\u0334g\u035fo\u0336', '\u0301x', 'ﷺ', '゛', '㍿'],
  directions: ['\u202eabc', 'a\u202db\u202c', '\u2067x\u2069', '\u200fשלום', 'a\u061cb', 'abc אבג 123'],
  pictures: ['😀', '👩🏽‍🔬', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🇩🇪', '1️⃣', '❤️', '☺︎', '🫠', '\u{e0041}', '⚡️x'],
  commands: ["'; DROP TABLE papers;--", '1 OR 1=1', '$(id)', '`id`', '; ls', '| cat', '&& true', '$HOME', '%PATH%', '~root', '-rf', '--help', '@file', '=1+1', '+cmd|x', '\\input{x}', '\\\\host\\share',
    'C:\\x', 'con', 'NUL', 'file:///etc/passwd', '/etc/passwd', '..%2f..', '%2e%2e%2f', '%00', '\\0', '\\n', '\\u0000', '\\x3c', '!!js/function x', '<<: *a', '&a *a', '? x', '| x', '> x'],
  mathematics: ['$x$', '$', '$$', 'a $ b $ c', '$x', '\\(x\\)', '\\[', '\\frac{1}{2}', 'x^2_1', '\\begin{x}', '10\\%', '\\href{x}{y}', '\\textbf{x}'],
}

/** Texts that are naughty only because there is so much of them, or because they hold what no text should. */
function made(): readonly string[] {
  return [
    'a'.repeat(500), 'wide '.repeat(80), '漢'.repeat(200), 'e\u0301'.repeat(100), '('.repeat(100), '['.repeat(60), '*'.repeat(99), '_'.repeat(99), '<'.repeat(99), '&'.repeat(99),
    '"'.repeat(50), '\\'.repeat(50), '-'.repeat(120), '😀'.repeat(60), 'x\u0301'.repeat(1) + '\u0301'.repeat(60), 'a'.repeat(64) + '.' + 'b'.repeat(64),
    ...[0x80, 0x91, 0xad, 0x34f, 0x115f, 0x180e, 0x2066, 0x3164, 0xfe0f, 0xffa0, 0xfff9, 0xfffd, 0x1d173, 0xe000, 0x10fffd].map((code) => `a${String.fromCodePoint(code)}b`),
    ...['\u0001', '\u0008', '\u000b', '\u001b', '\u007f', '\ufffe', '\uffff', '\ud800', '\udc00'].map((sign) => `a${sign}b`),
  ]
}

/** Every naughty string, each once. */
export function naughtyStrings(): readonly string[] {
  return [...new Set([...Object.values(KINDS).flat(), ...made()])]
}
