import { stepInto } from '../filters/property.ts'
import { textOf } from '../filters/text-of.ts'
import { compare, isTruthy, isVoid } from './compare.ts'
import type { Comparison, Expression, Piped, Scope } from './expression.ts'

/** The value of an expression; undefined for whatever is not there. */
export function evaluate(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'void':
      return ''
    case 'path':
      return expression.steps.reduce<unknown>(
        (value, step) => stepInto(value, textOf(evaluate(step, scope)), scope.env),
        scope.variable(expression.name),
      )
    case 'comparison':
      return compared(expression, scope)
    case 'and':
      return isTruthy(evaluate(expression.left, scope)) && isTruthy(evaluate(expression.right, scope))
    case 'or':
      return isTruthy(evaluate(expression.left, scope)) || isTruthy(evaluate(expression.right, scope))
    case 'not':
      return !isTruthy(evaluate(expression.operand, scope))
    case 'piped':
      return piped(expression, scope)
  }
}

function compared(
  { operator, left, right }: Comparison,
  scope: Scope,
): boolean {
  const isEquality = operator === '==' || operator === '!=' || operator === '<>'
  const wanted = operator === '=='
  if (isEquality && right.kind === 'void') return isVoid(evaluate(left, scope), right.word) === wanted
  if (isEquality && left.kind === 'void') return isVoid(evaluate(right, scope), left.word) === wanted
  return compare(operator, [evaluate(left, scope), evaluate(right, scope)], scope)
}

function piped({ input, filter, args }: Piped, scope: Scope): unknown {
  const given = args.map((argument) => evaluate(argument, scope))
  return scope.env.filter(filter, evaluate(input, scope), given)
}
