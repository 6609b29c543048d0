import type { Request } from './arguments.ts'
import { nearest } from '../model/nearest.ts'
import { draftKinds, isDraftKind } from '../transform/new/page-draft.ts'
import { newLayout } from './new-layout.ts'
import { newPage } from './new-page.ts'
import { newSite } from './new-site.ts'
import { printError } from './print.ts'

/** `carrel new`: a site in a folder of its own, or a page or a layout of a site that is there. */
export async function runNew(request: Request): Promise<number> {
  const [first = '', ...words] = request.operands
  const title = words.join(' ').trim()
  if (isDraftKind(first)) return title === '' ? mistake(noTitle(first)) : newPage(request, first, title)
  if (first === 'layout') return title === '' ? mistake(noTitle(first)) : newLayout(request, words.join('/'))
  if (words.length > 0) return mistake(unknownKind(first))
  return newSite(request, first)
}

function noTitle(kind: string): string {
  const what = kind === 'layout' ? 'the name of a layout, as in `carrel new layout post`' : 'a title'
  return `\`new ${kind}\` needs ${what}; for a site in a folder of that name, write \`./${kind}\`.`
}

function unknownKind(word: string): string {
  const kinds = [...draftKinds, 'layout']
  const near = nearest(word, kinds)[0]
  const meant = near === undefined ? '' : ` Did you mean \`${near}\`?`
  return `\`new\` begins ${kinds.join(', ')}, or a site in one folder; \`${word}\` is none of them.${meant}`
}

function mistake(sentence: string): number {
  printError(`carrel: ${sentence}`)
  return 2
}
