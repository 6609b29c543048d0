import type { DataValue } from '../../model/data.ts'

export interface TextSchema {
  readonly kind: 'text'
}
export interface FlagSchema {
  readonly kind: 'flag'
}
export interface AnySchema {
  readonly kind: 'any'
}

export interface NumberSchema {
  readonly kind: 'number'
  readonly whole: boolean
  readonly least?: number
  readonly most?: number
}

export interface OneOfSchema {
  readonly kind: 'oneOf'
  readonly values: readonly string[]
}

export interface ListSchema {
  readonly kind: 'list'
  readonly item: Schema
  /** A single value that is no list, which stands for a list of itself. */
  readonly acceptsOne: boolean
}

export interface MapSchema {
  readonly kind: 'map'
  readonly value: Schema
}

export interface RecordSchema {
  readonly kind: 'record'
  readonly keys: Readonly<Record<string, KeySchema>>
}

export interface AnyOfSchema {
  readonly kind: 'anyOf'
  readonly options: readonly Schema[]
}

/**
 * What a value may be. Plain data, so that one definition checks values, describes them and makes editors
 * complete them.
 */
export type Schema =
  | TextSchema
  | FlagSchema
  | AnySchema
  | NumberSchema
  | OneOfSchema
  | ListSchema
  | MapSchema
  | RecordSchema
  | AnyOfSchema

export interface KeyOptions {
  /** The value where the author gives none. */
  readonly default?: DataValue
  /** The version that brought the key; absent for those that were there from the beginning. */
  readonly since?: string
  readonly example?: DataValue
  /** Other spellings that mean the same. */
  readonly aliases?: readonly string[]
}

/** A key of a record: what it may hold, and a sentence for the reference. */
export interface KeySchema extends KeyOptions {
  readonly schema: Schema
  readonly doc: string
}

/** Text; a number or a switch is taken as the text it is written as. */
export const text: TextSchema = { kind: 'text' }
/** A switch: true or false. */
export const flag: FlagSchema = { kind: 'flag' }
/** Whatever the author writes. */
export const any: AnySchema = { kind: 'any' }
/** A number, whole or not. */
export const number: NumberSchema = { kind: 'number', whole: false }

/** A whole number, within bounds where they are given. */
export function integer(bounds: { readonly least?: number; readonly most?: number } = {}): NumberSchema {
  return { kind: 'number', whole: true, ...bounds }
}

/** One of a few words; their case does not matter. */
export function oneOf(...values: readonly string[]): OneOfSchema {
  return { kind: 'oneOf', values }
}

/** A list; each item is checked by itself, and a wrong one is left out alone. */
export function list(item: Schema): ListSchema {
  return { kind: 'list', item, acceptsOne: false }
}

/** A list, or one value that stands for a list of itself: `redirect_from: /old/`. */
export function listOrOne(item: Schema): ListSchema {
  return { kind: 'list', item, acceptsOne: true }
}

/** Names of the author's choice, each with a value of one kind. */
export function mapOf(value: Schema): MapSchema {
  return { kind: 'map', value }
}

/** Known keys; others are kept as they are. */
export function record(keys: Readonly<Record<string, KeySchema>>): RecordSchema {
  return { kind: 'record', keys }
}

/** The first of several kinds that a value fits. */
export function anyOf(...options: readonly Schema[]): AnyOfSchema {
  return { kind: 'anyOf', options }
}

/** A key with the sentence that the reference gives it. */
export function key(schema: Schema, doc: string, options: KeyOptions = {}): KeySchema {
  return { schema, doc, ...options }
}
