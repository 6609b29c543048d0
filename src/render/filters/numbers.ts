import { fileSizeText } from '../../transform/downloads/file-size.ts'
import type { FilterEnvironment, FilterTable } from './filter.ts'
import { refused } from './filter.ts'
import { listOf, propertyOf } from './property.ts'
import type { FilterNumber } from './number-of.ts'
import { countOf, isNumeric, numberOf } from './number-of.ts'
import { isNil, quoteOf } from './text-of.ts'

/**
 * Filters that calculate. Texts count as the number they begin with, decimals are exact to fifteen digits.
 */
export const numberFilters = {
  abs: {
    doc: { summary: 'Drops the sign.', example: '{{ -3 | abs }}', result: '3' },
    apply: (input) => Math.abs(numberOf(input).value),
  },
  at_least: {
    doc: { summary: 'The greater of two numbers.', example: '{{ 3 | at_least(5) }}', result: '5' },
    apply: (input, [least]) => Math.max(numberOf(input).value, numberOf(least).value),
  },
  at_most: {
    doc: { summary: 'The smaller of two numbers.', example: '{{ 8 | at_most(5) }}', result: '5' },
    apply: (input, [most]) => Math.min(numberOf(input).value, numberOf(most).value),
  },
  ceil: {
    doc: { summary: 'Rounds up.', example: '{{ 1.2 | ceil }}', result: '2' },
    apply: (input) => Math.ceil(numberOf(input).value),
  },
  file_size: {
    doc: {
      summary: 'A number of bytes as readers know it, in the language of the page.',
      example: '{{ 1234567 | file_size }}',
      result: '1.2\u00A0MB',
    },
    apply: (input, _args, env) => fileSizeText(numberOf(input).value, env.lang),
  },
  floor: {
    doc: { summary: 'Rounds down.', example: '{{ 1.8 | floor }}', result: '1' },
    apply: (input) => Math.floor(numberOf(input).value),
  },
  round: {
    doc: {
      summary:
        'Rounds to a whole number, or to as many decimals as an argument says; halves go away from zero.',
      example: '{{ 2.715 | round(2) }}',
      result: '2.72',
    },
    apply: (input, [digits]) => rounded(numberOf(input).value, countOf(digits, 0)),
  },
  plus: {
    doc: { summary: 'Adds.', example: '{{ 0.1 | plus(0.2) }}', result: '0.3' },
    apply: (input, [other], env) => calculate('plus', [input, other], env),
  },
  minus: {
    doc: { summary: 'Subtracts.', example: '{{ 5 | minus(7) }}', result: '-2' },
    apply: (input, [other], env) => calculate('minus', [input, other], env),
  },
  times: {
    doc: { summary: 'Multiplies.', example: '{{ "3" | times(4) }}', result: '12' },
    apply: (input, [other], env) => calculate('times', [input, other], env),
  },
  divided_by: {
    doc: {
      summary: 'Divides; two whole numbers give a whole number, rounded down.',
      example: '{{ 7 | divided_by(2) }}',
      result: '3',
    },
    apply: (input, [other], env) => calculate('divided_by', [input, other], env),
  },
  modulo: {
    doc: { summary: 'What is left of a division.', example: '{{ -7 | modulo(3) }}', result: '2' },
    apply: (input, [other], env) => calculate('modulo', [input, other], env),
  },
  sum: {
    doc: {
      summary: 'Adds up a list, or a property of its items.',
      example: '{{ [{"n": 2}, {"n": 3}] | sum("n") }}',
      result: '5',
    },
    apply: (input, [property], env) => {
      const values = listOf(input).map((item) => (isNil(property) ? item : propertyOf(item, property, env)))
      return tidy(values.reduce<number>((total, value) => total + numberOf(value).value, 0))
    },
  },
  to_integer: {
    doc: {
      summary: 'Makes a whole number of a text or a truth value.',
      example: '{{ "42 pages" | to_integer }}',
      result: '42',
    },
    apply: (input) => (typeof input === 'boolean' ? Number(input) : Math.trunc(numberOf(input).value)),
  },
} as const satisfies FilterTable

type Operation = (a: FilterNumber, b: FilterNumber) => number

const OPERATIONS = {
  plus: (a, b) => a.value + b.value,
  minus: (a, b) => a.value - b.value,
  times: (a, b) => a.value * b.value,
  divided_by: (a, b) => (a.whole && b.whole ? Math.floor(a.value / b.value) : a.value / b.value),
  // Ruby's remainder has the sign of the divisor, JavaScript's that of the dividend.
  modulo: (a, b) => a.value - b.value * Math.floor(a.value / b.value),
} as const satisfies Readonly<Record<string, Operation>>

type OperationName = keyof typeof OPERATIONS

function calculate(name: OperationName, operands: readonly unknown[], env: FilterEnvironment): unknown {
  const [input, other] = operands
  for (const operand of operands) if (!isNil(operand) && !isNumeric(operand)) reportText(name, operand, env)
  const divisor = numberOf(other)
  if (divisor.value === 0 && (name === 'divided_by' || name === 'modulo')) {
    const message = `\`${name}\` was asked to divide by zero, so it gives nothing.`
    return refused(env, null, [message, 'Test for zero before dividing.'])
  }
  return tidy(OPERATIONS[name](numberOf(input), divisor))
}

function reportText(name: string, operand: unknown, env: FilterEnvironment): void {
  const message = `\`${name}\` was given "${quoteOf(operand)}", which is no number, and counts it as 0.`
  env.report('template/filter-argument', message, 'Write a number.')
}

// Liquid calculates in decimals; fifteen digits hide what binary fractions add. Negative zero is zero.
function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) + 0 : 0
}

function rounded(value: number, digits: number): number {
  const places = Math.max(-15, Math.min(15, digits))
  const size = Math.abs(value)
  const whole = Math.floor(Number((size * 10 ** places).toPrecision(15)) + 0.5)
  return tidy(Math.sign(value) * Number(`${whole}e${-places}`))
}
