import type { Diagnostic, Parsed } from '../../model/diagnostic.ts'
import { diagnostic, parsed } from '../../model/diagnostic.ts'
import type { FieldValue, Publication } from '../../model/publication.ts'
import { fieldSpan } from '../../model/publication.ts'
import { inheritedName } from './inheritance.ts'
import { toPublication, listOf } from './to-publication.ts'

type Index = ReadonlyMap<string, Publication>

interface Heir {
  readonly publication: Publication
  readonly field: 'crossref' | 'xdata'
  readonly parentKey: string
}

const LONGEST_CHAIN = 100

/**
 * Completes entries that name another by `crossref` or `xdata` with the fields that they do not have
 * themselves. Parents that are not among these publications leave an entry as it is; a circle is reported and
 * cut.
 */
export function inherit(publications: readonly Publication[]): Parsed<readonly Publication[]> {
  if (!publications.some(hasParents)) return parsed(publications)
  const index = indexOf(publications)
  const problems: Diagnostic[] = []
  const way: Way = { path: [], problems, done: new Map() }
  const completed = publications.map((publication) => {
    if (!hasParents(publication)) return publication
    const fields = completeFields(publication, index, way)
    return fields.size === publication.fields.size
      ? publication
      : toPublication({ ...entryOf(publication), fields }).value
  })
  return parsed(completed, problems)
}

/** Reports every `crossref` and `xdata` whose entry is not among the publications. */
export function missingParents(publications: readonly Publication[]): readonly Diagnostic[] {
  const index = indexOf(publications)
  return publications.flatMap((publication) =>
    parentsOf(publication)
      .filter(({ parentKey }) => find(index, parentKey) === undefined)
      .map(({ field, parentKey }) =>
        diagnostic('bibliography/unknown-parent', {
          message: `The entry \`${publication.key}\` names \`${parentKey}\`, which is in no .bib file.`,
          hint: 'Correct the key, or add the entry that it names.',
          at: fieldSpan(publication, field),
        }),
      ),
  )
}

function completeFields(publication: Publication, index: Index, way: Way): ReadonlyMap<string, FieldValue> {
  const done = way.done.get(publication.key)
  if (done !== undefined) return done
  const fields = new Map(publication.fields)
  const path = [...way.path, publication.key]
  for (const heir of parentsOf(publication)) {
    const parent = find(index, heir.parentKey)
    if (parent === undefined) continue
    if (path.includes(parent.key) || path.length > LONGEST_CHAIN) {
      way.problems.push(circle(heir, [...path.slice(path.indexOf(parent.key)), parent.key]))
      continue
    }
    const inherited = completeFields(parent, index, { ...way, path })
    addFrom(fields, inherited, { heir, parent })
  }
  way.done.set(publication.key, fields)
  return fields
}

interface Way {
  readonly path: readonly string[]
  readonly problems: Diagnostic[]
  /**
   * What is complete already: without it, entries that share their parents would be walked through again and
   * again.
   */
  readonly done: Map<string, ReadonlyMap<string, FieldValue>>
}

interface Relation {
  readonly heir: Heir
  readonly parent: Publication
}

function addFrom(
  fields: Map<string, FieldValue>,
  inherited: ReadonlyMap<string, FieldValue>,
  { heir, parent }: Relation,
): void {
  const place = heir.publication.fields.get(heir.field)
  const dated = fields.has('date') || fields.has('year')
  for (const [name, value] of inherited) {
    const target = heir.field === 'xdata' ? name : inheritedName(name, heir.publication.type, parent.type)
    if (target === undefined || target === 'crossref' || target === 'xdata' || fields.has(target)) continue
    // `date` and `year` say the same, so a parent's must not stand beside the child's own.
    if (dated && /^(?:date|year|month|day)$/.test(target)) continue
    fields.set(target, { ...value, offset: place?.offset ?? 0, length: place?.length ?? 1, from: parent.key })
  }
}

function circle({ publication, field }: Heir, path: readonly string[]): Diagnostic {
  return diagnostic('bibliography/parent-cycle', {
    message: `Entries inherit from each other in a circle: ${path.map((key) => `\`${key}\``).join(' → ')}.`,
    hint: `Remove one \`${field}\` of the circle.`,
    at: fieldSpan(publication, field),
  })
}

function parentsOf(publication: Publication): readonly Heir[] {
  const crossref = publication.fields.get('crossref')?.text ?? ''
  const xdata = listOf(publication.fields.get('xdata')?.text ?? '')
  return [
    ...(crossref === '' ? [] : [{ publication, field: 'crossref' as const, parentKey: crossref }]),
    ...xdata.map((parentKey) => ({ publication, field: 'xdata' as const, parentKey })),
  ]
}

function hasParents({ fields }: Publication): boolean {
  return fields.has('crossref') || fields.has('xdata')
}

// BibTeX does not tell keys by case, so a parent may be named in another one.
function indexOf(publications: readonly Publication[]): Index {
  const index = new Map<string, Publication>()
  for (const publication of publications) {
    if (!index.has(publication.key)) index.set(publication.key, publication)
    const lower = publication.key.toLowerCase()
    if (!index.has(lower)) index.set(lower, publication)
  }
  return index
}

function find(index: Index, key: string): Publication | undefined {
  return index.get(key) ?? index.get(key.toLowerCase())
}

function entryOf({
  key,
  type,
  fields,
  source,
  span,
}: Publication): Pick<Publication, 'key' | 'type' | 'fields' | 'source' | 'span'> {
  return { key, type, fields, source, span }
}
