import { toJsonSchema } from '../../src/parse/schema/json-schema.ts'
import { pageSchemas } from '../../src/parse/schema/page.ts'
import type { KeySchema, RecordSchema } from '../../src/parse/schema/schema.ts'
import { anyOf, record } from '../../src/parse/schema/schema.ts'
import { siteSchema } from '../../src/parse/schema/site.ts'

/** The JSON Schema of site.yml. */
export function siteSchemaFile(): string {
  return written(siteSchema, {
    id: 'urn:carrel:schema:site',
    title: 'site.yml',
    description: 'The settings of a site that Carrel builds. Every key is optional.',
  })
}

/** The JSON Schema of front matter, whichever collection the page belongs to. */
export function pageSchemaFile(): string {
  return written(record(merged(Object.values<RecordSchema>(pageSchemas))), {
    id: 'urn:carrel:schema:page',
    title: 'Front matter',
    description: 'The front matter of a page that Carrel builds. Every key is optional.',
  })
}

function written(schema: RecordSchema, heading: Parameters<typeof toJsonSchema>[1]): string {
  return `${JSON.stringify(toJsonSchema(schema, heading), undefined, 2)}\n`
}

/** A key that two collections take in different ways may be either. */
function merged(schemas: readonly RecordSchema[]): Readonly<Record<string, KeySchema>> {
  const keys = new Map<string, KeySchema>()
  for (const [name, key] of schemas.flatMap((schema) => Object.entries(schema.keys))) {
    const known = keys.get(name)
    if (known === undefined) keys.set(name, key)
    else if (!isWithin(key, known))
      keys.set(name, { ...known, schema: anyOf(...optionsOf(known), key.schema) })
  }
  return Object.fromEntries(keys)
}

function isWithin(key: KeySchema, known: KeySchema): boolean {
  return (
    optionsOf(known).some((option) => JSON.stringify(option) === JSON.stringify(key.schema)) ||
    JSON.stringify(known.schema) === JSON.stringify(key.schema)
  )
}

function optionsOf({ schema }: KeySchema): readonly KeySchema['schema'][] {
  return schema.kind === 'anyOf' ? schema.options : [schema]
}
