import type { Expression, Operator } from './expression.ts'
import { OPERATORS } from './expression.ts'
import type { Token } from './tokens.ts'
import { tokens } from './tokens.ts'

const DEEPEST = 50

/**
 * Reads an expression: operands, comparisons, `and` and `or` (grouped from the right, as in Liquid), `not`,
 * parentheses, and filters as `x | date: "%Y"` or `x | date("%Y")`. Returns in words what is wrong where it
 * cannot.
 */
export function parseExpression(source: string): Expression | string {
  const found = tokens(source)
  if (typeof found === 'string') return `\`${found}\` has no meaning here`
  try {
    const cursor = new Cursor(found)
    const expression = readPiped(cursor, DEEPEST)
    const rest = cursor.next()
    return rest.kind === 'end' ? expression : unexpected(rest)
  } catch (mistake) {
    if (mistake instanceof Mistake) return mistake.message
    throw mistake
  }
}

// Thrown and caught within this file only, so that each reading function need not pass a failure on.
class Mistake extends Error {}

function unexpected(token: Token): string {
  return token.kind === 'end' ? 'it ends too early' : `\`${token.text}\` is not expected there`
}

/** The tokens and a place among them; past the end it answers with the end. */
class Cursor {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(all: readonly Token[]) {
    this.#tokens = all
  }

  peek(): Token {
    return this.#tokens[this.#at] ?? END
  }

  next(): Token {
    const token = this.peek()
    this.#at += 1
    return token
  }

  takes(text: string): boolean {
    const token = this.peek()
    if (token.kind === 'text' || token.text !== text || token.kind === 'end') return false
    this.#at += 1
    return true
  }

  needs(text: string): void {
    if (!this.takes(text)) throw new Mistake(`\`${text}\` is missing`)
  }
}

const END: Token = { kind: 'end', text: '' }

function readPiped(cursor: Cursor, room: number): Expression {
  if (room === 0) throw new Mistake('it is nested too deeply')
  let input = readLogic(cursor, room - 1)
  while (cursor.takes('|')) {
    const name = cursor.next()
    if (name.kind !== 'word') throw new Mistake(unexpected(name))
    input = { kind: 'piped', input, filter: name.text, args: readArguments(cursor, room - 1) }
  }
  return input
}

function readArguments(cursor: Cursor, room: number): readonly Expression[] {
  const inParentheses = cursor.takes('(')
  if (!inParentheses && !cursor.takes(':')) return []
  if (inParentheses && cursor.takes(')')) return []
  const args = [readOperand(cursor, room)]
  while (cursor.takes(',')) args.push(readOperand(cursor, room))
  if (inParentheses) cursor.needs(')')
  return args
}

// Liquid has no precedence: `a and b or c` is `a and (b or c)`.
function readLogic(cursor: Cursor, room: number): Expression {
  if (room === 0) throw new Mistake('it is nested too deeply')
  const left = readComparison(cursor, room)
  if (cursor.takes('and')) return { kind: 'and', left, right: readLogic(cursor, room - 1) }
  if (cursor.takes('or')) return { kind: 'or', left, right: readLogic(cursor, room - 1) }
  return left
}

function readComparison(cursor: Cursor, room: number): Expression {
  if (room === 0) throw new Mistake('it is nested too deeply')
  if (cursor.takes('not')) return { kind: 'not', operand: readComparison(cursor, room - 1) }
  const left = readOperand(cursor, room)
  const token = cursor.peek()
  const operator = token.kind === 'operator' ? operatorOf(token.text) : undefined
  if (operator === undefined) return left
  cursor.next()
  return { kind: 'comparison', operator, left, right: readOperand(cursor, room) }
}

function operatorOf(text: string): Operator | undefined {
  return OPERATORS.find((operator) => operator === text)
}

function readOperand(cursor: Cursor, room: number): Expression {
  const token = cursor.next()
  if (token.kind === 'text') return { kind: 'literal', value: token.text }
  if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) }
  if (token.kind === 'word') return WORDS.get(token.text) ?? readPath(token.text, cursor, room)
  if (token.kind !== 'mark' || token.text !== '(') throw new Mistake(unexpected(token))
  const inner = readPiped(cursor, room - 1)
  cursor.needs(')')
  return inner
}

const NOTHING: Expression = { kind: 'literal', value: null }

const WORDS: ReadonlyMap<string, Expression> = new Map<string, Expression>([
  ['blank', { kind: 'void', word: 'blank' }],
  ['empty', { kind: 'void', word: 'empty' }],
  ['false', { kind: 'literal', value: false }],
  ['nil', NOTHING],
  ['none', NOTHING],
  ['null', NOTHING],
  ['true', { kind: 'literal', value: true }],
])

function readPath(name: string, cursor: Cursor, room: number): Expression {
  return { kind: 'path', name, steps: readSteps(cursor, room) }
}

function readSteps(cursor: Cursor, room: number): readonly Expression[] {
  const steps: Expression[] = []
  for (;;) {
    if (cursor.takes('.')) {
      const name = cursor.next()
      const isName = name.kind === 'word' || name.kind === 'number' || name.text === 'contains'
      if (!isName) throw new Mistake(unexpected(name))
      steps.push({ kind: 'literal', value: name.text })
    } else if (cursor.takes('[')) {
      steps.push(readPiped(cursor, room - 1))
      cursor.needs(']')
    } else return steps
  }
}
