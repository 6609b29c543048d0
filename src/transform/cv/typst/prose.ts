import type { RichText } from '../../../model/publication.ts'

/** A block of text that an author wrote in Markdown, as far as a printed page shows it. */
export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly text: RichText }
  | { readonly kind: 'heading'; readonly level: number; readonly text: RichText }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly Prose[] }
  | { readonly kind: 'quote'; readonly blocks: Prose }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly RichText[]; readonly rows: readonly (readonly RichText[])[] }

/** `start` of a list is the number that it counts from; a list without it has bullets. */
export type Prose = readonly ProseBlock[]
