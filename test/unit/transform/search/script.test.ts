import { expect, test } from 'vitest'
// @ts-expect-error The script of the browser has no types.
import * as script from '../../../../assets/js/search.js'

interface Found {
  readonly title: string
}

const search: (query: string, pages: readonly object[]) => readonly Found[] = script.search
const page = (title: string, text = '', keywords = ''): object => ({ title, text, keywords })
const titles = (query: string, pages: readonly object[]): readonly string[] => {
  return search(query, pages.map((found, place) => ({ ...found, place }))).map((found) => found.title)
}

test.each([
  ['all words have to be there', 'ideal theory', [page('Ideal'), page('Ideal theory')], ['Ideal theory']],
  ['a title weighs more than a keyword, and that more than the text', 'rings', [page('c', 'rings'), page('b', '', 'rings'), page('Rings')], ['Rings', 'b', 'c']],
  ['a whole word comes before a beginning, and that before a part', 'ring', [page('string'), page('rings'), page('ring')], ['ring', 'rings', 'string']],
  ['accents and case do not matter', 'GOTTINGEN', [page('Göttingen')], ['Göttingen']],
  ['letters of their own count as those that one types', 'strasse lodz', [page('Straße in Łódź')], ['Straße in Łódź']],
  ['what is typed with an accent finds what is written without', 'é', [page('etale')], ['etale']],
  ['two letters are no part of a word', 'ng', [page('rings')], []],
  ['Chinese is found anywhere', '交换环', [page('论交换环的理想')], ['论交换环的理想']],
  ['most pairs of signs will do', '交换环理想', [page('论交换环的理想'), page('交换')], ['论交换环的理想']],
  ['a Korean syllable is found while it is typed', '보', [page('보존 법칙')], ['보존 법칙']],
  ['nothing finds nothing', ' - ', [page('a')], []],
  ['equals keep their order', 'a', [page('a', '1'), page('a', '2')], ['a', 'a']],
])('%s', (_, query, pages, found) => expect(titles(query, pages)).toEqual(found))
