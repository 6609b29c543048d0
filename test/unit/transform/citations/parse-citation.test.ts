import { describe, expect, it } from 'vitest'
import { parseGroup, parseNarrative } from '../../../../src/transform/citations/parse-citation.ts'

/** A citation in one line: `prefix|key|locator|suffix`, with a minus before a key without its author. */
function shown(written: string): string {
  const citation = written.startsWith('[') ? parseGroup(written) : parseNarrative(written)
  const cites = citation?.cites.map(({ prefix, key, locator, suffix, yearOnly }) => {
    const place = locator === undefined ? '' : `${locator.kind}:${locator.label}:${locator.value}`
    return `${prefix}|${yearOnly ? '-' : ''}${key}|${place}|${suffix}`
  })
  return cites?.join(' ; ') ?? 'none'
}

describe('a citation is taken apart', () => {
  it.each([
    ['[@key]', '|key||'],
    ['[-@key]', '|-key||'],
    ['[@a, p. 3; @b]', '|a|page:p.:3| ; |b||'],
    ['[see @a, chap. 2, and *passim*]', 'see|a|chapter:chap.:2|, and *passim*'],
    ['[@a, pp. 33-35, 38]', '|a|page:pp.:33–35, 38|'],
    ['[@a 33]', '|a|page::33|'],
    ['[@a, §3]', '|a|section:§:3|'],
    ['[@a, thm. IV]', '|a|theorem:thm.:IV|'],
    ['[@a, S. 7]', '|a|page:S.:7|'],
    ['[@a, book reviews]', '|a||, book reviews'],
    ['[@a is wrong]', '|a|| is wrong'],
    ['[@a; but see also; @b]', '|a||; but see also ; |b||'],
    ['[see e.g.; @b]', 'see e.g.;|b||'],
    ['[@DBLP:conf/x/Y20, p. 1]', '|DBLP:conf/x/Y20|page:p.:1|'],
    ['[@{odd(key)}]', '|odd(key)||'],
    ['[no key]', 'none'],
    ['@key', '|key||'],
    ['@key [p. 33]', '|key|page:p.:33|'],
    ['@key [and more]', '|key||and more'],
  ])('%s', (written, expected) => {
    expect(shown(written)).toBe(expected)
  })
})
