import { describe, expect, it } from 'vitest'
import { DateTime } from '../../../src/model/date-time.ts'
import type { Showing } from '../../../src/transform/visibility.ts'
import { visibilityOf } from '../../../src/transform/visibility.ts'

const at = (hour: number, offset = 0) => new DateTime({ year: 2024, month: 3, day: 1, hour, offset })
const NONE: Showing = { now: at(12), drafts: false, unpublished: false, future: false }
const PAGE = { draft: false, published: true }

describe('visibilityOf', () => {
  it.each([
    ['a page', 'pages', PAGE, {}, 'shown'],
    ['a draft', 'posts', { ...PAGE, draft: true }, {}, 'draft'],
    ['a draft where drafts are shown', 'posts', { ...PAGE, draft: true }, { drafts: true }, 'shown'],
    ['an unpublished page', 'pages', { ...PAGE, published: false }, {}, 'unpublished'],
    ['an unpublished page where they are shown', 'pages', { ...PAGE, published: false }, { unpublished: true }, 'shown'],
    ['an unpublished draft where drafts are shown', 'posts', { published: false, draft: true }, { drafts: true }, 'unpublished'],
    ['a post of this moment', 'posts', { ...PAGE, date: at(12) }, {}, 'shown'],
    ['a post of this moment in another zone', 'posts', { ...PAGE, date: at(21, 540) }, {}, 'shown'],
    ['a post of an hour later', 'posts', { ...PAGE, date: at(13) }, {}, 'future'],
    ['a post of an hour later by another clock', 'posts', { ...PAGE, date: at(12, -60) }, {}, 'future'],
    ['a later post where the future is shown', 'posts', { ...PAGE, date: at(13) }, { future: true }, 'shown'],
    ['later news', 'news', { ...PAGE, date: at(13) }, {}, 'future'],
    ['a later talk', 'talks', { ...PAGE, date: at(13) }, {}, 'shown'],
    ['a later project', 'projects', { ...PAGE, date: at(13) }, {}, 'shown'],
    ['a later page', 'pages', { ...PAGE, date: at(13) }, {}, 'shown'],
    ['a draft of the future where drafts are shown', 'posts', { ...PAGE, draft: true, date: at(13) }, { drafts: true }, 'future'],
  ])('%s', (_, collection, meta, over, expected) => {
    const result = visibilityOf({ collection, meta }, { ...NONE, ...over })
    expect(result === 'shown' ? result : result.hidden).toBe(expected)
  })
})
