import type { MediaKind } from '../../model/media.ts'
import { extensionOf } from '../../model/paths.ts'

/** By extension: what plays it, and what browsers are told it is. */
const KINDS: Readonly<Record<string, readonly [MediaKind, string]>> = {
  '.mp4': ['video', 'video/mp4'],
  '.m4v': ['video', 'video/mp4'],
  '.mov': ['video', 'video/quicktime'],
  '.webm': ['video', 'video/webm'],
  '.mkv': ['video', 'video/x-matroska'],
  '.ogv': ['video', 'video/ogg'],
  '.mp3': ['audio', 'audio/mpeg'],
  '.m4a': ['audio', 'audio/mp4'],
  '.aac': ['audio', 'audio/aac'],
  '.ogg': ['audio', 'audio/ogg'],
  '.oga': ['audio', 'audio/ogg'],
  '.opus': ['audio', 'audio/ogg'],
  '.flac': ['audio', 'audio/flac'],
  '.wav': ['audio', 'audio/wav'],
}

/** What plays the file at an address, by its extension; undefined for what is neither film nor sound. */
export function mediaKind(address: string): MediaKind | undefined {
  return kindOf(address)?.[0]
}

/** The media type of a film or recording; empty for any other file. */
export function mediaTypeOf(address: string): string {
  return kindOf(address)?.[1] ?? ''
}

function kindOf(address: string): readonly [MediaKind, string] | undefined {
  const path = /^[^?#]*/.exec(address)?.[0] ?? ''
  const extension = extensionOf(path).toLowerCase()
  return Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined
}
