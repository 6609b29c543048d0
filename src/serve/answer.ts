import type { Output } from '../model/output.ts'
import type { OutputPath } from '../model/paths.ts'
import { outputPath } from '../model/paths.ts'
import type { ByteRange } from './byte-range.ts'
import { byteRange } from './byte-range.ts'
import { inject } from './inject.ts'
import type { LiveSite } from './live-site.ts'
import { mediaType } from './media-type.ts'
import { standIn } from './stand-in.ts'

/** What a request is answered with. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** A request that may be answered. */
export interface Question {
  readonly target: string
  /** As the browser sent it; it has been checked. */
  readonly host: string
  readonly range: string | undefined
  /** The address of the client's folder on this server. */
  readonly clientFolder: string
}

const NOT_FOUND = outputPath('404.html')

/** Stands for the digest of a page that could not be made since the preview began. */
const NEVER_MADE = 'none'

/**
 * Answers with an output of the site, the page for what is not there, or a stand-in for a page that never
 * could be made.
 */
export function answer(live: LiveSite, question: Question): Answer {
  const found = live.find(question.target)
  switch (found.kind) {
    case 'malformed':
      return plain(400, 'This is no address.')
    case 'elsewhere':
      return { ...plain(302, ''), headers: { location: encodeURI(live.baseurl()) + found.to } }
    case 'nothing':
      // Browsers ask for it unasked; a page about its absence is of no use to them.
      if (question.target === '/favicon.ico') return { status: 204, headers: {}, body: '' }
      return page(live, question, { path: NOT_FOUND, status: 404 })
    case 'output':
      return page(live, question, { path: found.path, status: 200 })
  }
}

/** A short answer in plain text. */
export function plain(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` }
}

/**
 * The digest of what an address answers with now; it tells a client whether the page that it shows is still
 * right.
 */
export function digestAt(live: LiveSite, target: string): string {
  const found = live.find(target)
  if (found.kind === 'output') return live.output(found.path)?.digest ?? NEVER_MADE
  return live.output(NOT_FOUND)?.digest ?? 'nothing'
}

function page(live: LiveSite, question: Question, wanted: { readonly path: OutputPath; readonly status: number }): Answer {
  const output = live.output(wanted.path)
  if (output === undefined) return missing(live, question, wanted.status)
  const type = mediaType(output.path)
  const body = bodyOf(live, output)
  if (body === undefined) return plain(404, 'The file has just been taken away.')
  if (type.startsWith('text/html')) {
    const html = typeof body === 'string' ? body : new TextDecoder().decode(body)
    return { status: wanted.status, headers: { 'content-type': type }, body: inject(html, injectionOf(question, output.digest)) }
  }
  return part({ status: wanted.status, headers: { 'content-type': type, 'accept-ranges': 'bytes' }, body }, question.range)
}

function missing(live: LiveSite, question: Question, status: number): Answer {
  if (status === 404) return plain(404, 'Nothing has this address.')
  const html = standIn(live.diagnostics)
  return { status: 500, headers: { 'content-type': mediaType('a.html') }, body: inject(html, injectionOf(question, NEVER_MADE)) }
}

function injectionOf({ clientFolder, host }: Question, digest: string): Parameters<typeof inject>[1] {
  return { folder: clientFolder, source: `http://${host}${clientFolder}`, digest }
}

function bodyOf(live: LiveSite, output: Output): string | Uint8Array | undefined {
  return 'body' in output ? output.body : live.bytes(output.copyOf)
}

function part(whole: Answer, header: string | undefined): Answer {
  const bytes = typeof whole.body === 'string' ? new TextEncoder().encode(whole.body) : whole.body
  const range: ByteRange | 'unsatisfiable' | undefined = whole.status === 200 ? byteRange(header, bytes.length) : undefined
  if (range === undefined) return { ...whole, body: bytes }
  if (range === 'unsatisfiable') {
    return { ...plain(416, 'There is no such part.'), headers: { 'content-range': `bytes */${bytes.length}` } }
  }
  const told = `bytes ${range.start}-${range.end - 1}/${bytes.length}`
  return { status: 206, headers: { ...whole.headers, 'content-range': told }, body: bytes.subarray(range.start, range.end) }
}
