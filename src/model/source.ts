import type { SourcePath } from './paths.ts'

/**
 * A file as the disk gave it. Text files carry their text (decoded as UTF-8, byte order mark dropped, line
 * ends as written); others only their digest and size: their bytes are copied, never held.
 */
export interface Source {
  readonly path: SourcePath
  readonly digest: string
  readonly size: number
  readonly text?: string
  /** Of a film, how large it is shown, in pixels. */
  readonly frame?: { readonly width: number; readonly height: number }
}
