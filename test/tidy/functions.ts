import { mask } from './mask.ts'
import { lineAt } from './repository.ts'

/** A function of a source, as far as rules about size go. */
export interface FunctionShape {
  readonly name: string
  readonly line: number
  /** From its head to its closing brace. */
  readonly lines: number
  readonly parameters: number
}

const CONTROL = new Set(['if', 'for', 'while', 'switch', 'catch', 'function', 'return', 'super'])

/** Finds every function, method and arrow function of a source that has a body in braces, and every arrow's parameters. */
export function functionsOf(text: string): readonly FunctionShape[] {
  const { code } = mask(text)
  return [...declared(code), ...methods(code), ...arrows(code)]
}

function declared(code: string): readonly FunctionShape[] {
  return [...code.matchAll(/\bfunction\*?\s*([\w$]*)\s*(?:<[^()]*>)?\s*\(/g)].flatMap((match) => {
    return shapeOf(code, { name: match[1] ?? '', start: match.index, open: match.index + match[0].length - 1 })
  })
}

function methods(code: string): readonly FunctionShape[] {
  const head = /^ {2,}(?:(?:private|protected|override|static|async|get|set)\s+)*(#?[\w$]+)(?:<[^()]*>)?\(/gm
  return [...code.matchAll(head)].flatMap((match) => {
    const name = match[1] ?? ''
    if (CONTROL.has(name)) return []
    return shapeOf(code, { name, start: match.index, open: match.index + match[0].length - 1 })
  })
}

function arrows(code: string): readonly FunctionShape[] {
  return [...code.matchAll(/=>/g)].flatMap((match): readonly FunctionShape[] => {
    const close = openingOf(code, match.index)
    if (close === undefined) return []
    const open = matchBack(code, close)
    const body = code.slice(match.index + 2).match(/^\s*\{/)
    const end = body === null ? match.index : matchForward(code, match.index + 1 + body[0].length)
    const name = /([\w$]+)\s*(?::[^=]*)?=\s*(?:<[^()]*>)?$/.exec(code.slice(Math.max(0, open - 80), open))?.[1] ?? ''
    const isType = body === null && /(?::|\||\btype \w+ =)\s*(?:<[^()]*>)?$/.test(code.slice(0, open))
    if (isType) return []
    return [measured(code, { name, start: open, open, close, end })]
  })
}

/** The parenthesis that ends an arrow's parameters; undefined for `x => …` and for a return type that we cannot read. */
function openingOf(code: string, arrow: number): number | undefined {
  const before = code.slice(0, arrow).trimEnd()
  if (before.endsWith(')')) return before.length - 1
  const typed = /\)\s*:\s*[\w.<>[\]| ,'"{}:;?]+$/.exec(before.slice(-160))
  return typed === null ? undefined : before.length - typed[0].length
}

interface Head {
  readonly name: string
  readonly start: number
  readonly open: number
}

/** Nothing for a signature without a body, such as a method of an interface. */
function shapeOf(code: string, head: Head): readonly FunctionShape[] {
  const close = matchForward(code, head.open)
  const body = bodyAfter(code, close + 1)
  if (body === undefined) return []
  return [measured(code, { ...head, close, end: matchForward(code, body) })]
}

/** The brace that begins a body, after a return type; undefined where the line ends first. */
function bodyAfter(code: string, from: number): number | undefined {
  let at = from
  while (at < code.length) {
    const letter = code.charAt(at)
    if (letter === '(' || letter === '<' || letter === '[') at = matchForward(code, at)
    else if (letter === '{' && !/[:|&]\s*$/.test(code.slice(from, at))) return at
    else if (letter === '{') at = matchForward(code, at)
    else if (letter === '\n' && !/[:|&,]\s*$/.test(code.slice(from, at))) return undefined
    else if (letter === ';' || letter === ',' || letter === ')' || letter === '.') return undefined
    at++
  }
  return undefined
}

function measured(code: string, at: Head & { readonly close: number; readonly end: number }): FunctionShape {
  const line = lineAt(code, at.start + (code.charAt(at.start) === '\n' ? 1 : 0))
  const parameters = countParameters(code.slice(at.open + 1, at.close))
  return { name: at.name, line, lines: lineAt(code, at.end) - line + 1, parameters }
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' }

function matchForward(code: string, open: number): number {
  const from = code.charAt(open)
  const to = PAIRS[from] ?? ''
  let depth = 0
  for (let at = open; at < code.length; at++) {
    const letter = code.charAt(at)
    if (letter === from) depth++
    else if (letter === to && !(to === '>' && code.charAt(at - 1) === '=')) depth--
    if (depth === 0) return at
  }
  return code.length
}

function matchBack(code: string, close: number): number {
  let depth = 0
  for (let at = close; at >= 0; at--) {
    if (code.charAt(at) === ')') depth++
    else if (code.charAt(at) === '(') depth--
    if (depth === 0) return at
  }
  return 0
}

function countParameters(list: string): number {
  let depth = 0
  let count = list.trim() === '' ? 0 : 1
  const text = list.trimEnd().replace(/,$/, '').replaceAll('=>', '  ')
  for (const letter of text) {
    if ('([{<'.includes(letter)) depth++
    else if (')]}>'.includes(letter)) depth--
    else if (letter === ',' && depth === 0) count++
  }
  return count
}
