import { describe, expect, it } from 'vitest'
import { DateTime } from '../../../../src/model/date-time.ts'
import { safe } from '../../../../src/render/nunjucks.ts'
import { call, callIn } from './test-environment.ts'

type Row = readonly [behaviour: string, filter: string, input: unknown, args: readonly unknown[], result: unknown]

const day = new DateTime({ year: 2024, month: 3, day: 2 })
const pages = [
  { title: 'a', year: 2024, tags: ['logic', 'sets'], featured: true },
  { title: 'b', year: '2019', tags: [], featured: false },
  { title: 'c', tags: ['sets'] },
]
const titles = (value: unknown) => (value as { title: string }[]).map(({ title }) => title).join('')

const ADDRESSES: readonly Row[] = [
  ['puts a leading slash', 'relative_url', 'x', [], '/base/x'],
  ['doubles no slash', 'relative_url', '//a'.slice(1), [], '/base/a'],
  ['collapses doubled slashes of the path alone', 'relative_url', '/a//b?u=c//d#//', [], '/base/a/b?u=c//d#//'],
  ['keeps what is percent-encoded', 'relative_url', '/a%20b/ü', [], '/base/a%20b/%C3%BC'],
  ['resolves dots', 'relative_url', '/a/./b/../c/', [], '/base/a/c/'],
  ['gives the base for an empty address', 'relative_url', '', [], '/base'],
  ['keeps the slash of the home page', 'relative_url', '/', [], '/base/'],
  ['leaves a whole address', 'relative_url', 'https://a.org//b', [], 'https://a.org//b'],
  ['leaves an address of mail', 'relative_url', 'mailto:a@b.c', [], 'mailto:a@b.c'],
  ['leaves a protocol-relative address', 'relative_url', '//a.org/b', [], '//a.org/b'],
  ['leaves a fragment', 'relative_url', '#part', [], '#part'],
  ['gives nothing for nothing', 'relative_url', null, [], null],
  ['takes a page for its address', 'relative_url', { url: '/p/' }, [], '/base/p/'],
  ['puts url and baseurl before', 'absolute_url', 'a', [], 'https://example.org/base/a'],
  ['leaves a whole address whole', 'absolute_url', 'http://a.org', [], 'http://a.org'],
  ['strips index.htm too', 'strip_index', '/a/index.htm', [], '/a/'],
  ['leaves an index in the middle', 'strip_index', '/index.html/a', [], '/index.html/a'],
  ['encodes all that CGI does', 'cgi_escape', "a*(b)'!~", [], 'a%2A%28b%29%27%21~'],
  ['decodes a lone percent sign as itself', 'url_decode', '100%', [], '100%'],
]

const DATES: readonly Row[] = [
  ['prints a day before 1970', 'date', '1905-06-30', ['%Y-%m-%d'], '1905-06-30'],
  ['takes digits for seconds', 'date', '86400', ['%Y-%m-%d'], '1970-01-02'],
  ['takes four digits for a year', 'date', 1905, ['%Y'], '1905'],
  ['knows now', 'date', 'now', ['%H:%M'], '12:30'],
  ['prints nothing for nothing', 'date', null, ['%Y'], null],
  ['leaves a date without a format', 'date', day, [''], day],
  ['has no suffix but asked', 'date_to_string', day, [], '02 Mar 2024'],
  ['prints ordinals as in Britain', 'date_to_long_string', day, ['ordinal'], '2nd March 2024'],
  ['gives 11 to 13 their own ending', 'date_to_string', '2024-03-12', ['ordinal', 'US'], 'Mar 12th, 2024'],
  ['gives nothing for nothing', 'date_to_xmlschema', undefined, [], undefined],
]

