import type { DataRecord, DataValue, Locate } from '../../model/data.ts'
import type { Diagnostic, Parsed } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import { likelyMeant } from '../../model/nearest.ts'
import { isList, isRecord, recordOf } from '../../model/record.ts'
import { describeSchema, describeValue, exampleOf } from './describe.ts'
import { nearMiss } from './near-miss.ts'
import type { ListSchema, MapSchema, NumberSchema, OneOfSchema, RecordSchema, Schema } from './schema.ts'

/**
 * Where values stand, whose codes their diagnostics have, and which further keys are no near miss of a known
 * one.
 */
export interface CheckSetting {
  readonly locate: Locate
  readonly family: 'config' | 'front-matter'
  readonly alsoKnown?: ReadonlySet<string>
}

type Path = readonly (string | number)[]

interface Checker extends CheckSetting {
  readonly diagnostics: Diagnostic[]
}

/**
 * Checks a record against its schema. Values of the wrong kind are left out with a warning at their place;
 * known ones come back in their normal form (`"3"` as 3, one value as a list); an alias gives its key the
 * value; unknown keys stay, and only a near miss of a known key is worth a word. Empty values are always
 * right.
 */
export function check(schema: RecordSchema, value: DataRecord, setting: CheckSetting): Parsed<DataRecord> {
  const checker: Checker = { ...setting, diagnostics: [] }
  return { value: checkRecord(checker, schema, { value, path: [] }), diagnostics: checker.diagnostics }
}

interface Subject<T extends DataValue> {
  readonly value: T
  readonly path: Path
}

/** Undefined where the value does not fit, which has been reported then. */
function checkValue(
  checker: Checker,
  schema: Schema,
  { value, path }: Subject<DataValue>,
): DataValue | undefined {
  if (value === null) return null
  switch (schema.kind) {
    case 'any':
      return value
    case 'text':
      return typeof value === 'object' ? wrongType(checker, schema, { value, path }) : String(value)
    case 'flag':
      return flagOf(value) ?? wrongType(checker, schema, { value, path })
    case 'number':
      return numberOf(schema, value) ?? wrongType(checker, schema, { value, path })
    case 'oneOf':
      return checkWord(checker, schema, { value, path })
    case 'list':
      return checkList(checker, schema, { value, path })
    case 'map':
      return isRecord(value)
        ? checkMap(checker, schema, { value, path })
        : wrongType(checker, schema, { value, path })
    case 'record':
      return isRecord(value)
        ? checkRecord(checker, schema, { value, path })
        : wrongType(checker, schema, { value, path })
    case 'anyOf':
      return checkAnyOf(checker, schema.options, { value, path })
  }
}

function flagOf(value: DataValue): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === 'false') return value === 'true'
  return undefined
}

function numberOf({ whole, least, most }: NumberSchema, value: DataValue): number | undefined {
  const isText = typeof value === 'string' && /^[-+]?\d+(?:\.\d+)?$/.test(value.trim())
  const found = typeof value === 'number' ? value : isText ? Number(value) : Number.NaN
  const fits = whole ? Number.isInteger(found) : Number.isFinite(found)
  return fits && found >= (least ?? -Infinity) && found <= (most ?? Infinity) ? found : undefined
}

