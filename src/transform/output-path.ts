import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { OutputPath, UrlPath } from '../model/paths.ts'
import { extensionOf, outputPath } from '../model/paths.ts'
import { decodePath } from './encode-path.ts'

/** The file that an address becomes, and what is wrong with its name. */
export interface OutputPathReading {
  readonly path: OutputPath
  readonly problems: readonly Diagnostic[]
}

/** Extensions that make an address a file of its own; `/v1.2` and `/people/j.doe` have none of them. */
const EXTENSIONS: ReadonlySet<string> = new Set(
  [
    'html htm xhtml xml txt json jsonld geojson webmanifest css js mjs map ics bib ris csv tsv pdf rss',
    'atom svg md yml yaml tex vcf asc pem png jpg jpeg gif webp avif ico mp4 webm zip gz',
  ].flatMap((line) => line.split(' ')),
)

/** The longest name, in bytes of UTF-8, that the file systems in use can hold. */
const LONGEST_NAME = 255
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu

/**
 * The file below the output folder that a server finds for an address: `index.html` in the folder of one that
 * ends in a slash, `.html` added to one without an extension (or the extension given, for a page that is no
 * HTML). A name that no file can have on some system is an error; the path is returned all the same, made
 * harmless where it would lead outside.
 */
export function outputPathFor(url: UrlPath, extension = '.html'): OutputPathReading {
  const decoded = decodePath(url)
  const segments = (decoded ?? url).split('/').filter((segment) => segment !== '' && segment !== '.')
  if (decoded === undefined || segments.includes('..') || /[\\\p{Cc}]/u.test(decoded)) {
    const inside = segments.filter((segment) => segment !== '..')
    const harmless = inside.map((segment) => segment.replace(/[^\w.-]/gu, '-'))
    return { path: fileOf(harmless, url, extension), problems: [outside(url)] }
  }
  const path = fileOf(segments, url, extension)
  return { path, problems: path.split('/').flatMap((name) => nameProblems(name, url)) }
}

function fileOf(segments: readonly string[], url: UrlPath, extension: string): OutputPath {
  const path = segments.join('/')
  if (url.endsWith('/') || path === '') return outputPath([...segments, 'index.html'].join('/'))
  const written = extensionOf(path).slice(1).toLowerCase()
  return outputPath(path.endsWith(extension) || EXTENSIONS.has(written) ? path : path + extension)
}

function nameProblems(name: string, url: UrlPath): readonly Diagnostic[] {
  if (RESERVED.test(name) || /[<>:"|?*]/u.test(name) || /[. ]$/u.test(name)) return [reserved(name, url)]
  // No character takes more than three bytes for each of its code units.
  if (name.length * 3 <= LONGEST_NAME) return []
  const size = new TextEncoder().encode(name).length
  return size > LONGEST_NAME ? [tooLong(name, size, url)] : []
}

function outside(url: UrlPath): Diagnostic {
  return diagnostic('output-path/outside', {
    message: `The address \`${url}\` does not lead to a file below the output folder.`,
    hint: 'Give the page a permalink without `..`, backslashes, control characters and stray percent signs.',
  })
}

function reserved(name: string, url: UrlPath): Diagnostic {
  return diagnostic('output-path/reserved', {
    message: `The address \`${url}\` needs the file name \`${name}\`, which Windows does not allow.`,
    hint: 'Rename the source, or give the page a `permalink` or `slug` of its own.',
  })
}

function tooLong(name: string, size: number, url: UrlPath): Diagnostic {
  return diagnostic('output-path/too-long', {
    message: `\`${url.slice(0, 60)}…\` needs a file name of ${size} bytes; at most ${LONGEST_NAME} are allowed.`,
    hint: `Give the page a shorter \`slug\` than \`${name.slice(0, 20)}…\`.`,
  })
}
