import type { Feed, FeedEntry } from './feed.ts'

/**
 * The feed as JSON (version 1.1 of jsonfeed.org), with the entries of the Atom feed. An entry without a text
 * of its own gives its summary as the text, since one is asked for.
 */
export function jsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    ...(feed.subtitle === '' ? {} : { description: feed.subtitle }),
    language: feed.lang,
    ...(feed.author === '' ? {} : { authors: [{ name: feed.author }] }),
    items: feed.entries.map(itemOf),
  }
  return `${JSON.stringify(value, undefined, 1)}\n`
}

function itemOf(entry: FeedEntry): object {
  const text = entry.html === '' ? { content_text: entry.summary } : { content_html: entry.html }
  return {
    id: entry.url,
    url: entry.url,
    title: entry.title,
    ...text,
    ...(entry.summary === '' ? {} : { summary: entry.summary }),
    date_published: entry.published,
    ...(entry.updated === entry.published ? {} : { date_modified: entry.updated }),
    ...(entry.author === undefined ? {} : { authors: [{ name: entry.author }] }),
    ...(entry.categories.length === 0 ? {} : { tags: entry.categories }),
  }
}