function checkWord(
  checker: Checker,
  schema: OneOfSchema,
  { value, path }: Subject<DataValue>,
): string | undefined {
  if (typeof value === 'object') return wrongType(checker, schema, { value, path })
  const word = String(value).trim()
  const found = schema.values.find((known) => known.toLowerCase() === word.toLowerCase())
  if (found !== undefined) return found
  const near = likelyMeant(word, schema.values)
  checker.diagnostics.push(
    diagnostic(`${checker.family}/bad-value`, {
      message: `\`${nameOf(path)}\` is ${describeValue(value)}, which it cannot be.`,
      hint: `${near === undefined ? '' : `Did you mean \`${near}\`? `}It can be ${schema.values.join(', ')}.`,
      at: checker.locate(path, 'value'),
    }),
  )
  return undefined
}

function checkList(
  checker: Checker,
  schema: ListSchema,
  { value, path }: Subject<DataValue>,
): DataValue | undefined {
  if (isList(value)) {
    return value.flatMap((item, index) =>
      present(checkValue(checker, schema.item, { value: item, path: [...path, index] })),
    )
  }
  if (!schema.acceptsOne) return wrongType(checker, schema, { value, path })
  const one = checkValue(checker, schema.item, { value, path })
  return one === undefined ? undefined : [one]
}

function checkMap(checker: Checker, schema: MapSchema, { value, path }: Subject<DataRecord>): DataRecord {
  return recordOf(
    Object.entries(value).flatMap(([name, item]) => {
      const checked = checkValue(checker, schema.value, { value: item, path: [...path, name] })
      return checked === undefined ? [] : [[name, checked] as const]
    }),
  )
}

function checkRecord(
  checker: Checker,
  schema: RecordSchema,
  { value, path }: Subject<DataRecord>,
): DataRecord {
  const entries: (readonly [string, DataValue])[] = []
  const aliased: (readonly [string, DataValue])[] = []
  for (const [name, item] of Object.entries(value)) {
    const known = keyOf(schema, name)
    const itemPath = [...path, name]
    if (known === undefined) reportNearMiss(checker, schema, itemPath)
    const checked =
      known === undefined ? item : checkValue(checker, known.schema, { value: item, path: itemPath })
    if (checked === undefined) continue
    entries.push([name, checked])
    if (known !== undefined && known.name !== name) aliased.push([known.name, checked])
  }
  return recordOf([...aliased.filter(([name]) => !Object.hasOwn(value, name)), ...entries])
}

function keyOf(
  schema: RecordSchema,
  name: string,
): { readonly name: string; readonly schema: Schema } | undefined {
  const own = Object.hasOwn(schema.keys, name) ? schema.keys[name] : undefined
  if (own !== undefined) return { name, schema: own.schema }
  const canonical = aliasesOf(schema).get(name)
  const found = canonical === undefined ? undefined : schema.keys[canonical]
  return canonical === undefined || found === undefined
    ? undefined
    : { name: canonical, schema: found.schema }
}

/** Aliases by schema, which is a literal that never changes; made once since every page asks. */
const aliasTables = new WeakMap<RecordSchema, ReadonlyMap<string, string>>()

function aliasesOf(schema: RecordSchema): ReadonlyMap<string, string> {
  const known = aliasTables.get(schema)
  if (known !== undefined) return known
  const table = new Map(
    Object.entries(schema.keys).flatMap(([name, { aliases = [] }]) =>
      aliases.map((alias) => [alias, name] as const),
    ),
  )
  aliasTables.set(schema, table)
  return table
}

function reportNearMiss(checker: Checker, schema: RecordSchema, path: Path): void {
  const name = String(path.at(-1) ?? '')
  if (checker.alsoKnown?.has(name)) return
  const meant = nearMiss(name, Object.keys(schema.keys))
  if (meant === undefined) return
  checker.diagnostics.push(
    diagnostic(`${checker.family}/unknown-key`, {
      message: `\`${nameOf(path)}\` is not a key that is known here, so it has no effect of its own.`,
      hint: `Did you mean \`${meant}\`?`,
      at: checker.locate(path, 'key'),
    }),
  )
}

/**
 * The first option that fits without a word; else the one of the value's own shape, whose words are the most
 * to the point.
 */
function checkAnyOf(
  checker: Checker,
  options: readonly Schema[],
  subject: Subject<DataValue>,
): DataValue | undefined {
  for (const option of options) {
    const attempt: Checker = { ...checker, diagnostics: [] }
    const checked = checkValue(attempt, option, subject)
    if (checked !== undefined && attempt.diagnostics.length === 0) return checked
  }
  const alike = options.find((option) => hasShapeOf(option, subject.value))
  return alike === undefined
    ? wrongType(checker, { kind: 'anyOf', options }, subject)
    : checkValue(checker, alike, subject)
}

function hasShapeOf(schema: Schema, value: DataValue): boolean {
  if (isList(value)) return schema.kind === 'list'
  if (isRecord(value)) return schema.kind === 'record' || schema.kind === 'map'
  return schema.kind === 'oneOf' && typeof value === 'string'
}

function wrongType(checker: Checker, schema: Schema, { value, path }: Subject<DataValue>): undefined {
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'key')
  const example = exampleOf(name, schema)
  checker.diagnostics.push(
    diagnostic(`${checker.family}/wrong-type`, {
      message: `\`${nameOf(path)}\` is ${describeValue(value)}, but should be ${describeSchema(schema)}.`,
      hint:
        example === undefined
          ? 'The value is left out until it is of that kind.'
          : `Write it like this: ${example}`,
      at: checker.locate(path, 'value'),
    }),
  )
  return undefined
}

function nameOf(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}

function present(value: DataValue | undefined): readonly DataValue[] {
  return value === undefined ? [] : [value]
}
