import type { Diagnostic } from '../../../model/diagnostic.ts'
import { diagnostic } from '../../../model/diagnostic.ts'
import type { Publication } from '../../../model/publication.ts'
import { fieldSpan } from '../../../model/publication.ts'
import { foldName } from '../fold-name.ts'
import { comparableDoi } from './duplicate-dois.ts'

/** Titles such as `Preface` belong to many works. */
const SHORTEST = 12
const ARCHIVE = /\b(?:arxiv|biorxiv|medrxiv|chemrxiv|ssrn|preprints?|hal|corr|zenodo|techrxiv|osf)\b/i
const PUBLISHED: ReadonlySet<string> = new Set([
  'article',
  'inproceedings',
  'conference',
  'incollection',
  'inbook',
  'book',
])

/**
 * Reports works of the same people with the same title: a preprint beside its published version, and an
 * entry that is there twice. A talk that became an article keeps its title, so two kinds of works are no
 * duplicates.
 */
export function duplicateTitles(publications: readonly Publication[]): readonly Diagnostic[] {
  const seen = new Map<string, Publication[]>()
  const problems: Diagnostic[] = []
  for (const publication of publications) {
    const title = comparableTitle(publication)
    if (title.length < SHORTEST) continue
    const before = seen.get(title) ?? []
    const problem = before.map((other) => compare(other, publication)).find((found) => found !== undefined)
    if (problem !== undefined) problems.push(problem)
    seen.set(title, [...before, publication])
  }
  return problems
}

function comparableTitle({ titleText }: Publication): string {
  return foldName(titleText).replace(/[^\p{L}\p{N}]+/gu, '')
}

function compare(first: Publication, second: Publication): Diagnostic | undefined {
  if (!sharePeople(first, second)) return undefined
  const [one, other] = [isPreprint(first), isPreprint(second)]
  if (one !== other) {
    const [preprint, published] = one ? [first, second] : [second, first]
    return PUBLISHED.has(published.type) ? stillPreprint(preprint, published) : undefined
  }
  const doi = comparableDoi(first)
  if (doi !== undefined && comparableDoi(second) !== undefined) return undefined
  return isSameWork(first, second) ? twice(first, second) : undefined
}

function stillPreprint(preprint: Publication, published: Publication): Diagnostic {
  return diagnostic('bibliography/preprint-published', {
    message: `\`${preprint.key}\` looks like the preprint of \`${published.key}\`, so one paper is listed twice.`,
    hint: `Put \`eprint\` into \`${published.key}\` and delete the other entry, if they are the same paper.`,
    at: fieldSpan(preprint, 'title'),
    notes: [{ at: fieldSpan(published, 'title'), message: 'The published version is here.' }],
  })
}

function twice(first: Publication, second: Publication): Diagnostic {
  return diagnostic('bibliography/duplicate-title', {
    message: `\`${first.key}\` and \`${second.key}\` have the same title, people and year.`,
    hint: 'Delete one of them, if they are the same work.',
    at: fieldSpan(second, 'title'),
    notes: [{ at: fieldSpan(first, 'title'), message: 'The first one is here.' }],
  })
}

function isPreprint({ type, fields }: Publication): boolean {
  const venue = ['journal', 'journaltitle', 'howpublished', 'publisher', 'note']
    .map((name) => fields.get(name)?.text ?? '')
    .join(' ')
  if (type === 'article')
    return ARCHIVE.test(fields.get('journal')?.text ?? fields.get('journaltitle')?.text ?? '')
  if (type === 'preprint' || type === 'unpublished') return true
  return (
    /^(?:misc|online|techreport|report)$/.test(type) &&
    (fields.has('eprint') || fields.has('arxiv') || ARCHIVE.test(venue))
  )
}

function isSameWork(a: Publication, b: Publication): boolean {
  if (a.type !== b.type || a.year !== b.year) return false
  return [
    'pages',
    'volume',
    'number',
    'edition',
    'journal',
    'booktitle',
    'howpublished',
    'date',
    'month',
  ].every((name) => {
    const [one, other] = [a.fields.get(name)?.text, b.fields.get(name)?.text]
    return one === undefined || other === undefined || foldName(one) === foldName(other)
  })
}

function sharePeople(a: Publication, b: Publication): boolean {
  const families = new Set(a.authors.map((person) => foldName(person.literal ?? person.family)))
  if (families.size === 0 || b.authors.length === 0) return families.size === b.authors.length
  return b.authors.some((person) => families.has(foldName(person.literal ?? person.family)))
}
