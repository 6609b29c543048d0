import { profileLine } from './profile-key.ts'
import type { SiteAnswers } from './site-answers.ts'
import { NAMELESS } from './site-answers.ts'
import { yamlScalar } from './yaml-scalar.ts'

/** Where the schemas of the package lie, seen from `content/`. */
const SCHEMA = '../node_modules/carrel/schema/site.schema.json'

/**
 * site.yml of a new site: the answers, with the line by which editors find the schema. What was not answered
 * stands there as a comment, to be filled in.
 */
export function siteSettings(answers: SiteAnswers): string {
  const name = answers.name || NAMELESS
  const { url, baseurl } = addressOf(answers.url)
  const lines = [
    `# yaml-language-server: $schema=${SCHEMA}`,
    '# Every key of this file is optional.',
    '',
    `title: ${yamlScalar(name)}`,
    line('description', descriptionOf(answers), 'A sentence about you, for search engines.'),
    'lang: en',
    line('timezone', answers.timezone, 'Europe/Berlin'),
    '',
    '# Where the site will be. Without it, the address is worked out from the host or from the git remote.',
    line('url', url, 'https://example.org'),
    ...(baseurl === '' ? [] : [line('baseurl', baseurl, '')]),
    '',
    'author:',
    `  name: ${yamlScalar(name)}`,
    line('  bio', answers.position, 'Professor of Mathematics'),
    line('  employer', answers.place, 'University of Somewhere'),
    line('  location', answers.town, 'Somewhere'),
    line('  email', answers.email, 'you@example.org'),
    '  # avatar: me.jpg   # a picture in content/',
    ...linkLines(answers.links),
    '',
    'theme:',
    '  accent: oxford     # cardinal, forest, plum, ocean, slate, amber, teal, or a colour such as "#14407a"',
    '  font: serif        # or sans, or system',
  ]
  return `${lines.join('\n')}\n`
}

/** A key with its answer; where there is none, the same with an example, as a comment. */
function line(key: string, answer: string, example: string): string {
  if (answer !== '') return `${key}: ${yamlScalar(answer)}`
  const indent = /^ */.exec(key)?.[0] ?? ''
  return `${indent}# ${key.trim()}: ${example}`
}

function descriptionOf({ name, position, place }: SiteAnswers): string {
  const role = [position, place].filter((part) => part !== '').join(', ')
  return name === '' || role === '' ? '' : `${name}, ${role}.`
}

/**
 * Profiles under their keys, the first of each; the first other address as the author's own page, further
 * ones with their hosts as labels.
 */
function linkLines(links: readonly string[]): readonly string[] {
  const known = new Map<string, string>()
  const others: string[] = []
  for (const link of links) {
    const found = profileLine(link)
    if (found !== undefined && !known.has(found.key)) known.set(found.key, found.value)
    else if (found === undefined && /^https?:\/\//i.test(link)) others.push(link)
  }
  const [first, ...rest] = others
  const website = first === undefined ? [] : [`  uri: ${yamlScalar(first)}`]
  const further = rest.map((url, index) => {
    return `  page_${index + 2}: { title: ${JSON.stringify(hostOf(url))}, url: ${JSON.stringify(url)} }`
  })
  return [...website, ...[...known].map(([key, value]) => `  ${key}: ${yamlScalar(value)}`), ...further]
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}

/** `https://a.org/~b` as the two keys that site.yml has for it. */
function addressOf(written: string): { readonly url: string; readonly baseurl: string } {
  const text = written === '' || /^https?:\/\//i.test(written) ? written : `https://${written}`
  if (!URL.canParse(text)) return { url: '', baseurl: '' }
  const { origin, pathname } = new URL(text)
  return { url: origin, baseurl: pathname.replace(/\/+$/, '') }
}
