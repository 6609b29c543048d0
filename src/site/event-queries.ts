import type { DataValue } from '../model/data.ts'
import type { DateTime } from '../model/date-time.ts'
import type { PageSummary } from '../model/page.ts'
import { withoutExtension } from '../model/paths.ts'
import { isList, isRecord } from '../model/record.ts'
import { parseDate } from '../parse/fields/dates.ts'
import type { Tracker } from '../track/tracker.ts'
import type { CalendarEvent } from '../transform/generated/calendar.ts'
import { absoluteUrl } from '../transform/seo.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { SummaryQueries } from './summary-queries.ts'

/** What takes place: talks, and the meetings of courses that have a schedule. */
export interface EventQueries {
  /** In the order of their beginning. */
  all(): readonly CalendarEvent[]
  areThere(): boolean
}

interface Reads {
  readonly config: ConfigQueries
  readonly summaries: SummaryQueries
}

/** Binds the events of a site to the tracker; they depend on front matter alone. */
export function eventQueries(tracker: Tracker, reads: Reads): EventQueries {
  const { config, summaries } = reads
  const all = tracker.query('events', (): readonly CalendarEvent[] => {
    const pages = (name: string): readonly PageSummary[] =>
      summaries.collection(name).items.flatMap((path) => summaries.summary(path) ?? [])
    const events = [
      ...pages('talks').flatMap((page) => talkEvent(page, config)),
      ...pages('teaching').flatMap((page) => meetings(page, config)),
    ]
    return events.toSorted((a, b) => a.start.valueOf() - b.start.valueOf() || (a.uid < b.uid ? -1 : 1))
  })
  const areThere = tracker.query('hasEvents', () => all('').length > 0)
  return { all: () => all(''), areThere: () => areThere('') }
}

function talkEvent(page: PageSummary, config: ConfigQueries): readonly CalendarEvent[] {
  const { date, data } = page.meta
  if (date === undefined || date.year < 1 || date.year > 9999) return []
  const end = dateIn(data['end_date'], config)
  return [{ ...common(page, config), start: date, ...(end === undefined ? {} : { end }), title: page.title }]
}

function meetings(page: PageSummary, config: ConfigQueries): readonly CalendarEvent[] {
  const { schedule } = page.meta.data
  const rows = isList(schedule) ? schedule : []
  return rows.flatMap((row, index) => {
    const start = isRecord(row) ? dateIn(row['date'], config) : undefined
    if (!isRecord(row) || start === undefined) return []
    const topic = textOf(row['topic'])
    const all = common(page, config)
    return [
      {
        ...all,
        uid: `${index + 1}-${all.uid}`,
        start,
        title: topic === '' ? page.title : `${page.title}: ${topic}`,
        description: textOf(row['description']),
      },
    ]
  })
}

type Common = Pick<CalendarEvent, 'uid' | 'location' | 'description' | 'url'>

function common(page: PageSummary, config: ConfigQueries): Common {
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  const { venue, event, location, description } = page.meta.data
  const places = [event, venue, location].map(textOf).filter((place) => place !== '')
  const host = site.url.replace(/^https?:\/\//, '') || 'carrel'
  return {
    uid: `${withoutExtension(page.path).replace(/[^\w/-]+/g, '-').replaceAll('/', '-')}@${host}`,
    location: [...new Set(places)].join(', '),
    description: textOf(description),
    url: site.url === '' ? '' : absoluteUrl(page.url, site),
  }
}

function dateIn(value: DataValue | undefined, config: ConfigQueries): DateTime | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const reading = parseDate(value, config.part('timezone'))
  if (reading.kind !== 'date') return undefined
  return reading.date.year > 0 && reading.date.year < 10_000 ? reading.date : undefined
}

function textOf(value: DataValue | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}
