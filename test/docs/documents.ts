import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '../tidy/repository.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'

/** A fenced block of a document. */
export interface Fence {
  /** The document, relative to the repository. */
  readonly path: string
  /** The line of the opening fence, counted from 1. */
  readonly line: number
  readonly language: string
  /** `title="…"` of the fence, by which a block is a whole file of a site. */
  readonly title: string | undefined
  readonly body: string
}

/** A document of the manual, or one at the top of the repository. */
export interface Document {
  readonly path: string
  readonly text: string
}

const TOP = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'NOTICE.md', 'SECURITY.md']

/** Everything that is written for readers, by path. */
export function documents(): readonly Document[] {
  const top = TOP.map((name) => ({ path: name, text: fs.readFileSync(path.join(PACKAGE, name), 'utf8') }))
  return [...top, ...filesBelow(['docs'], ['.md'])]
}

/** One document by its path. */
export function documentAt(name: string): Document {
  return { path: name, text: fs.readFileSync(path.join(PACKAGE, name), 'utf8') }
}

/** The fenced blocks of a document that stand at its margin, in order. */
export function fencesOf({ path: name, text }: Document): readonly Fence[] {
  const fences: Fence[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [, mark, language = '', rest = ''] = /^(`{3,}|~{3,})(\w*)(.*)$/.exec(lines[at] ?? '') ?? []
    if (mark === undefined) continue
    const end = lines.findIndex((line, index) => index > at && line === mark)
    if (end < 0) throw new Error(`${name}:${at + 1}: this fence is never closed`)
    const title = /title="([^"]*)"/.exec(rest)?.[1]
    fences.push({ path: name, line: at + 1, language, title, body: lines.slice(at + 1, end).join('\n') })
    at = end
  }
  return fences
}

/** A document's text with its fences and spans of code blanked out, so that what is left is prose. */
export function proseOf(document: Document): string {
  const lines = document.text.split('\n')
  for (const fence of fencesOf(document)) {
    lines.fill('', fence.line - 1, fence.line + fence.body.split('\n').length + 1)
  }
  return lines.join('\n').replace(/(`+)[^`][\s\S]*?\1/g, (span) => span.replace(/[^\n]/g, ' '))
}
