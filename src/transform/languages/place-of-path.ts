import { baseName, extensionOf, folderOf, joinPath, withoutExtension } from '../../model/paths.ts'
import { INTERFACE_LANGUAGES } from '../interface-words.ts'
import { isSameLanguage, primaryTag } from './tags.ts'

/** Where a page would lie if its path did not name its language, and the language that it names. */
export interface Place {
  readonly path: string
  readonly lang?: string
}

/** `ko`, `pt-BR`, `zh-Hans`: what may stand before the extension of a file. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/i

/**
 * Splits a path below `content/` into its language and the rest: `about.ko.md` by its suffix, `ko/about.md`
 * by its first folder. A folder counts only where `languages` of site.yml lists it; a suffix also where
 * nothing is listed, if the program speaks it, so that `node.js.md` stays a page about Node.
 */
export function placeOfPath(path: string, listed: readonly string[]): Place {
  const name = baseName(path)
  const extension = extensionOf(name)
  const stem = withoutExtension(name)
  const suffix = extension === '' ? '' : extensionOf(stem).slice(1)
  if (suffix !== '' && isKnown(suffix, listed)) {
    const plain = joinPath(folderOf(path), withoutExtension(stem) + extension)
    return { path: plain, lang: asListed(suffix, listed) }
  }
  const end = path.indexOf('/')
  const folder = end < 0 ? '' : path.slice(0, end)
  const isListed = listed.some((lang) => isSameLanguage(lang, folder))
  return isListed ? { path: path.slice(end + 1), lang: asListed(folder, listed) } : { path }
}

function isKnown(suffix: string, listed: readonly string[]): boolean {
  if (listed.length > 0) return listed.some((lang) => isSameLanguage(lang, suffix))
  return TAG.test(suffix) && INTERFACE_LANGUAGES.includes(primaryTag(suffix))
}

function asListed(tag: string, listed: readonly string[]): string {
  return listed.find((lang) => isSameLanguage(lang, tag)) ?? tag
}
