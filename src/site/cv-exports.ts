import type { Cv } from '../model/cv.ts'
import type { Tracker } from '../track/tracker.ts'
import { toJsonResume } from '../transform/cv/to-json-resume.ts'
import { toMarkdown } from '../transform/cv/to-markdown.ts'
import { word } from '../transform/interface-words.ts'
import type { SheetReads } from './cv-sheet-of.ts'
import { absolute, cvLang } from './cv-sheet-of.ts'

/**
 * Binds to the tracker the CV as `cv.json`, which is JSON Resume, and as `cv.md`; undefined for any other name, and
 * for what the site does not make.
 */
export function cvExports(tracker: Tracker, reads: SheetReads): (name: string) => string | undefined {
  const { cv } = reads
  const text = tracker.query('cvExport', (name): string | undefined => {
    if (!cv.claims().some(({ path }) => path === name)) return undefined
    const read = cv.cv()
    const value = read === undefined ? undefined : withWholeAddresses(read, reads)
    if (name === 'cv.json') return value === undefined ? undefined : jsonOf(value)
    const lang = cvLang(reads)
    return value === undefined
      ? pageText(reads)
      : toMarkdown(value, { lang, present: word('present', lang).toLowerCase() })
  })
  return (name) => (name === 'cv.json' || name === 'cv.md' ? text(name) : undefined)
}

function jsonOf(cv: Cv): string {
  return `${JSON.stringify(toJsonResume(cv), null, 2)}\n`
}

function pageText({ content, cv }: SheetReads): string {
  const source = cv.page()?.source
  const body = source === undefined ? undefined : content.page(source)?.body
  return body === undefined ? '' : `${body.trim()}\n`
}

function withWholeAddresses(cv: Cv, reads: SheetReads): Cv {
  const whole = <T extends object>(entry: T & { readonly url?: string }): T => {
    return entry.url === undefined ? entry : { ...entry, url: absolute(entry.url, reads) ?? entry.url }
  }
  return { ...cv, sections: cv.sections.map((section) => ({ ...section, entries: section.entries.map(whole) })) }
}