const TEXTS: readonly Row[] = [
  ['appends to nothing', 'append', null, ['x'], 'x'],
  ['counts the ending', 'truncate', 'abcdef', [5], 'ab...'],
  ['leaves what is short enough', 'truncate', 'abcde', [5], 'abcde'],
  ['never splits a character', 'truncate', '𝒜𝒜𝒜', [2, ''], '𝒜𝒜'],
  ['gives nothing for nothing', 'truncate', null, [5], null],
  ['ends with the ending where it is too long', 'truncate', 'abcdef', [2], '...'],
  ['keeps at least one word', 'truncatewords', 'a b', [0], 'a...'],
  ['drops empty pieces at the end', 'split', 'a,b,,', [','], ['a', 'b']],
  ['splits at all white space', 'split', ' a  b\nc ', [' '], ['a', 'b', 'c']],
  ['splits into characters', 'split', 'a𝒜', [''], ['a', '𝒜']],
  ['splits nothing into nothing', 'split', null, [','], []],
  ['keeps a no-break space', 'strip', '\u00a0a ', [], '\u00a0a'],
  ['counts by white space', 'number_of_words', 'Hello 你好 world', [], 3],
  ['counts characters under cjk', 'number_of_words', 'Hello 你好 world', ['cjk'], 4],
  ['counts as usual under auto without such characters', 'number_of_words', 'a b', ['auto'], 2],
  ['replaces between all characters', 'replace', 'ab', ['', '-'], '-a-b-'],
  ['takes a dollar sign as itself', 'replace_first', 'a', ['a', '$&'], '$&'],
  ['knows the groups of Ruby', 'regex_replace', 'ab', ['(a)(b)', '\\2\\1$1'], 'ba$1'],
  ['ignores case where asked', 'regex_replace', 'AbA', ['(?i)a', 'x'], 'xbx'],
  ['matches lines', 'regex_replace', 'a\na', ['^a$', 'b'], 'b\nb'],
  ['knows POSIX classes', 'regex_replace', 'a1é', ['[[:alpha:]]', '_'], '_1_'],
  ['takes tags for what they are', 'regex_replace', '<a b="c">d</a>', ['<a [^>]*>(.*?)</a>', '[\\1]'], '[d]'],
  ['takes dates apart', 'regex_replace', '10-20-30,'.repeat(3000), ['(\\d+)-(\\d+)-\\d+,', ''], ''],
  ['leaves the letters of other alphabets', 'remove_accents', 'Ångström Ἀθῆναι 한글', [], 'Angstrom Αθηναι 한글'],
]

const HTML: readonly Row[] = [
  ['escapes what is HTML already', 'escape', safe('<b>'), [], { html: '&lt;b&gt;' }],
  ['gives nothing for nothing', 'escape', null, [], null],
  ['leaves references', 'escape_once', '&amp; &#39; &', [], { html: '&amp; &#39; &amp;' }],
  ['strips scripts with what is in them', 'strip_html', 'a<script>1 < 2</script>b<!-- c -->', [], 'ab'],
  ['strips tags in capitals', 'strip_html', '<SCRIPT>x</SCRIPT>a', [], 'a'],
  ['keeps HTML as HTML', 'strip_html', safe('<p>a &amp; b</p>'), [], { html: 'a &amp; b' }],
  ['leaves no tag that was never closed', 'strip_html', safe('a <img src=x'), [], { html: 'a &lt;img src=x' }],
  ['escapes before it breaks lines', 'newline_to_br', '<b>\n', [], { html: '&lt;b&gt;<br />\n' }],
  ['escapes a text put behind HTML', 'append', safe('<b>a</b>'), ['<i>'], { html: '<b>a</b>&lt;i&gt;' }],
  ['escapes no HTML put behind HTML', 'append', safe('<b>a</b>'), [safe('<i>')], { html: '<b>a</b><i>' }],
  ['keeps tags and references in capitals as they are', 'upcase', safe('<b>a &amp; b</b>'), [], { html: '<b>A &amp; B</b>' }],
  ['trusts no tag that was cut', 'truncate', safe('<a href="x">long</a>'), [9], '<a hre...'],
  ['cuts no reference in half', 'truncate', safe('ab &amp; cd'), [9], { html: 'ab ...' }],
  ['encodes letters and digits of mail', 'encode_email', 'a1@b', [], '%61%31@%62'],
]

