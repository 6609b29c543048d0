import type { FilterEnvironment } from '../filters/filter.ts'

export const OPERATORS = ['==', '!=', '<>', '<=', '>=', '<', '>', 'contains'] as const

export type Operator = (typeof OPERATORS)[number]

/** What `where_exp` and its kin are given: Liquid's conditions, and filters behind a bar. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** The words `empty` and `blank`, which compare like nothing else. */
  | { readonly kind: 'void'; readonly word: 'empty' | 'blank' }
  | { readonly kind: 'path'; readonly name: string; readonly steps: readonly Expression[] }
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | Piped

export interface Comparison {
  readonly kind: 'comparison'
  readonly operator: Operator
  readonly left: Expression
  readonly right: Expression
}

export interface Piped {
  readonly kind: 'piped'
  readonly input: Expression
  readonly filter: string
  readonly args: readonly Expression[]
}

/** What an expression is evaluated in. */
export interface Scope {
  readonly env: FilterEnvironment
  readonly variable: (name: string) => unknown
}
