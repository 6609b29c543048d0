import os from 'node:os'
import path from 'node:path'
import { packageFolder } from '../disk/package-folder.ts'
import { editorLink } from '../serve/editor-link.ts'
import type { PreviewParts } from '../serve/preview.ts'
import type { BuildOptions } from '../site/options.ts'
import type { Request } from './arguments.ts'
import { codeFrame } from './code-frame.ts'
import type { OpenSite } from './open-site.ts'

/** `localhost` is one of these two, by the system's choice. */
export const LOOPBACK = ['127.0.0.1', '::1'] as const

/** What a preview is made of, but for its port and for those who are told of it. */
export function previewParts(
  request: Request,
  { site, roots, options, first }: OpenSite,
): Omit<PreviewParts, 'port' | 'onBuilt' | 'onTrouble' | 'onBug'> {
  const host = request.text('host')
  return {
    site,
    roots,
    folders: { site: path.resolve(request.text('source') ?? '.'), theme: packageFolder().folder },
    options: () => ({ ...options, now: momentOf(request, options) }),
    addresses: host === undefined ? LOOPBACK : [host],
    names: host === undefined ? [] : namesOf(host),
    editor: editorLink(process.env['CARREL_EDITOR']),
    codeFrame,
    afterFirst: () => first?.forget(),
  }
}

/**
 * The names by which other machines may ask: the address itself, or all of this machine's where it stands
 * for all.
 */
function namesOf(host: string): readonly string[] {
  const inHeader = (address: string): string =>
    (address.includes(':') ? `[${address}]` : address).toLowerCase()
  if (host !== '0.0.0.0' && host !== '::') return [inHeader(host)]
  const own = Object.values(os.networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => inHeader(address)),
  )
  return [...own, os.hostname().toLowerCase(), `${os.hostname().toLowerCase()}.local`]
}

/**
 * The clock, unless `--now` or SOURCE_DATE_EPOCH has stopped it: to the end of the minute, so that a post of
 * this minute is shown and saving twice in a minute renders nothing more than it has to.
 */
function momentOf(request: Request, options: BuildOptions): BuildOptions['now'] {
  const isFixed = request.text('now') !== undefined || process.env['SOURCE_DATE_EPOCH'] !== undefined
  return isFixed ? options.now : { seconds: Math.ceil(Date.now() / 60_000) * 60 }
}
