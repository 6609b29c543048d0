import { textOf } from './text-of.ts'

/**
 * A number as a filter sees it; `whole` is false for decimals, also for a written `7.0`, and decides how
 * division works.
 */
export interface FilterNumber {
  readonly value: number
  readonly whole: boolean
}

/**
 * Reads a number as Liquid does: a decimal as such, otherwise the integer that a text begins with, otherwise
 * 0.
 * Infinities and NaN count as 0, since no template can mean them.
 */
export function numberOf(value: unknown): FilterNumber {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { value, whole: Number.isInteger(value) } : ZERO
  }
  const text = textOf(value).trim()
  if (/^[+-]?\d+\.\d+$/.test(text)) return { value: Number(text), whole: false }
  const digits = /^[+-]?\d+/.exec(text)
  return digits === null ? ZERO : { value: Number(digits[0]), whole: true }
}

const ZERO: FilterNumber = { value: 0, whole: true }

/** True where a value is a number or a text that begins with one. */
export function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return /^\s*[+-]?\d/.test(textOf(value))
}

/** An argument as a whole number, or the fallback where none was given. */
export function countOf(value: unknown, fallback: number): number {
  return value === undefined || value === null ? fallback : Math.trunc(numberOf(value).value)
}
