import { describe, expect, test } from 'vitest'
import type { DataValue } from '../../../src/model/data.ts'
import { recordOf } from '../../../src/model/record.ts'
import { navigation } from '../../../src/transform/navigation.ts'

const INDEXES = [{ collection: 'talks', title: 'Talks', url: '/talks/' }]

describe('an entry of `nav` in site.yml', () => {
  const cases: readonly (readonly [string, DataValue, readonly [string, string] | undefined])[] = [
    ['has a title and an address', recordOf([['title', 'Papers'], ['url', '/publications/']]), ['Papers', '/publications/']],
    ['may be a title with its address behind it', recordOf([['Papers', '/publications/']]), ['Papers', '/publications/']],
    ['may be an address alone, which takes the title of its page', '/talks/', ['Talks', '/talks/']],
    ['may leave out the slashes', 'talks', ['Talks', '/talks/']],
    ['without a page is called as it is written', 'https://example.org/', ['https://example.org/', 'https://example.org/']],
    ['without a title and an address is none', recordOf([['url', '/x/'], ['children', []]]), undefined],
  ]
  test.each(cases)('%s', (_what, entry, expected) => {
    const [item] = navigation([entry], [], INDEXES)
    expect(item === undefined ? undefined : [item.title, item.url]).toEqual(expected)
  })
})
