import MarkdownIt from 'markdown-it'
import type { MarkdownIt as Parser } from 'markdown-it'
import abbr from 'markdown-it-abbr'
import deflist from 'markdown-it-deflist'
import { attachAttributes } from './attach-attributes.ts'
import { attributesBlock } from './attributes-block.ts'
import { attributesSpan } from './attributes-span.ts'
import { autolinks } from './autolinks.ts'
import { callouts } from './callouts.ts'
import { citations } from './citations.ts'
import { codeBlocks } from './code-blocks.ts'
import { containers } from './containers.ts'
import { depthGuard } from './depth-guard.ts'
import { diagrams } from './diagrams.ts'
import { embeds } from './embeds.ts'
import { downloadLinks } from './download-links.ts'
import { emoji } from './emoji.ts'
import { equationReferences } from './equation-references.ts'
import { figures } from './figures.ts'
import { footnotes } from './footnotes.ts'
import { headings } from './headings.ts'
import { htmlMarkdown } from './html-markdown.ts'
import { kramdownExtensions } from './kramdown-extensions.ts'
import { labelsFor } from './labels.ts'
import { lightStates } from './light-states.ts'
import { links } from './links.ts'
import { liquid } from './liquid.ts'
import type { MarkdownOptions } from './markdown-types.ts'
import { mathBlock } from './math-block.ts'
import { mathInline } from './math-inline.ts'
import { math } from './math.ts'
import { tableClasses } from './table-classes.ts'
import { taskLists } from './task-lists.ts'
import { toc } from './toc.ts'
import { quotesFor, typography } from './typography.ts'
import { untrusted } from './untrusted.ts'

/**
 * A parser with every construct of ours. Each is one file; the order below is the order in which those of
 * one kind run, and core rules run after inline parsing in this order: references need numbers, headings
 * come last.
 */
export function createParser(options: MarkdownOptions): Parser {
  const labels = labelsFor(options.lang)
  const md = plainParser(options)
  lightStates(md)
  depthGuard(md)
  kramdownExtensions(md)
  attributesBlock(md)
  mathBlock(md)
  containers(md, labels)
  if (options.untrusted === true) untrusted(md)
  else htmlMarkdown(md)
  deflist(md)
  abbr(md)
  footnotes(md, labels)
  mathInline(md)
  liquid(md)
  attributesSpan(md)
  if (options.emoji) emoji(md)
  citations(md)
  attachAttributes(md)
  typography(md)
  autolinks(md)
  math(md, options)
  equationReferences(md)
  taskLists(md)
  tableClasses(md, labels)
  figures(md, labels)
  embeds(md, options)
  links(md, options.lang)
  downloadLinks(md, options.lang)
  diagrams(md, labels)
  codeBlocks(md)
  callouts(md, labels)
  headings(md)
  toc(md)
  return md
}

function plainParser({ lang, smartQuotes, untrusted: isUntrusted }: MarkdownOptions): Parser {
  return new MarkdownIt({
    html: isUntrusted !== true,
    linkify: true,
    typographer: smartQuotes,
    quotes: quotesFor(lang),
  })
}
