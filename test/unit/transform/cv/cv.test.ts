import { describe, expect, it } from 'vitest'
import type { Cv } from '../../../../src/model/cv.ts'
import { sourcePath } from '../../../../src/model/paths.ts'
import { parseCv } from '../../../../src/parse/cv/parse-cv.ts'
import { locateYaml, parseYaml } from '../../../../src/parse/yaml.ts'
import { arrangeCv } from '../../../../src/transform/cv/arrange-cv.ts'
import { linkNetworks } from '../../../../src/transform/cv/link-networks.ts'
import { periodText } from '../../../../src/transform/cv/period-text.ts'
import { toJsonResume } from '../../../../src/transform/cv/to-json-resume.ts'
import { toMarkdown } from '../../../../src/transform/cv/to-markdown.ts'

const words = { lang: 'en', present: 'present' }

function read(text: string): Cv {
  const place = { path: sourcePath('content/cv.yml'), line: 1 }
  return parseCv(parseYaml(text, place).value, locateYaml(text, place)).value
}

const cv = read(`
cv:
  name: Sofya Kovalevskaya
  label: Mathematician
  email: sofya@example.org
  summary: Works on *tops*.
  social_networks:
    - network: Google Scholar
      username: a b
    - network: GitHub
      username: sofya
    - network: Somewhere
      username: s
  sections:
    Experience:
      - company: Stockholm University
        position: Professor
        location: Stockholm
        start_date: 1889-06
        end_date: 1891-02
        highlights: [Mechanics, "Two\\nlines"]
    Volunteer:
      - organization: Women's courses
        position: Teacher
        start_date: 1885
        url: https://example.org/courses
    Education:
      - institution: University of Göttingen
        degree: PhD
        area: Mathematics
        date: 1874
    Publications:
      - title: On the Rotation of a Solid Body
        authors: [Sofya Kovalevskaya]
        journal: Acta Mathematica
        date: 1889-01
        doi: 10.1007/BF02592182
    Skills:
      - label: Languages
        details: Russian, French
    Notes:
      - One.
      - Two.
`)

describe('a period in words', () => {
  it.each([
    ['en', { start: { year: 2019 }, end: { year: 2021 } }, '2019–2021'],
    ['en', { start: { year: 2023 }, end: 'present' }, '2023–present'],
    ['en', { start: { year: 2023, month: 5 }, end: 'present' }, 'May 2023–present'],
    ['en', { start: { year: 2020, month: 1 }, end: { year: 2020, month: 3 } }, 'Jan–Mar 2020'],
    ['en', { start: { year: 2020, month: 3 }, end: { year: 2020, month: 3 } }, 'Mar 2020'],
    ['en', { start: { year: 2020 }, end: { year: 2020 } }, '2020'],
    ['en', { end: { year: 2020, month: 3, day: 4 } }, '4 Mar 2020'],
    ['en', { end: 'present' }, 'present'],
    ['en', { start: { year: 2020 } }, '2020'],
    ['en', { dateText: 'Fall 2020' }, 'Fall 2020'],
    ['en', {}, ''],
    ['de', { start: { year: 2020, month: 10 }, end: { year: 2021, month: 5 } }, 'Okt. 2020–Mai 2021'],
    ['ja', { start: { year: 2020, month: 1 }, end: { year: 2020, month: 3 } }, '2020年1月–2020年3月'],
    ['ko', { end: { year: 2020, month: 3 } }, '2020년 3월'],
  ] as const)('in %s: %o', (lang, period, text) => {
    expect(periodText(period, { ...words, lang })).toBe(text)
  })
})

describe('the sections of a CV', () => {
  const titles = (arranged: Cv) => arranged.sections.map(({ title }) => title)

  it('keep the order of the file unless another is asked for', () => {
    expect(titles(arrangeCv(cv, {}))).toEqual(titles(cv))
  })

  it('come in the order asked for, by meaning, id or title, the rest after it', () => {
    expect(titles(arrangeCv(cv, { order: ['Notes', 'education', 'work'] }))).toEqual([
      'Notes', 'Education', 'Experience', 'Volunteer', 'Publications', 'Skills',
    ])
  })

  it('that mean the same become one where asked, what goes on first', () => {
    const { sections } = arrangeCv(cv, { same: 'together' })
    expect(sections.map(({ title }) => title)).toEqual(['Experience', 'Education', 'Publications', 'Skills', 'Notes'])
    expect(sections[0]?.entries.map((entry) => entry.kind === 'entry' && entry.title)).toEqual(['Teacher', 'Professor'])
  })
})

describe('the accounts of a CV', () => {
  it('get the address of a service that is known', () => {
    expect(linkNetworks(cv).networks.map(({ url }) => url)).toEqual([
      'https://scholar.google.com/citations?user=a%20b', 'https://github.com/sofya', undefined,
    ])
  })
})

describe('JSON Resume', () => {
  const resume = toJsonResume(cv)

  it('holds the person and the sections that it has a place for', () => {
    expect(resume).toMatchObject({
      basics: { name: 'Sofya Kovalevskaya', email: 'sofya@example.org' },
      work: [
        {
          name: 'Stockholm University', position: 'Professor', location: 'Stockholm', startDate: '1889-06',
          endDate: '1891-02',
        },
      ],
      volunteer: [{ organization: "Women's courses", position: 'Teacher', startDate: '1885' }],
      education: [{ institution: 'University of Göttingen', studyType: 'PhD', area: 'Mathematics', startDate: '1874' }],
      publications: [
        {
          name: 'On the Rotation of a Solid Body', publisher: 'Acta Mathematica', releaseDate: '1889-01',
          url: 'https://doi.org/10.1007/BF02592182',
        },
      ],
      skills: [{ name: 'Languages', keywords: ['Russian', 'French'] }],
    })
    expect(Object.keys(resume)).not.toContain('notes')
  })

  it('read again gives the same entries of work, education and skills', () => {
    const again = parseCv(resume, () => ({ path: sourcePath('r'), line: 1, column: 1 })).value
    const of = (from: Cv, meaning: string) => from.sections.find((section) => section.meaning === meaning)?.entries
    expect(of(again, 'work')).toEqual(of(cv, 'work'))
    expect(of(again, 'volunteer')).toEqual(of(cv, 'volunteer'))
    expect(of(again, 'skills')).toEqual(of(cv, 'skills'))
  })
})

describe('Markdown', () => {
  it('holds the whole CV', () => {
    expect(toMarkdown(linkNetworks(cv), words)).toBe(`# Sofya Kovalevskaya

Mathematician

<sofya@example.org> · [Google Scholar](<https://scholar.google.com/citations?user=a%20b>) · \
[GitHub](<https://github.com/sofya>) · Somewhere: s

Works on *tops*.

## Experience

- **Professor**, Stockholm University, Stockholm, Jun 1889–Feb 1891
  - Mechanics
  - Two
    lines

## Volunteer

- **[Teacher](<https://example.org/courses>)**, Women's courses, 1885–present

## Education

- **PhD, Mathematics**, University of Göttingen, 1874

## Publications

- Sofya Kovalevskaya. [On the Rotation of a Solid Body](<https://doi.org/10.1007/BF02592182>). \
*Acta Mathematica*, Jan 1889.

## Skills

- **Languages**: Russian, French

## Notes

One.

Two.
`)
  })

  it('of an empty CV is empty', () => {
    expect(toMarkdown({ networks: [], sections: [] }, words)).toBe('')
  })
})
