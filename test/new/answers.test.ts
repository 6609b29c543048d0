import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/parse/yaml.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { answersFromFile } from '../../src/transform/new/answers-from-file.ts'
import { profileLine } from '../../src/transform/new/profile-key.ts'
import { NO_ANSWERS, mergeAnswers } from '../../src/transform/new/site-answers.ts'
import { siteFiles } from '../../src/transform/new/site-files.ts'
import { yamlScalar } from '../../src/transform/new/yaml-scalar.ts'
import { siteInAString, told } from '../support/site-in-a-string.ts'

const FACTS = { folder: 'Emmy’s site', package: '^0.1.0', scripts: ['build', 'serve'] }

describe('a text as a value of YAML', () => {
  test.each([
    'plain', 'Professor: of Algebra', '"quoted"', "it's", '# no comment', 'a #b', '- item', '42', '1e3', 'true', 'No', 'null', '~',
    '', ' blank ', 'a: b', 'ends with:', '{a}', '[b]', '*star', '&and', '!bang', '%per', '@at', '`tick`', '0000-0002', '2024-03-01',
    'two\nlines', 'tab\there', '\\ back', 'ä 漢字 🙂', '=', '.5', '<<', '?x', '| x',
  ])('%j reads back as it was', (text) => {
    const { value, diagnostics } = parseYaml(`key: ${yamlScalar(text)}\n`, { path: sourcePath('a'), line: 1, family: 'config' })
    expect(diagnostics).toEqual([])
    expect(value).toEqual({ key: text })
  })
})

describe('a link', () => {
  test.each([
    ['https://github.com/emmy', 'github', 'emmy'],
    ['https://www.linkedin.com/in/emmy-noether/', 'linkedin', 'emmy-noether'],
    ['https://orcid.org/0000-0002-1825-0097', 'orcid', '0000-0002-1825-0097'],
    ['0000-0002-1825-009X', 'orcid', '0000-0002-1825-009X'],
    ['https://scholar.google.com/citations?user=abc&hl=en', 'googlescholar', 'https://scholar.google.com/citations?user=abc&hl=en'],
    ['https://mathstodon.xyz/@emmy', undefined, undefined],
    ['github:emmy', 'github', 'emmy'],
    ['https://bsky.app/profile/emmy.example.org', 'bluesky', 'emmy.example.org'],
  ])('%s stands under its service', (link, key, value) => {
    expect(profileLine(link)).toEqual(key === undefined ? undefined : { key, value })
  })
})

describe('what an author brings along', () => {
  const fixture = (name: string): string => fs.readFileSync(path.join(import.meta.dirname, 'brought', name), 'utf8')

  test('an ORCID record gives name, employment, links and works', () => {
    const answers = answersFromFile(fixture('orcid.json'))
    expect(answers).toMatchObject({
      name: 'Emmy Noether',
      position: 'Außerordentliche Professorin',
      place: 'Georg-August-Universität Göttingen',
      town: 'Göttingen',
      links: ['https://mathshistory.st-andrews.ac.uk/Biographies/Noether_Emmy/', 'orcid:0000-0000-0000-0000'],
    })
    expect(answers?.bibliography).toBe(fixture('orcid.bib'))
  })

  test('a JSON Resume gives who one is, and becomes the CV', () => {
    const text = fixture('resume.json')
    expect(answersFromFile(text)).toMatchObject({
      name: 'Emmy Noether', position: 'Guest professor', place: 'Bryn Mawr College', town: 'Göttingen', resume: text,
      links: ['https://noether.example.org', 'wikipedia:Emmy_Noether'],
    })
  })

  test('a bibliography gives its papers, and who wrote the most of them', () => {
    const text = '@article{a, author={Noether, E. and Hilbert, D.}, title={A}}\n@article{b, author={Emmy Noether}, title={B}}\n'
    expect(answersFromFile(text)).toEqual({ name: 'Emmy Noether', bibliography: text })
  })

  test('two who wrote equally many leave the name open', () => {
    expect(answersFromFile('@article{a, author={A, B and C, D}, title={A}}\n')?.name).toBeUndefined()
  })

  test.each(['', 'Some words.', '[1]', '{"a": 1}', '{"a": '])('%j is none of them', (text) => {
    expect(answersFromFile(text)).toBeUndefined()
  })
})

describe('the files of a new site', () => {
  const full = mergeAnswers([
    { name: 'Emmy "E." Noether', position: 'Professor: Algebra <emerita>', url: 'noether.example.org/~e', email: 'e@example.org' },
    ...['orcid.json', 'resume.json'].map((name) => answersFromFile(fs.readFileSync(path.join(import.meta.dirname, 'brought', name), 'utf8')) ?? {}),
    { links: ['https://example.org/one', 'https://example.org/two', 'no link at all'] },
  ])

  test.each([
    ['of nothing', NO_ANSWERS],
    ['of everything', full],
  ])('%s are a site without a warning', (_name, answers) => {
    const files = siteFiles(answers, FACTS)
    const { diagnostics, outputs } = siteInAString(files).build()
    expect(told(diagnostics)).toEqual([])
    expect(outputs.get('index.html')).toContain(answers.name === '' ? 'Your Name' : 'Emmy &quot;E.&quot; Noether')
  })

  test('hold what was answered', () => {
    const { outputs } = siteInAString(siteFiles(full, FACTS)).build()
    const home = outputs.get('index.html') ?? ''
    expect(home).toContain('Professor: Algebra &lt;emerita')
    expect(home).toContain('href="https://orcid.org/0000-0000-0000-0000"')
    expect(home).toContain('https://example.org/two')
    expect(outputs.get('publications/index.html')).toContain('Idealtheorie in Ringbereichen')
    expect(outputs.get('cv/index.html')).toContain('Bryn Mawr College')
    expect(outputs.get('sitemap.xml')).toContain('https://noether.example.org/~e/')
  })

  test('name a package that npm takes', () => {
    expect(JSON.parse(siteFiles(NO_ANSWERS, FACTS)['package.json'] ?? '')).toEqual({
      name: 'emmy-s-site',
      private: true,
      type: 'module',
      scripts: { build: 'carrel build', serve: 'carrel serve' },
      dependencies: { carrel: '^0.1.0' },
      engines: { node: '>=20.19' },
    })
  })

  test('point editors at schemas that the package has', () => {
    const files = siteFiles(NO_ANSWERS, FACTS)
    const named = Object.values(files).flatMap((text) => [...text.matchAll(/node_modules\/carrel\/([\w./-]+)/g)].map(([, name]) => name))
    expect([...new Set(named)]).toEqual(['schema/site.schema.json'])
    expect(fs.existsSync(path.join(import.meta.dirname, '../../schema/site.schema.json'))).toBe(true)
  })
})