const LISTS: readonly Row[] = [
  ['takes a text for a truth value', 'where', pages, ['featured', 'true'], [pages[0]]],
  ['finds a number written as text', 'where', pages, ['year', 2019], [pages[1]]],
  ['finds what a list contains', 'where', pages, ['tags', 'sets'], [pages[0], pages[2]]],
  ['finds what is absent', 'where', pages, ['year', null], [pages[2]]],
  ['takes the values of a record', 'where', { x: pages[0], y: pages[1] }, ['title', 'b'], [pages[1]]],
  ['leaves what is no list', 'where', 'text', ['a', 'b'], 'text'],
  ['finds nothing', 'find', pages, ['title', 'z'], null],
  ['puts nothing first', 'sort', [{ n: 2 }, {}, { n: 1 }], ['n'], [{}, { n: 1 }, { n: 2 }]],
  ['puts nothing last', 'sort', [{ n: 2 }, {}, { n: 1 }], ['n', 'last'], [{ n: 1 }, { n: 2 }, {}]],
  ['sorts written numbers as numbers', 'sort', [{ n: '10' }, { n: '9' }], ['n'], [{ n: '9' }, { n: '10' }]],
  ['sorts by code unit', 'sort', ['b', 'B', 'ä', 'a'], [], ['B', 'a', 'b', 'ä']],
  ['sorts by a property of a property', 'sort', [{ a: { b: 2 } }, { a: { b: 1 } }], ['a.b'], [{ a: { b: 1 } }, { a: { b: 2 } }]],
  ['keeps the order of equals', 'sort', [{ n: 1, t: 'x' }, { n: 1, t: 'a' }], ['n'], [{ n: 1, t: 'x' }, { n: 1, t: 'a' }]],
  ['drops equal dates once', 'uniq', [day, new DateTime({ year: 2024, month: 3, day: 2 })], [], [day]],
  ['pops no more than there is', 'pop', [1], [5], []],
  ['slices from the end', 'slice', [1, 2, 3], [-2, 5], [2, 3]],
  ['counts characters, not units', 'size', '𝒜b', [], 2],
  ['joins two without a comma', 'array_to_sentence_string', ['a', 'b'], ['or'], 'a or b'],
  ['prints nothing for none', 'array_to_sentence_string', [], [], ''],
  ['flattens', 'map', [[{ a: 1 }], { a: 2 }], ['a'], [1, 2]],
  ['gives entries of a record', 'first', { a: 1 }, [], ['a', 1]],
]

const NUMBERS: readonly Row[] = [
  ['rounds whole divisions down', 'divided_by', -7, [2], -4],
  ['divides by a decimal', 'divided_by', 7, ['2.0'], 3.5],
  ['counts a text that is none as nothing', 'plus', 'abc', [1], 1],
  ['rounds halves away from zero', 'round', -2.5, [], -3],
  ['rounds what binary fractions hide', 'round', 1.005, [2], 1.01],
  ['rounds to tens', 'round', 1250, [-2], 1300],
  ['adds decimals exactly', 'sum', [0.1, 0.2, '0.3'], [], 0.6],
  ['takes the beginning of a text', 'to_integer', '12abc', [], 12],
  ['takes true for one', 'to_integer', true, [], 1],
]

const VALUES: readonly Row[] = [
  ['ends no script', 'jsonify', '</script>', [], { html: '"\\u003c/script\\u003e"' }],
  ['prints dates as Jekyll does', 'jsonify', { d: day }, [], { html: '{"d":"2024-03-02 00:00:00 +0000"}' }],
  ['prints nothing as null', 'jsonify', undefined, [], { html: 'null' }],
  ['stands in for an empty list', 'default', [], ['x'], 'x'],
  ['stands in for false', 'default', false, ['x'], 'x'],
  ['leaves false where asked', 'default', false, ['x', { allow_false: true }], false],
  ['leaves zero', 'default', 0, ['x'], 0],
]

describe.each([
  ['addresses', ADDRESSES], ['dates', DATES], ['texts', TEXTS], ['HTML', HTML], ['lists', LISTS], ['numbers', NUMBERS],
  ['values', VALUES],
])('filters of %s', (_family, rows) => {
  it.each(rows)('%s (%s)', (_behaviour, name, input, args, result) => {
    expect(call(name, input, ...args).result).toEqual(result)
  })
})

