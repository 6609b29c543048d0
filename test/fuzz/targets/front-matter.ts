import { recordOf } from '../../../src/model/record.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import { parseFrontMatter } from '../../../src/parse/front-matter.ts'
import { parsePage } from '../../../src/parse/page.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { codeFeatures, unsound } from '../sound.ts'

const PATH = sourcePath('content/posts/2021-03-04-a.md')

/** A file cut at its fences and read into a page: nothing is lost of the body, and every place is one of the file. */
export const frontMatter: FuzzTarget = {
  name: 'front-matter',
  words: [
    '---\n', '...\n', '---js\n', 'title: ', 'date: 2021-03-04\n', 'date: ', 'tags: [', 'layout: none\n', 'permalink: /a/\n',
    'redirect_from:\n  - /a/\n', 'published: false\n', '&a ', '*a', '<<: *a\n', '!!js/function ', '|\n  ', '>-\n  ', '? ', "'", '"',
    '# ', '{a: 1}', '[1, 2]', 'categories: ', 'nav: yes\n', 'draft: true\n', 'lang: de\n', 'sections:\n  - type: ',
  ],
  run(text) {
    const file = parseFrontMatter(text, PATH)
    const page = parsePage({
      source: { path: PATH, text },
      contentPath: 'posts/2021-03-04-a.md',
      collection: 'posts',
      defaults: recordOf([['layout', 'post']]),
      zone: 'Europe/Berlin',
      kindOf: () => 'markdown',
    })
    const { body, bodyLine, locate, data } = file.value
    for (const key of Object.keys(data)) locate([key], 'value')
    const problem = text.endsWith(body) ? unsound(page.diagnostics, text) : 'the body is no end of the file'
    const lines = text.slice(0, text.length - body.length).split('\n').length
    const finding = problem ?? (body === '' || bodyLine === lines ? undefined : `the body begins on line ${bodyLine}, not ${lines}`)
    const keys = Object.keys(data).length
    return { finding, features: [...codeFeatures(page.diagnostics), `keys ${Math.min(keys, 12)}`, `kind ${typeof page.value.meta.date}`] }
  },
}
