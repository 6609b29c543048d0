import type { Cv, CvEntry, CvItem, CvSection } from '../../model/cv.ts'
import { isList, isRecord } from '../../model/record.ts'
import { linkAt } from './link.ts'
import type { CvNode } from './node.ts'
import { child, complain, given, items, textAt, textOfValue } from './node.ts'
import { readPeriod } from './period.ts'
import { meaningOf, withIds } from './section-meaning.ts'

type ReadContents = (node: CvNode) => readonly CvEntry[]

/** The four types of al-folio's old list. */
const TYPES: Readonly<Record<string, ReadContents>> = {
  map: (node) => items(node).flatMap(readMapLine),
  time_table: (node) => items(node).flatMap(readTimeTableRow),
  nested_list: (node) => items(node).flatMap(readNestedList),
  list: (node) => linesOf(node).map((text) => ({ kind: 'bullet', text })),
}

/** Reads al-folio's old `_data/cv.yml`: a list of sections with `title`, `type` and `contents`. */
export function readOldList(node: CvNode): Cv {
  const sections = items(node).flatMap(readSection)
  const general = sections.flatMap(({ entries }) => entries).filter((entry) => entry.kind === 'pair')
  const name = general.find(({ label }) => /^(?:full )?name$/i.test(label))?.details
  return { ...given<Pick<Cv, 'name'>>({ name }), networks: [], sections: withIds(sections) }
}

function readSection(node: CvNode): readonly Omit<CvSection, 'id'>[] {
  const title = textAt(node, ['title'])
  if (title === undefined) {
    const message = 'This section has no title, so it is left out.'
    complain(node, 'data/cv-missing-title', [message, 'Give it a `title:`.'])
    return []
  }
  const type = textAt(node, ['type']) ?? 'list'
  const read = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
  if (read === undefined) {
    const message = `The section "${title}" has the type \`${type}\`, which is not known, so it is left out.`
    const hint = `The types are ${Object.keys(TYPES).join(', ')}.`
    complain(child(node, 'type'), 'data/cv-unknown-section', [message, hint])
    return []
  }
  const meaning = meaningOf(title)
  return [{ title, entries: read(child(node, 'contents')), ...(meaning === undefined ? {} : { meaning }) }]
}

function readMapLine(node: CvNode): readonly CvEntry[] {
  const label = textAt(node, ['name', 'title'])
  const details = textAt(node, ['value', 'details'])
  if (label === undefined && details === undefined) return []
  return [{ kind: 'pair', label: label ?? '', details: details ?? '' }]
}

function readTimeTableRow(node: CvNode): readonly CvEntry[] {
  const title = textAt(node, ['title', 'name'])
  const highlights = [...linesOf(child(node, 'description')), ...linesOf(child(node, 'items'))]
  if (title === undefined && highlights.length === 0) return []
  if (title === undefined) {
    const message = 'This row of the time table has no title.'
    complain(node, 'data/cv-missing-title', [message, 'Give it a `title:`.'])
  }
  const school = textAt(node, ['institution', 'company'])
  const where = [school, textAt(node, ['department'])].filter((part) => part !== undefined)
  return [
    {
      kind: 'entry',
      title: title ?? '',
      highlights,
      ...readPeriod(node),
      ...given<Pick<CvItem, 'subtitle' | 'place' | 'url'>>({
        subtitle: where.length === 0 ? undefined : where.join(', '),
        place: textAt(node, ['location']),
        url: linkAt(node, ['url', 'link']),
      }),
    },
  ]
}

function readNestedList(node: CvNode): readonly CvEntry[] {
  const title = textAt(node, ['title', 'name'])
  const highlights = linesOf(child(node, 'items'))
  if (title === undefined) return highlights.map((text) => ({ kind: 'bullet', text }))
  return [{ kind: 'entry', title, highlights }]
}

const DEEPEST = 8

// Descriptions nest as `{title, contents}`; a line of a deeper list follows its title.
function linesOf(node: CvNode, room = DEEPEST): readonly string[] {
  if (room === 0) return []
  return items(node).flatMap((item) => {
    if (isList(item.value)) return linesOf(item, room - 1)
    if (!isRecord(item.value)) return textOfValue(item.value) ?? []
    const title = textAt(item, ['title', 'name', 'text'])
    const lines = [...linesOf(child(item, 'contents'), room - 1), ...linesOf(child(item, 'items'), room - 1)]
    return title === undefined ? lines : [lines.length === 0 ? title : `${title}: ${lines.join('; ')}`]
  })
}
