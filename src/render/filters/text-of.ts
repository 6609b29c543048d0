import { DateTime } from '../../model/date-time.ts'
import { View } from '../lookup.ts'
import type { FilterEnvironment } from './filter.ts'

/**
 * A value as a template prints it: nothing for null and undefined, lists without separators, dates as Jekyll
 * writes them.
 * A page is its title; other objects have no text of their own and give the empty string.
 */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof String || value instanceof DateTime) return value.toString()
  if (value instanceof View) return value.toString === Object.prototype.toString ? '' : value.toString()
  return Array.isArray(value) ? textOfList(value, new Set()) : ''
}

// A list can hold itself by a YAML alias; what is already being printed prints nothing more.
function textOfList(list: readonly unknown[], open: ReadonlySet<unknown>): string {
  if (open.has(list)) return ''
  const inside = new Set([...open, list])
  return list.map((item) => (Array.isArray(item) ? textOfList(item, inside) : textOf(item))).join('')
}

/**
 * True for a text that is marked as HTML: Nunjucks wraps such a text in an object that inherits from String.
 */
export function isMarked(value: unknown): boolean {
  return value instanceof String
}

/** True for what Ruby calls nil. */
export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/**
 * Runs a change of text that can neither make nor break a tag, and marks the result as HTML where the input
 * was.
 */
export function changed(input: unknown, env: FilterEnvironment, change: (text: string) => string): unknown {
  const result = change(textOf(input))
  return isMarked(input) ? env.safe(result) : result
}

/** Escapes the five characters that mean something in HTML, as `CGI.escapeHTML` does. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * The text of an argument that is put into an input: escaped where the input is HTML and the argument is not,
 * so that a title with `<` in it cannot become a tag.
 */
export function insertable(argument: unknown, input: unknown): string {
  const text = textOf(argument)
  return isMarked(input) && !isMarked(argument) ? escapeHtml(text) : text
}

const LONGEST_QUOTE = 60

/** A value as a message quotes it: on one line, and cut where it is long. */
export function quoteOf(value: unknown): string {
  const characters = [...textOf(value).replace(/\s+/g, ' ')]
  const kept = characters.slice(0, LONGEST_QUOTE).join('')
  return characters.length > LONGEST_QUOTE ? `${kept}…` : kept
}
