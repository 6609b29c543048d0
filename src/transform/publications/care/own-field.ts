import type { Span } from '../../../model/diagnostic.ts'
import type { FieldValue, Publication } from '../../../model/publication.ts'
import { fieldSpan, spanWithin } from '../../../model/publication.ts'

/**
 * A field that the entry has itself; undefined where it is empty or inherited, so that a parent speaks
 * once.
 */
export function ownField(publication: Publication, name: string): FieldValue | undefined {
  const field = publication.fields.get(name)
  return field === undefined || field.from !== undefined || field.text.trim() === '' ? undefined : field
}

/**
 * The place of a piece of a field, or of the whole value where the piece is not written in it as it stands.
 */
export function placeInField(publication: Publication, name: string, piece: string): Span {
  const field = publication.fields.get(name)
  if (field === undefined || field.from !== undefined) return fieldSpan(publication, name)
  const written = publication.source.slice(field.offset, field.offset + field.length)
  const at = piece === '' ? -1 : written.indexOf(piece)
  return at < 0 ? fieldSpan(publication, name) : spanWithin(publication, field.offset + at, piece.length)
}
