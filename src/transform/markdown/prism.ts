// A grammar extends those above it, and one that alters another searches all that are there: so the
// many-limbed ones come first. Prism's files know each other by a global name, which is taken away again
// below.
import Prism from 'prismjs/components/prism-core.js'
import 'prismjs/components/prism-clike.js'
import 'prismjs/components/prism-c.js'
import 'prismjs/components/prism-cpp.js'
import 'prismjs/components/prism-java.js'
import 'prismjs/components/prism-scala.js'
import 'prismjs/components/prism-kotlin.js'
import 'prismjs/components/prism-go.js'
import 'prismjs/components/prism-ruby.js'
import 'prismjs/components/prism-markup.js'
import 'prismjs/components/prism-css.js'
import 'prismjs/components/prism-javascript.js'
import 'prismjs/components/prism-typescript.js'
import 'prismjs/components/prism-jsx.js'
import 'prismjs/components/prism-tsx.js'
import 'prismjs/components/prism-markup-templating.js'
import 'prismjs/components/prism-php.js'
import 'prismjs/components/prism-markdown.js'
import 'prismjs/components/prism-bash.js'
import 'prismjs/components/prism-diff.js'
import 'prismjs/components/prism-docker.js'
import 'prismjs/components/prism-fortran.js'
import 'prismjs/components/prism-haskell.js'
import 'prismjs/components/prism-ini.js'
import 'prismjs/components/prism-json.js'
import 'prismjs/components/prism-julia.js'
import 'prismjs/components/prism-latex.js'
import 'prismjs/components/prism-lisp.js'
import 'prismjs/components/prism-lua.js'
import 'prismjs/components/prism-makefile.js'
import 'prismjs/components/prism-matlab.js'
import 'prismjs/components/prism-ocaml.js'
import 'prismjs/components/prism-perl.js'
import 'prismjs/components/prism-powershell.js'
import 'prismjs/components/prism-python.js'
import 'prismjs/components/prism-r.js'
import 'prismjs/components/prism-rust.js'
import 'prismjs/components/prism-scheme.js'
import 'prismjs/components/prism-sql.js'
import 'prismjs/components/prism-stan.js'
import 'prismjs/components/prism-stata.js'
import 'prismjs/components/prism-swift.js'
import 'prismjs/components/prism-toml.js'
import 'prismjs/components/prism-wolfram.js'
import 'prismjs/components/prism-yaml.js'
import type { TokenStream } from 'prismjs'

const { languages, tokenize, hooks } = Prism

Reflect.deleteProperty(globalThis, 'Prism')

/** A piece of code as Prism takes it apart: text, or a token that holds more of both. */
export type CodePiece = TokenStream

/** A token of Prism's. Some grammars set `alias` to null, whatever the library's types say. */
export interface CodeToken {
  readonly type: string
  readonly alias: string | readonly string[] | null
  readonly content: CodePiece
}

/** Names that authors use for languages that Prism calls otherwise. */
const aliases: Readonly<Record<string, string>> = {
  'c++': 'cpp', cc: 'cpp', hpp: 'cpp', cxx: 'cpp', h: 'c', golang: 'go', rs: 'rust', jl: 'julia',
  rscript: 'r', zsh: 'bash', console: 'bash', terminal: 'bash', mjs: 'javascript', cjs: 'javascript',
  node: 'javascript', mts: 'typescript', python3: 'python', py3: 'python', ipython: 'python',
  pycon: 'python', f90: 'fortran', f95: 'fortran', f03: 'fortran', f: 'fortran', jsonc: 'json',
  json5: 'json', make: 'makefile', mk: 'makefile', ml: 'ocaml', patch: 'diff', mathematica: 'wolfram',
  'common-lisp': 'lisp', clisp: 'lisp', octave: 'matlab', ps1: 'powershell', pwsh: 'powershell',
  pl: 'perl', kts: 'kotlin', sty: 'latex', cfg: 'ini', conf: 'ini', postgresql: 'sql', sqlite: 'sql',
  mysql: 'sql', htm: 'html', xhtml: 'html', vue: 'html',
}

const notGrammars = new Set(['extend', 'insertBefore', 'DFS', 'plain', 'plaintext', 'text', 'txt'])

/** The name under which a language is highlighted; undefined where it is not known. */
export function grammarName(language: string): string | undefined {
  const name = language.toLowerCase()
  const known = Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name
  return Object.hasOwn(languages, known) && !notGrammars.has(known) ? known : undefined
}

/** Every name that a fence may give and that is highlighted. */
export function languageNames(): readonly string[] {
  return [...Object.keys(languages).filter((name) => !notGrammars.has(name)), ...Object.keys(aliases)]
}

/** Takes code apart by a grammar's name, as given by `grammarName`. */
export function tokenizeCode(code: string, name: string): CodePiece {
  const grammar = languages[name]
  if (grammar === undefined) return code
  try {
    const run = { code, grammar, language: name, tokens: [] }
    hooks.run('before-tokenize', run)
    const tokens = tokenize(run.code, run.grammar)
    hooks.run('after-tokenize', { ...run, tokens })
    return tokens
  } catch {
    // A few grammars stumble over code that is cut off; it is then shown without colours.
    return code
  }
}
