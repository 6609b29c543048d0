import { escapeXml } from './xml.ts'

export interface FeedEntry {
  readonly title: string
  readonly url: string
  /** RFC 3339. */
  readonly published: string
  readonly updated: string
  readonly html: string
  readonly summary: string
  readonly author?: string
  readonly categories: readonly string[]
}

export interface Feed {
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly lang: string
  /** The site's home address and the feed's own, both absolute. */
  readonly home: string
  readonly self: string
  readonly version: string
  readonly entries: readonly FeedEntry[]
}

/**
 * An Atom feed (RFC 4287). `updated` of the whole is the newest entry's, never the clock, so that two builds
 * are alike; a feed without entries takes the epoch.
 */
export function atomFeed(feed: Feed): string {
  const updated = feed.entries
    .map((entry) => entry.updated)
    .reduce((a, b) => (a > b ? a : b), '1970-01-01T00:00:00Z')
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">`,
    `<title>${escapeXml(feed.title)}</title>`,
    ...(feed.subtitle === '' ? [] : [`<subtitle>${escapeXml(feed.subtitle)}</subtitle>`]),
    `<link href="${escapeXml(feed.self)}" rel="self" type="application/atom+xml"/>`,
    `<link href="${escapeXml(feed.home)}" rel="alternate" type="text/html"/>`,
    `<id>${escapeXml(feed.home)}</id>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    `<generator version="${feed.version}">Carrel</generator>`,
    ...feed.entries.map((entry) => atomEntry(entry, feed)),
    '</feed>',
  ]
  return lines.join('\n') + '\n'
}

function atomEntry(entry: FeedEntry, feed: Feed): string {
  const author = entry.author ?? feed.author
  const lines = [
    '<entry>',
    `<title>${escapeXml(entry.title)}</title>`,
    `<link href="${escapeXml(entry.url)}" rel="alternate" type="text/html"/>`,
    `<id>${escapeXml(entry.url)}</id>`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    ...entry.categories.map((category) => `<category term="${escapeXml(category)}"/>`),
    ...(entry.summary === '' ? [] : [`<summary type="text">${escapeXml(entry.summary)}</summary>`]),
    ...(entry.html === '' ? [] : [`<content type="html">${escapeXml(entry.html)}</content>`]),
    '</entry>',
  ]
  return lines.join('\n')
}
