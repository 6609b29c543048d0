import { inFile } from './mistake.ts'

const WORKS = 'content/works.md'
const POST = 'content/posts/1918-07-26-theorem.md'

/** Mistakes in front matter. */
export const frontMatterMistakes = [
  ...inFile(WORKS, [
    ['a mistyped key', 'title: Works', '⟦titel: Works', 'front-matter/unknown-key', 'title'],
    ['another mistyped key', 'permalink: /works/', '⟦permlink: /works/', 'front-matter/unknown-key', 'permalink'],
    ['a key twice', 'toc: true', 'toc: true\n⟦toc: false', 'front-matter/duplicate-key'],
    ['a colon in the title', 'title: Works', 'title: Works⟦: all of them', 'front-matter/bad-yaml', '"Works: all of them"'],
    ['a list that is not closed', 'tags: [algebra, physics]', 'tags: ⟦[algebra, physics', 'front-matter/bad-yaml'],
    ['a quote that is not closed', 'title: Works', 'title: ⟦"Works', 'front-matter/bad-yaml'],
    ['a tab', 'toc: true', 'sidebar:\n⟦\ttoc: true', 'front-matter/bad-yaml'],
    ['a layout that there is not', 'layout: page', 'layout: ⟦pag', 'template/missing-layout', 'page'],
    ['a layout far from any', 'layout: page', 'layout: ⟦papyrus-roll', 'template/missing-layout'],
    ['a permalink that climbs', 'permalink: /works/', 'permalink: ⟦/../works/', 'permalink/refused'],
    ['a permalink on another host', 'permalink: /works/', 'permalink: ⟦https://example.net/works/', 'permalink/refused'],
    ['a placeholder that there is not', 'permalink: /works/', 'permalink: ⟦/:titel/', 'permalink/unknown-placeholder', ':title'],
    ['a style of permalinks on a page', 'permalink: /works/', 'permalink: ⟦pretty', 'permalink/style-on-page'],
    ['a name that Windows reserves', 'permalink: /works/', 'permalink: ⟦/con/', 'output-path/reserved'],
    ['a switch that is none', 'toc: true', 'sitemap: ⟦[yes]', 'front-matter/wrong-type'],
    ['no end', 'toc: true\n---\n', 'toc: true\n', 'front-matter/unclosed'],
    ['another language', '---\ntitle: Works', '---⟦js\ntitle: Works', 'front-matter/language'],
    ['a list instead of keys', 'title: Works\nlayout: page\npermalink: /works/\ntags: [algebra, physics]\ntoc: true\n', '⟦- title\n- layout\n', 'front-matter/not-a-mapping'],
    ['a blank line before it', '---\ntitle: Works', '\n⟦---\ntitle: Works', 'front-matter/misplaced'],
    ['a redirect to where a page is', 'toc: true', 'redirect_from: ⟦/list/', 'content/redirect-taken'],
    ['a picture that is not there', 'layout: page', 'layout: people\nprofiles:\n  - name: Emmy\n    image: ⟦img/emy.png', 'content/missing-file', 'emmy.png'],
  ]),
  ...inFile(POST, [
    ['a date that is none', 'date: 1918-07-26', 'date: ⟦July', 'front-matter/bad-date'],
    ['a day that there is not', 'date: 1918-07-26', 'date: ⟦1918-02-30', 'front-matter/bad-date'],
    ['a date of two meanings', 'date: 1918-07-26', 'date: ⟦07/08/1918', 'front-matter/bad-date'],
    ['a switch that is a word', 'published: true', 'published: ⟦maybe', 'front-matter/wrong-type'],
  ]),
]

/** Mistakes in Markdown: links, pictures and the constructs that are ours. */
export const markdownMistakes = inFile(WORKS, [
  ['a link to a file that is not there', '(posts/1918-07-26-theorem.md)', '(⟦posts/1918-07-26-theorm.md)', 'markdown/dead-link', 'theorem'],
  ['a link to a page that is not there', '(index.md)', '(⟦indx.md)', 'markdown/dead-link', 'index.md'],
  ['a link from the root', '(index.md)', '(⟦/nowhere/)', 'markdown/dead-link'],
  ['a reference to nothing', '[home](index.md)', '[home][h]\n\n[h]: ⟦indx.md', 'markdown/dead-link', 'index.md'],
  ['a link of HTML', '[home](index.md)', '<a href="⟦indx.md">home</a>', 'markdown/dead-link', 'index.md'],
  ['a link that runs a script', '(index.md)', '(⟦javascript:alert(1))', 'markdown/unsafe-link'],
  ['an old baseurl', '(index.md)', '(⟦{{ site.baseurl }}/)', 'markdown/liquid'],
  ['a picture that is not there', '(img/emmy.png)', '(⟦img/emy.png)', 'markdown/missing-image', 'img/emmy.png'],
  ['a picture of HTML that is not there', '![Emmy Noether at a lake](img/emmy.png)', '<img src="⟦img/emy.png" alt="Emmy">', 'markdown/missing-image', 'img/emmy.png'],
  ['a picture without a description', '![Emmy Noether at a lake](img/emmy.png)', '![](⟦img/emmy.png)', 'markdown/image-alt'],
  ['an attribute that runs a script', '(img/emmy.png)', '(img/emmy.png){: ⟦onclick="x()"}', 'markdown/unsafe-attribute'],
  ['a heading of the wrong level', '## Later papers', '⟦#### Later papers', 'markdown/heading-skipped'],
  ['a footnote that is not there', 'a note[^1].', 'a note[^1] and⟦[^2].', 'markdown/unknown-footnote'],
  ['a footnote that nobody refers to', '[^1]: The note.', '[^1]: The note.\n\n⟦[^3]: Another.', 'markdown/unused-footnote'],
  ['a formula with a mistake', '$a^2 + b^2$', '$a^2 + ⟦\\fracc{1}{2}$', 'markdown/math'],
  ['a container that is not closed', ':::\n\nAs', '\nAs', 'markdown/unclosed-container'],
  ['a tag of Liquid', 'As [@noether1918] shows.', '⟦{% include figure.liquid path="img/emmy.png" %}', 'markdown/liquid', '!['],
  ['a citation that is not there', '[@noether1918]', '[⟦@noether1981]', 'bibliography/unknown-key', 'noether1918'],
  ['an equation that is not there', '$a^2 + b^2$', '⟦\\eqref{euler}', 'markdown/unknown-equation'],
  ['a language of code that is mistyped', 'As [@noether1918] shows.', '```⟦pyhton\nx = 1\n```', 'markdown/unknown-language', 'python'],
])
