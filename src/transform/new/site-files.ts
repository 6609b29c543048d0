import { PAGES_WORKFLOW } from './pages-workflow.ts'
import { readme } from './readme.ts'
import type { SiteAnswers } from './site-answers.ts'
import { siteSettings } from './site-settings.ts'
import type { ToolingFacts } from './tooling-files.ts'
import {
  EDITORCONFIG,
  EDITOR_EXTENSIONS,
  EDITOR_SETTINGS,
  GITIGNORE,
  packageManifest,
} from './tooling-files.ts'
import { yamlScalar } from './yaml-scalar.ts'

/**
 * Every file of a new site, by its path: what the author brings along, and nothing that has to be deleted
 * first.
 */
export function siteFiles(answers: SiteAnswers, facts: ToolingFacts): Readonly<Record<string, string>> {
  return {
    'content/site.yml': siteSettings(answers),
    'content/index.md': homePage(answers),
    ...(answers.bibliography === ''
      ? {}
      : {
          'content/publications.md': listPage('publications', 'Publications', 1),
          'content/publications/papers.bib': ended(answers.bibliography),
        }),
    ...(answers.resume === ''
      ? {}
      : { 'content/cv.md': listPage('cv', 'CV', 2), 'content/cv.json': ended(answers.resume) }),
    'package.json': packageManifest(facts),
    'README.md': readme(answers, facts.scripts),
    '.gitignore': GITIGNORE,
    '.editorconfig': EDITORCONFIG,
    '.vscode/settings.json': EDITOR_SETTINGS,
    '.vscode/extensions.json': EDITOR_EXTENSIONS,
    '.github/workflows/publish.yml': PAGES_WORKFLOW,
  }
}

/** Blocks without anything in them leave no trace, so all that a first year may bring can stand there. */
function homePage({ about, place, position, resume }: SiteAnswers): string {
  const role = [position, place].filter((part) => part !== '').join(', ')
  const fromResume = resume === '' ? [] : ['experience']
  const blocks = ['news', 'publications', ...fromResume, 'projects', 'posts', 'social']
  return [
    '---',
    'layout: about',
    'title: About',
    ...(role === '' ? [] : [`subtitle: ${yamlScalar(withoutMarkup(role))}`]),
    '# profile:',
    '#   image: me.jpg   # a picture of you, beside this file',
    'sections:',
    ...blocks.map((block) => `  - ${block}`),
    '---',
    '',
    about || 'A few sentences about you and your work. This is `content/index.md`, and it is all yours.',
    '',
  ].join('\n')
}

/** The subtitle may be HTML, which an answer is not meant to be. */
function withoutMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function listPage(layout: string, title: string, order: number): string {
  return `---\nlayout: ${layout}\ntitle: ${title}\nnav: true\nnav_order: ${order}\n---\n`
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
