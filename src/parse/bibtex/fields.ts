import type { Diagnostic, Parsed } from '../../model/diagnostic.ts'
import { diagnostic, parsed } from '../../model/diagnostic.ts'
import type { FieldValue } from '../../model/publication.ts'
import { spanWithin } from '../../model/publication.ts'
import type { BibEntry, RawField } from './entry.ts'
import { decodeLatex } from './latex.ts'
import { plainText } from './plain-text.ts'

/**
 * Fields that hold an address, a number or a name of a file; LaTeX's quotes and dashes mean nothing there.
 */
const VERBATIM = new Set([
  'url',
  'doi',
  'file',
  'eprint',
  'eprinttype',
  'archiveprefix',
  'primaryclass',
  'isbn',
  'issn',
  'pmid',
  'arxiv',
  'hal',
  'pdf',
  'html',
  'supp',
  'poster',
  'slides',
  'website',
  'blog',
  'code',
  'video',
  'preview',
  'bibtex_show',
  'selected',
  'google_scholar_id',
  'inspirehep_id',
  'altmetric',
  'dimensions',
  'crossref',
  'xref',
  'xdata',
  'ids',
  'date',
  'urldate',
  'eventdate',
  'origdate',
  'year',
  'author+an',
  'author+an:orcid',
  'editor+an',
  'orcid',
  'orcid-numbers',
  'langid',
  'bdsk-url-1',
  'bdsk-url-2',
  'bdsk-file-1',
  'adsurl',
  'biburl',
  'bibsource',
  'timestamp',
  'owner',
  'options',
])

/** Decodes every field of an entry, once; commands that are not known are reported where they stand. */
export function decodeFields(entry: BibEntry): Parsed<ReadonlyMap<string, FieldValue>> {
  const fields = new Map<string, FieldValue>()
  const problems: Diagnostic[] = []
  for (const [name, field] of entry.fields) {
    if (VERBATIM.has(name)) fields.set(name, verbatimField(field))
    else {
      const { rich, unknown } = decodeLatex(field.raw)
      fields.set(name, {
        raw: field.raw,
        offset: field.offset,
        length: field.length,
        rich,
        text: plainText(rich),
      })
      for (const command of unknown) problems.push(unknownCommand(entry, { name, field, command }))
    }
  }
  return parsed(fields, problems)
}

function verbatimField(field: RawField): FieldValue {
  const { raw, offset, length } = field
  if (/^[^\\{}\s]+$/.test(raw)) return { raw, offset, length, rich: [{ kind: 'text', text: raw }], text: raw }
  const inside = field.raw.replace(/^\s*\\(?:url|path|nolinkurl)\s*(?=\{)/, '').trim()
  // A brace inside an address is part of it; only pairs around the whole are protection.
  const bare = inside.replace(/^\{+|\}+$/g, '')
  const text = bare
    .replace(/\\([_%&#~{}$])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return { raw, offset, length, rich: text === '' ? [] : [{ kind: 'text', text }], text }
}

interface UnknownCommand {
  readonly name: string
  readonly field: RawField
  readonly command: string
}

function unknownCommand(entry: BibEntry, { name, field, command }: UnknownCommand): Diagnostic {
  const found = entry.source.indexOf(command, field.offset)
  return diagnostic('bibliography/unknown-command', {
    message:
      `\`${command}\` in \`${name}\` of the entry \`${entry.key}\` `
      + 'is not a LaTeX command that is known here.',
    hint: 'Write the character itself in Unicode, or put mathematics between dollar signs.',
    at: spanWithin(entry, found < 0 ? field.offset : found, found < 0 ? field.length : command.length),
  })
}
