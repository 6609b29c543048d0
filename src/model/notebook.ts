/** A notebook of Jupyter, as far as it is shown. */
export interface Notebook {
  /** What code is written in, as a fence names it; empty where the notebook does not say. */
  readonly language: string
  /** Front matter that stands in the notebook's own metadata, as JSON. */
  readonly frontMatter?: string
  readonly cells: readonly NotebookCell[]
}

export interface NotebookCell {
  readonly kind: 'markdown' | 'code' | 'raw'
  readonly text: string
  readonly tags: ReadonlySet<string>
  /** `In [n]`; absent for a cell that was never run. */
  readonly count?: number
  readonly outputs: readonly NotebookOutput[]
  /** Pictures that a text holds, by name: the media type, and the bytes in base64. */
  readonly attachments: ReadonlyMap<string, Bundle>
  /** Of a raw cell: what its text is. */
  readonly mime: string
}

/** One thing in several forms, by media type. */
export type Bundle = ReadonlyMap<string, string>

export type NotebookOutput =
  | { readonly kind: 'stream'; readonly name: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'shown'; readonly data: Bundle; readonly sizes: ReadonlyMap<string, DisplaySize> }

/** How large a picture is shown, where its maker says so. */
export interface DisplaySize {
  readonly width?: number
  readonly height?: number
}

/** A picture within a notebook: an output of a cell, or an attachment by its name. Cells count from 1. */
export interface NotebookFile {
  readonly cell: number
  readonly part: number | string
  readonly mime: string
}
