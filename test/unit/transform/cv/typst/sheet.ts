import type { Cv } from '../../../../../src/model/cv.ts'
import { sourcePath } from '../../../../../src/model/paths.ts'
import { parseCv } from '../../../../../src/parse/cv/parse-cv.ts'
import { locateYaml, parseYaml } from '../../../../../src/parse/yaml.ts'
import type { CvSheet } from '../../../../../src/transform/cv/typst/cv-sheet.ts'
import { proseReader } from '../../../../../src/transform/cv/typst/read-prose.ts'
import { TEMPLATE } from '../../../../../src/transform/cv/typst/template.ts'
import { cvToTypst } from '../../../../../src/transform/cv/typst/cv-to-typst.ts'
import { options } from '../../markdown/renderer.ts'

/** An address that leads somewhere from outside of a site at example.org. */
export function address(href: string): string | undefined {
  if (/^(?:https?|mailto|tel):/.test(href)) return href
  return href.startsWith('/') ? `https://example.org${href}` : undefined
}

/** A CV that is written as YAML. */
export function cvOf(yaml: string): Cv {
  const place = { path: sourcePath('content/cv.yml'), line: 1 }
  return parseCv(parseYaml(yaml, place).value, locateYaml(yaml, place)).value
}

const read = proseReader(options, address)

/** A CV in English on A4, ready to be printed. */
export function sheetOf(cv: Cv, more: Partial<CvSheet> = {}): CvSheet {
  return {
    cv,
    design: { lang: 'en', paper: 'a4', accent: '#1f4e79', isDense: false },
    words: { lang: 'en', present: 'present', title: 'Curriculum vitae', page: '% of %' },
    read,
    address,
    ...more,
  }
}

/** What a CV is as the source of Typst, without the template. */
export function typstOf(yaml: string, more: Partial<CvSheet> = {}): string {
  return cvToTypst(sheetOf(cvOf(yaml), more)).slice(TEMPLATE.length + 1)
}
