import { maskMarkdown } from '../../../src/check/html/mask-markdown.ts'
import { nestingMistakes } from '../../../src/check/html/nesting.ts'
import { pageFacts } from '../../../src/check/html/page-facts.ts'
import { xmlMistake } from '../../../src/check/xml-mistake.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket } from '../sound.ts'

/** What `carrel check` reads: HTML, XML, and the HTML in Markdown; every place is one of the text. */
export const html: FuzzTarget = {
  name: 'html',
  words: [
    '<div>', '</div>', '<p>', '<a href="x">', '</a>', '<img src=a>', '<br/>', '<!--', '-->', '<![CDATA[', ']]>', '<script>', '</script>', '<style>', '<svg/>',
    '<td>', '<li>', ' id="a"', " style='", '&amp;', '&', '<?xml?>', '<!DOCTYPE html>', '`', '```\n', '$$', '\\(', '{{', '    ', '<x', '/>', '"', "'", 'İ',
  ],
  run(text) {
    const masked = maskMarkdown(text)
    const { pieces, addresses, links, ids } = pageFacts(text)
    const mistakes = nestingMistakes(pieces)
    const xml = xmlMistake(text)
    const places = [...pieces, ...mistakes, ...links].flatMap(({ start, end }) => [start, end])
    const finding =
      (masked.length === text.length ? undefined : 'the mask moves what stands behind it') ??
      (places.every((place) => place >= 0 && place <= text.length) ? undefined : 'a place is beyond the text') ??
      (xml === undefined || xml.offset <= text.length ? undefined : 'a mistake of XML is beyond the text')
    const codes = mistakes.map(({ code }) => code)
    return { finding, features: [...new Set(codes), `tags ${bucket(pieces.length)}`, `links ${bucket(addresses.length)}`, `ids ${bucket(ids.size)}`, xml?.message.slice(0, 24) ?? 'xml'] }
  },
}
