import { describe, expect, it } from 'vitest'
import { likelyMeant } from '../../../../src/model/nearest.ts'
import { fenceInfo } from '../../../../src/transform/markdown/fence-info.ts'
import { highlight } from '../../../../src/transform/markdown/highlight.ts'
import { grammarName, languageNames } from '../../../../src/transform/markdown/prism.ts'

describe('colours', () => {
  it.each([
    ['py', 'x = None', 'x <span class="o">=</span> <span class="kc">None</span>'],
    ['r', 'x <- TRUE # a', 'x <span class="o">&lt;-</span> <span class="kc">TRUE</span> <span class="c1"># a</span>'],
    ['julia', 'if x == 1.5', '<span class="k">if</span> x <span class="o">==</span> <span class="mf">1.5</span>'],
    ['tex', '\\alpha % a', '<span class="nf">\\alpha</span> <span class="c1">% a</span>'],
    ['json', '{"a": 1}', '{<span class="na">"a"</span><span class="o">:</span> <span class="mi">1</span>}'],
    ['yml', 'a: true', '<span class="na">a</span>: <span class="kc">true</span>'],
    ['diff', '-a\n+b', '<span class="gd">-a</span>\n<span class="gi">+b</span>'],
    ['c++', 'int x;', '<span class="k">int</span> x;'],
    ['html', '<a b="c">', '<span class="nt">&lt;a </span><span class="na">b</span><span class="s">="c"</span><span class="nt">></span>'],
  ])('of %s are those of Rouge', (language, code, html) => {
    expect(highlight(code, language).replaceAll('&gt;', '>')).toBe(html)
  })

  it.each([
    'python', 'javascript', 'typescript', 'jsx', 'bash', 'c', 'cpp', 'java', 'r', 'julia', 'matlab',
    'latex', 'json', 'yaml', 'html', 'css', 'sql', 'rust', 'go', 'haskell', 'markdown', 'diff', 'toml',
    'ini', 'makefile', 'fortran', 'lua', 'ruby', 'php', 'swift', 'kotlin', 'scala', 'ocaml', 'lisp', 'perl',
    'powershell', 'docker', 'py', 'js', 'ts', 'sh', 'tex', 'dockerfile', 'svg', 'xml', 'R', 'Rscript',
    'f90', 'console',
  ])('are known for %s', (language) => {
    expect(grammarName(language)).toBeDefined()
    const code = 'a <b> "c" 1\n'
    expect(highlight(code, language).replace(/<[^>]*>/g, '')).toBe('a &lt;b&gt; "c" 1\n')
  })

  it('are none for what is no language, and never those of an object', () => {
    for (const name of ['', 'text', 'nope', 'extend', 'DFS', '__proto__', 'constructor', 'toString']) {
      expect(grammarName(name)).toBeUndefined()
    }
  })

  it('leave no global name behind', () => {
    expect('Prism' in globalThis).toBe(false)
  })

  it('never reach over the end of a line', () => {
    const html = highlight('/* a\nb */\n`c\nd`\n', 'js')
    for (const line of html.split('\n')) {
      expect(line.split('<span').length).toBe(line.split('</span>').length)
    }
  })
})

describe('the line that opens a block of code', () => {
  it.each([
    ['', { language: '', marked: [], classes: [] }],
    ['py', { language: 'py', marked: [], classes: [] }],
    ['py title="a b.py" {1,3-5}', { language: 'py', title: 'a b.py', marked: [1, 3, 4, 5], classes: [] }],
    ['py{2}', { language: 'py', marked: [2], classes: [] }],
    ['{.python .numbered #x}', { language: 'python', marked: [], classes: ['numbered'] }],
    ['js?opt=1', { language: 'js', marked: [], classes: [] }],
    ['c++ hl_lines="1 3" filename=a.cc', { language: 'c++', title: 'a.cc', marked: [1, 3], classes: [] }],
    ['x {1-999999999}', { language: 'x', marked: 10_000, classes: [] }],
  ])('%s', (info, expected) => {
    const { marked, ...rest } = fenceInfo(info)
    expect({ ...rest, marked: typeof expected.marked === 'number' ? marked.size : [...marked] }).toEqual(expected)
  })
})

describe('the nearest name', () => {
  it.each([
    ['pyhton', 'python'],
    ['pythn', 'python'],
    ['javscript', 'javascript'],
    ['markdwon', 'markdown'],
    ['unheard', undefined],
  ])('to %s is %s', (word, name) => {
    expect(likelyMeant(word, languageNames())).toBe(name)
  })
})
