import MarkdownIt from 'markdown-it'
import type { Delimiter, Env, MarkdownIt as Parser, StateInline, Token } from 'markdown-it'
import { LightToken } from './light-token.ts'

/**
 * Makes a parser work with light tokens, and with a light state for each line of text, of which there are
 * many.
 */
export function lightStates(md: Parser): void {
  md.core.State = CoreState
  md.block.State = BlockState
  md.inline.State = InlineState
}

class CoreState extends MarkdownIt.StateCore {
  override Token = LightToken
}

class BlockState extends MarkdownIt.StateBlock {
  override Token = LightToken

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = new LightToken(type, tag, nesting)
    token.block = true
    if (nesting < 0) this.level--
    token.level = this.level
    if (nesting > 0) this.level++
    this.tokens.push(token)
    return token
  }
}

type Meta = { delimiters?: Delimiter[] } | undefined

/** Has the fields of the library's state, and its methods by prototype; only what makes tokens is its own. */
class InlineState {
  declare scanDelims: StateInline['scanDelims']
  Token = LightToken
  src: string
  env: Env
  md: Parser
  tokens: Token[]
  tokens_meta: Meta[]
  pos = 0
  posMax: number
  level = 0
  pending = ''
  pendingLevel = 0
  cache: Record<number, number> = {}
  backticks: Record<number, number> = {}
  backticksScanned = false
  skipHtmlSpecial = false
  linkLevel = 0
  delimiters: Delimiter[] = []
  _prev_delimiters: Delimiter[][] = []

  constructor(...[src, md, env, tokens]: [src: string, md: Parser, env: Env, tokens: Token[]]) {
    this.src = src
    this.md = md
    this.env = env
    this.tokens = tokens
    this.tokens_meta = Array.from({ length: tokens.length })
    this.posMax = src.length
  }

  pushPending(): Token {
    const token = new LightToken('text', '', 0)
    token.content = this.pending
    token.level = this.pendingLevel
    this.tokens.push(token)
    this.pending = ''
    return token
  }

  /** Opening tokens begin a list of emphasis marks of their own, which the closing ones end. */
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (this.pending !== '') this.pushPending()
    const token = new LightToken(type, tag, nesting)
    let meta: Meta
    if (nesting < 0) {
      this.level--
      this.delimiters = this._prev_delimiters.pop() ?? []
    }
    token.level = this.level
    if (nesting > 0) {
      this.level++
      this._prev_delimiters.push(this.delimiters)
      this.delimiters = []
      meta = { delimiters: this.delimiters }
    }
    this.pendingLevel = this.level
    this.tokens.push(token)
    this.tokens_meta.push(meta)
    return token
  }
}

Object.setPrototypeOf(InlineState.prototype, MarkdownIt.StateInline.prototype)
