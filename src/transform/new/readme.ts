import type { SiteAnswers } from './site-answers.ts'
import { NAMELESS } from './site-answers.ts'

/** The one page that says what is where in a new site, and what to type. */
export function readme({ name }: SiteAnswers, scripts: readonly string[]): string {
  const check = scripts.includes('check')
    ? '\n`npm run check` reads it like a careful friend: spelling of keys, dead links, missing files.\n'
    : ''
  return `# The website of ${name || NAMELESS}

Made with [Carrel](https://www.npmjs.com/package/carrel) from the files in \`content/\`.

\`\`\`sh
npm install     # once
npm run serve   # shows the site at http://localhost:4000 while you write
npm run build   # writes the site to _site/
\`\`\`
${check}
${REST}`
}

/** What is the same for every site. */
const REST = `## What is where

| file | what it is |
| --- | --- |
| \`content/site.yml\` | your name, address, profiles and colours |
| \`content/index.md\` | the home page |
| \`content/publications/*.bib\` | your papers, as BibTeX: lists and pages are made of them |
| \`content/posts/\`, \`news/\`, \`talks/\`, … | a file each; the site has a part once it has a file |
| \`layouts/\`, \`assets/\` | nothing, until you change something of the theme |

## New pages

\`\`\`sh
npx carrel new post "A title"
npx carrel new news "A sentence"
npx carrel new project "A title"
npx carrel new talk "A title"
npx carrel new course "A title"
\`\`\`

## On the web

Push to \`main\` on GitHub: the workflow in \`.github/workflows/\` publishes the site. Choose *GitHub Actions*
once under Settings, Pages, Source. Any other host takes the files in \`_site/\` as they are.

## A newer Carrel

\`npm update carrel\` brings the newest program and theme. Nothing of yours is touched.
`
