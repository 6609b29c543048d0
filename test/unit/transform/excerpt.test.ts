import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../../src/transform/excerpt.ts'

const BLANK = '\n\n'

const cases: readonly (readonly [string, string, string, string])[] = [
  ['the first paragraph', 'One\ntwo.\n\nThree.', BLANK, 'One\ntwo.'],
  ['blank lines at the beginning', '\n\nOne.\n\nTwo.', BLANK, 'One.'],
  ['a blank line with blanks in it', 'One.\n \t\nTwo.', BLANK, 'One.'],
  ['Windows line ends', 'One.\r\n\r\nTwo.', BLANK, 'One.'],
  ['a text without a blank line', 'One.\nTwo.', BLANK, 'One.\nTwo.'],
  ['an empty text', '', BLANK, ''],
  ['blank lines alone', '\n\n \n', BLANK, ''],
  ['an empty separator asks for none', 'One.\n\nTwo.', '', ''],
  ['link definitions come along', 'See [a].\n\nTwo.\n\n[a]: https://a.org\n[b]: /b "B"', BLANK, 'See [a].\n\n[a]: https://a.org\n[b]: /b "B"'],
  ['footnotes and abbreviations, too', 'A[^1].\n\nB.\n\n[^1]: Note.\n*[HTML]: Markup', BLANK, 'A[^1].\n\n[^1]: Note.\n*[HTML]: Markup'],
  ['a definition in a code block is none', 'A.\n\n```\n[a]: x\n```', BLANK, 'A.'],
  ['a definition already there is not repeated', 'A [b].\n[b]: /b\n\nC.', BLANK, 'A [b].\n[b]: /b'],
  ['more', 'One.\n\nTwo.\n\n<!--more-->\n\nThree.', BLANK, 'One.\n\nTwo.'],
  ['more with blanks', 'One.\n\n  <!-- more -->\nThree.', BLANK, 'One.'],
  ['more in a code block is code', '```\n<!--more-->\n```\n\nTwo.', BLANK, '```\n<!--more-->\n```'],
  ['more within a line counts only as a separator', 'a <!--more--> b\n\nc', BLANK, 'a <!--more--> b'],
  ['a separator of one’s own', 'One.\n\nTwo.\n<!-- cut -->\nThree.', '<!-- cut -->', 'One.\n\nTwo.'],
  ['one’s own within a line', 'One. <!--x--> Two.', '<!--x-->', 'One.'],
  ['one’s own that is missing', 'One.\n\nTwo.', '<!-- cut -->', 'One.\n\nTwo.'],
  ['one’s own in a code block', '```\nCUT\n```\nA.\nCUT\nB.', 'CUT', '```\nCUT\n```\nA.'],
  ['one’s own with a line end in it', 'A.\n---\nB.', '\n---\n', 'A.'],
  ['a code block with a blank line', '```py\na\n\nb\n```\n\nText.', BLANK, '```py\na\n\nb\n```'],
  ['a fence of tildes with backticks inside', '~~~\n```\n\n~~~\n\nText.', BLANK, '~~~\n```\n\n~~~'],
  ['a fence that never ends', '```\na\n\nb', BLANK, '```\na\n\nb'],
  ['a longer fence ends only by as long a one', '````\n```\n\n````\n\nText.', BLANK, '````\n```\n\n````'],
  ['a loose list is kept together', '- a\n\n- b\n\nText.', BLANK, '- a\n\n- b'],
  ['a list with a paragraph inside', '1. a\n\n   more\n2. b\n\nText.', BLANK, '1. a\n\n   more\n2. b'],
  ['a rule is no list', '---\n\nText.', BLANK, '---'],
  ['a comment alone is not an excerpt', '<!-- note -->\n\nOne.\n\nTwo.', BLANK, '<!-- note -->\n\nOne.'],
  ['a blank line in a comment parts nothing', 'One <!-- a\n\nb --> two.\n\nThree.', BLANK, 'One <!-- a\n\nb --> two.'],
  ['a comment of several lines before the text', '<!--\na\n\nb\n-->\n\nOne.\n\nTwo.', BLANK, '<!--\na\n\nb\n-->\n\nOne.'],
  ['definitions alone are not an excerpt', '[a]: /a\n\nOne [a].\n\nTwo.', BLANK, '[a]: /a\n\nOne [a].'],
  ['a heading is an excerpt, as in Jekyll', '# Title\n\nText.', BLANK, '# Title'],
]

describe('excerptOf', () => {
  it.each(cases)('%s', (_, body, separator, expected) => expect(excerptOf(body, separator)).toBe(expected))

  it('stays quick on long texts', () => {
    const body = `${'- a\n\n'.repeat(5000)}${'<!-- '.repeat(5000)}`
    expect(excerptOf(body, BLANK).length).toBeGreaterThan(0)
  })
})
