import type { Diagnostic, Parsed } from '../../model/diagnostic.ts'
import { diagnostic, parsed } from '../../model/diagnostic.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Publication } from '../../model/publication.ts'
import { decodeFields } from './fields.ts'
import { inherit, missingParents } from './inherit.ts'
import { parseBibtex } from './parser.ts'
import { toPublication } from './to-publication.ts'

/**
 * Reads one .bib file into its publications, in the order of the file. Every entry is returned or named by a
 * diagnostic; a parent that this file does not have is left to `mergeBibliographies`, since another file may
 * have it.
 */
export function parseBibliography(text: string, path: SourcePath): Parsed<readonly Publication[]> {
  const { value: entries, diagnostics } = parseBibtex(text, path)
  const problems: Diagnostic[] = [...diagnostics]
  const publications = entries.map((entry) => {
    const fields = decodeFields(entry)
    const publication = toPublication({ ...entry, fields: fields.value })
    problems.push(...fields.diagnostics, ...publication.diagnostics)
    return publication.value
  })
  const unique = withUniqueKeys(publications)
  const completed = inherit(unique.value)
  return parsed(completed.value, [...problems, ...unique.diagnostics, ...completed.diagnostics])
}

/**
 * Makes one bibliography of several files, in their order: keys become unique, entries inherit across files,
 * and parents that no file has are reported. Call it for a single file too.
 */
export function mergeBibliographies(
  files: readonly (readonly Publication[])[],
): Parsed<readonly Publication[]> {
  const unique = withUniqueKeys(files.flat())
  const completed = files.length > 1 ? inherit(unique.value) : parsed(unique.value)
  return parsed(completed.value, [
    ...unique.diagnostics,
    // A circle within one file has been reported with that file.
    ...completed.diagnostics.filter((problem) => problem.code !== 'bibliography/parent-cycle'),
    ...missingParents(completed.value),
  ])
}

/**
 * Drops the second of two entries that say the same under one key, and gives it a key of its own where they
 * differ, so that no paper is lost; both are reported.
 */
function withUniqueKeys(publications: readonly Publication[]): Parsed<readonly Publication[]> {
  const seen = new Map<string, Publication>()
  const kept: Publication[] = []
  const problems: Diagnostic[] = []
  for (const publication of publications) {
    const first = seen.get(publication.key)
    if (first === undefined) {
      seen.set(publication.key, publication)
      kept.push(publication)
      continue
    }
    const same = sameContent(first, publication)
    const key = same ? publication.key : freeKey(publication.key, seen)
    problems.push(duplicate({ first, publication, key: same ? undefined : key }))
    if (same) continue
    const renamed = { ...publication, key }
    seen.set(key, renamed)
    kept.push(renamed)
  }
  return parsed(kept, problems)
}

function freeKey(key: string, seen: ReadonlyMap<string, Publication>): string {
  let number = 2
  while (seen.has(`${key}-${number}`)) number++
  return `${key}-${number}`
}

function sameContent(a: Publication, b: Publication): boolean {
  if (a.type !== b.type) return false
  return [...b.fields].every(
    ([name, field]) => field.from !== undefined || a.fields.get(name)?.text === field.text,
  )
}

interface Duplicate {
  readonly first: Publication
  readonly publication: Publication
  readonly key: string | undefined
}

function duplicate({ first, publication, key }: Duplicate): Diagnostic {
  const outcome =
    key === undefined
      ? 'it says the same as the first one and is shown once'
      : `it is another paper, so it is called \`${key}\` here`
  return diagnostic('bibliography/duplicate-key', {
    message: `The key \`${publication.key}\` is used twice; ${outcome}.`,
    hint: key === undefined ? 'Delete one of the two.' : 'Give one of the two a key of its own.',
    at: publication.span,
    notes: [{ at: first.span, message: 'The first one is here.' }],
  })
}