describe('what a filter cannot use is reported, and something sensible comes out', () => {
  it.each([
    ['an address that runs a script', 'relative_url', ' java\nscript:alert(1)', [], ''],
    ['a text that is no date', 'date', 'soon', ['%Y'], 'soon'],
    ['a division by zero', 'divided_by', 1, [0], null],
    ['a remainder of zero', 'modulo', 1, ['0'], null],
    ['a text where a number belongs', 'plus', 'x', [1], 1],
    ['something that is no list', 'concat', [1], ['x'], [1]],
    ['an order of nothing that is none', 'sort', [2, 1], [null, 'middle'], [1, 2]],
    ['values of several kinds', 'sort', ['b', 1], [], [1, 'b']],
    ['nothing to sort', 'sort', null, [], []],
    ['a mode of slugs that is none', 'slugify', 'A b', ['fancy'], 'a b'],
    ['a broken code', 'url_decode', '%ff', [], '%ff'],
    ['a pattern that is none', 'regex_replace', 'a', ['(', ''], 'a'],
    ['a pattern that repeats a repeat', 'regex_replace', 'a', ['(a+)+$', ''], 'a'],
    ['a pattern that repeats a choice', 'regex_replace', 'a', ['(a|a)*$', ''], 'a'],
    ['a pattern whose repeats share a text', 'regex_replace', 'a', ['a*a*a*b', ''], 'a'],
    ['a pattern on too long a text', 'regex_replace', 'a'.repeat(2000), ['a*a*b', ''], 'a'.repeat(2000)],
    ['a pattern that looks behind', 'regex_replace', 'a', ['(?<=a+)b', ''], 'a'],
    ['a pattern that refers back', 'regex_replace', 'a', ['(a*)\\1', ''], 'a'],
    ['a pattern of great length', 'regex_replace', 'a', ['a'.repeat(300), ''], 'a'],
  ] as const)('%s', (_case, name, input, args, result) => {
    const { result: found, reports } = call(name, input, ...args)
    expect(found).toEqual(result)
    expect(reports).toHaveLength(1)
    expect(reports[0]).toMatch(/^template\/filter-argument: .+\.$/)
  })

  it('a value that contains itself', () => {
    const value: Record<string, unknown> = { a: 1 }
    value['self'] = value
    const { result, reports } = call('jsonify', value)
    expect(result).toEqual({ html: '{"a":1,"self":null}' })
    expect(reports).toHaveLength(1)
  })
})

describe('the site', () => {
  it('without an address gives absolute addresses below its base', () => {
    expect(callIn({ url: '' }, ['absolute_url', '/a']).result).toBe('/base/a')
  })
  it('at the root adds no base', () => {
    expect(callIn({ baseurl: '' }, ['relative_url', 'a']).result).toBe('/a')
  })
  it('in another language prints its month names, without an English ending', () => {
    expect(callIn({ lang: 'de' }, ['date_to_long_string', '2024-05-01', 'ordinal']).result).toBe('1 Mai 2024')
    expect(callIn({ lang: 'de' }, ['date_to_rfc822', '2024-05-01']).result).toBe('Wed, 01 May 2024 00:00:00 +0000')
  })
  it('in a zone reads times without an offset by its own clock', () => {
    expect(callIn({ zone: 'Europe/Berlin' }, ['date_to_xmlschema', '2024-07-01 10:00']).result).toBe('2024-07-01T10:00:00+02:00')
  })
})

describe('filters of expressions', () => {
  it('choose, find and group', () => {
    expect(titles(call('where_exp', pages, 'p', 'p.tags contains "sets" and p.featured != true').result)).toBe('c')
    expect(call('find_exp', pages, 'p', 'p.year == nil').result).toBe(pages[2])
    expect(call('group_by_exp', pages, 'p', 'p.tags | size').result).toEqual([
      { name: '2', items: [pages[0]], size: 1 },
      { name: '0', items: [pages[1]], size: 1 },
      { name: '1', items: [pages[2]], size: 1 },
    ])
  })
  it('leave the list where the expression cannot be read', () => {
    const { result, reports } = call('where_exp', pages, 'p', 'p.year >')
    expect(result).toBe(pages)
    expect(reports).toEqual(['template/bad-expression: The expression `p.year >` cannot be read: it ends too early.'])
  })
})
