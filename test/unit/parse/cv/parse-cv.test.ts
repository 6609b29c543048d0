import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import { parseCv } from '../../../../src/parse/cv/parse-cv.ts'
import { locateYaml, parseYaml } from '../../../../src/parse/yaml.ts'

function read(text: string) {
  const place = { path: sourcePath('content/cv.yml'), line: 1 }
  const { value, diagnostics } = parseCv(parseYaml(text, { ...place, family: 'data' }).value, locateYaml(text, place))
  const said = diagnostics.map(({ code, message, at }) => `${at?.line}:${at?.column} ${code}: ${message}`)
  return { cv: value, said }
}

const entries = (text: string) => read(text).cv.sections.flatMap((section) => section.entries)

describe('RenderCV', () => {
  const { cv, said } = read(`
cv:
  name: Emmy Noether
  label: Mathematician
  email: emmy@example.org
  location: Göttingen
  website: example.org/noether
  summary: Works on *ideals* and $R/I$.
  social_networks:
    - network: ORCID
      username: 0000-0002-1825-0097
    - network: GitHub
      username: noether
  sections:
    research_experience:
      - company: University of Göttingen
        position: Privatdozentin
        location: Göttingen
        start_date: 1919-06
        end_date: 1933-04
        highlights:
          - Ideal theory
      - company: Bryn Mawr College
        position: Guest professor
        start_date: 1933
    Education:
      - institution: University of Erlangen
        area: Mathematics
        degree: PhD
        end_date: 1907-12-13
    Publications:
      - title: Invariante Variationsprobleme
        authors:
          - Emmy Noether
        journal: Nachrichten
        date: 1918
        doi: https://doi.org/10.1080/00411457108231446
    Skills:
      - label: Languages
        details: German, French, English
    Notes:
      - A paragraph of **text**.
      - bullet: A line of a list
    Awards:
      - name: Ackermann–Teubner Prize
        date: Fall 1932
        summary: With Emil Artin
    Empty: []
`)

  it('is read without a complaint', () => {
    expect(said).toEqual([])
  })

  it('gives the person', () => {
    expect(cv).toMatchObject({
      name: 'Emmy Noether',
      label: 'Mathematician',
      email: 'emmy@example.org',
      location: 'Göttingen',
      website: 'https://example.org/noether',
      summary: 'Works on *ideals* and $R/I$.',
      networks: [{ network: 'ORCID', username: '0000-0002-1825-0097' }, { network: 'GitHub', username: 'noether' }],
    })
  })

  it('gives sections in the order of the file, with what they mean, and leaves out empty ones', () => {
    expect(cv.sections.map(({ title, id, meaning }) => [title, id, meaning])).toEqual([
      ['Research Experience', 'research-experience', 'work'],
      ['Education', 'education', 'education'],
      ['Publications', 'publications', 'publications'],
      ['Skills', 'skills', 'skills'],
      ['Notes', 'notes', undefined],
      ['Awards', 'awards', 'awards'],
    ])
  })

  it('tells the kinds of entries by their keys', () => {
    expect(cv.sections.map((section) => section.entries)).toEqual([
      [
        {
          kind: 'entry', title: 'Privatdozentin', subtitle: 'University of Göttingen', place: 'Göttingen',
          start: { year: 1919, month: 6 }, end: { year: 1933, month: 4 }, highlights: ['Ideal theory'],
        },
        {
          kind: 'entry', title: 'Guest professor', subtitle: 'Bryn Mawr College', start: { year: 1933 }, end: 'present',
          highlights: [],
        },
      ],
      [
        {
          kind: 'entry', title: 'PhD, Mathematics', subtitle: 'University of Erlangen',
          study: { degree: 'PhD', area: 'Mathematics' }, end: { year: 1907, month: 12, day: 13 }, highlights: [],
        },
      ],
      [
        {
          kind: 'publication', title: 'Invariante Variationsprobleme', authors: ['Emmy Noether'], venue: 'Nachrichten',
          date: { year: 1918 }, doi: '10.1080/00411457108231446',
        },
      ],
      [{ kind: 'pair', label: 'Languages', details: 'German, French, English' }],
      [{ kind: 'text', text: 'A paragraph of **text**.' }, { kind: 'bullet', text: 'A line of a list' }],
      [{ kind: 'entry', title: 'Ackermann–Teubner Prize', dateText: 'Fall 1932', summary: 'With Emil Artin', highlights: [] }],
    ])
  })

  it('as al-folio writes it has skills, languages and references with keys of their own', () => {
    expect(entries(`
cv:
  sections:
    Skills:
      - name: Physics
        level: Master
        icon: fa-solid fa-hashtag
        keywords: [Quantum Mechanics, Relativity]
    Languages:
      - name: German
        summary: Native speaker
    References:
      - name: Max Planck
        reference: He was right.
    Certificates:
      - name: Machine Learning
        issuer: Stanford University
        date: 2018-01-01
        url: javascript:alert(1)
`)).toEqual([
      { kind: 'pair', label: 'Physics (Master)', details: 'Quantum Mechanics, Relativity' },
      { kind: 'pair', label: 'German', details: 'Native speaker' },
      { kind: 'entry', title: 'Max Planck', summary: 'He was right.', highlights: [] },
      {
        kind: 'entry', title: 'Machine Learning', subtitle: 'Stanford University', highlights: [],
        end: { year: 2018, month: 1, day: 1 },
      },
    ])
  })
})

describe('JSON Resume', () => {
  const { cv, said } = read(`{
  "basics": {
    "name": "Ada Lovelace", "email": "ada@example.org", "url": "https://example.org",
    "location": {"city": "London", "countryCode": "GB"},
    "profiles": [{"network": "Mastodon", "url": "https://example.org/@ada"}]
  },
  "languages": [{"language": "English", "fluency": "Native"}],
  "work": [{"name": "Analytical Engine", "position": "Programmer", "startDate": "1842-02", "endDate": "", "highlights": []}],
  "education": [{"institution": "At home", "area": "Mathematics", "studyType": "Lessons", "score": "A", "courses": ["Calculus"]}],
  "publications": [{"name": "Notes", "publisher": "Taylor", "releaseDate": "1843-09"}],
  "skills": [{"name": "Mathematics", "keywords": ["Bernoulli numbers"]}]
}`)

  it('is read without a complaint, its sections in the order of the schema', () => {
    expect(said).toEqual([])
    expect(cv.sections.map(({ title }) => title)).toEqual(['Experience', 'Education', 'Publications', 'Skills', 'Languages'])
  })

  it('gives the person, the place as text', () => {
    expect(cv).toMatchObject({ name: 'Ada Lovelace', location: 'London, GB', networks: [{ network: 'Mastodon' }] })
  })

  it('gives the entries', () => {
    expect(cv.sections.flatMap((section) => section.entries)).toEqual([
      {
        kind: 'entry', title: 'Programmer', subtitle: 'Analytical Engine', start: { year: 1842, month: 2 }, end: 'present',
        highlights: [],
      },
      {
        kind: 'entry', title: 'Lessons, Mathematics', subtitle: 'At home', highlights: ['Calculus'],
        study: { degree: 'Lessons', area: 'Mathematics', score: 'A' },
      },
      { kind: 'publication', title: 'Notes', authors: [], venue: 'Taylor', date: { year: 1843, month: 9 } },
      { kind: 'pair', label: 'Mathematics', details: 'Bernoulli numbers' },
      { kind: 'pair', label: 'English', details: 'Native' },
    ])
  })
})

describe("al-folio's old list", () => {
  const { cv, said } = read(`
- title: General Information
  type: map
  contents:
    - name: Full Name
      value: Carl Friedrich Gauss
    - name: Languages
      value: German, Latin
- title: Education
  type: time_table
  contents:
    - title: PhD
      institution: University of Helmstedt
      year: 1799
      description:
        - Fundamental theorem of algebra
        - title: Advisers
          contents: [Pfaff]
    - title: Studies
      year: 1795 - 1798
- title: Honors and Awards
  type: nested_list
  contents:
    - title: Prizes
      items: [Lalande, Copley]
- title: Interests
  type: list
  contents:
    - Geodesy
`)

  it('is read without a complaint', () => {
    expect(said).toEqual([])
    expect(cv.name).toBe('Carl Friedrich Gauss')
  })

  it('gives its four types', () => {
    expect(cv.sections).toEqual([
      {
        title: 'General Information', id: 'general-information', meaning: 'summary',
        entries: [
          { kind: 'pair', label: 'Full Name', details: 'Carl Friedrich Gauss' },
          { kind: 'pair', label: 'Languages', details: 'German, Latin' },
        ],
      },
      {
        title: 'Education', id: 'education', meaning: 'education',
        entries: [
          {
            kind: 'entry', title: 'PhD', subtitle: 'University of Helmstedt', end: { year: 1799 },
            highlights: ['Fundamental theorem of algebra', 'Advisers: Pfaff'],
          },
          { kind: 'entry', title: 'Studies', start: { year: 1795 }, end: { year: 1798 }, highlights: [] },
        ],
      },
      {
        title: 'Honors and Awards', id: 'honors-and-awards', meaning: 'awards',
        entries: [{ kind: 'entry', title: 'Prizes', highlights: ['Lalande', 'Copley'] }],
      },
      { title: 'Interests', id: 'interests', meaning: 'interests', entries: [{ kind: 'bullet', text: 'Geodesy' }] },
    ])
  })
})

describe('what is wrong with a CV is reported where it stands, and the rest is read', () => {
  it.each([
    [
      'a date that is none',
      'cv:\n  sections:\n    Work:\n      - name: A\n        start_date: 2020-13\n        end_date: 2021\n',
      ['5:21 data/cv-bad-date: `start_date` is "2020-13", which is no date, so it is shown as it stands.'],
    ],
    [
      'an end before its beginning',
      'cv:\n  sections:\n    Work:\n      - name: A\n        start_date: 2021-05\n        end_date: 2021-04\n',
      ['6:19 data/cv-reversed-dates: This ends ("2021-04") before it begins (in 2021).'],
    ],
    [
      'an entry without a name',
      'cv:\n  sections:\n    Work:\n      - employer_name: A\n        summary: B\n',
      ['4:9 data/cv-missing-title: This entry has no title: of its keys (employer_name, summary) none says what it is.'],
    ],
    [
      'a section that is a mapping',
      'cv:\n  sections:\n    Work:\n      name: A\n',
      ['3:5 data/cv-unknown-section: The section "Work" is a mapping, where a list is expected, so it is left out.'],
    ],
    [
      'a section of an unknown type',
      '- title: A\n  type: tabel\n  contents: []\n',
      ['2:9 data/cv-unknown-section: The section "A" has the type `tabel`, which is not known, so it is left out.'],
    ],
    [
      'a section without a title',
      '- type: list\n  contents: [a]\n',
      ['1:3 data/cv-missing-title: This section has no title, so it is left out.'],
    ],
    [
      'an address that runs a script',
      'cv:\n  website: "javascript:alert(1)"\n',
      ['2:12 data/cv-bad-link: `javascript:alert(1)` is no address that a reader can be sent to, so there is no link.'],
    ],
    [
      'a file of another kind',
      'title: A\n',
      ['1:1 data/cv-unknown-format: This file is in none of the formats of a CV that are known, so the CV is empty.'],
    ],
  ])('%s', (_case, text, expected) => {
    expect(read(text).said).toEqual(expected)
  })

  it('keeps dates that are none as text', () => {
    const text = 'cv:\n  sections:\n    Work:\n      - name: A\n        start_date: soon\n        end_date: later\n'
    expect(entries(text)).toMatchObject([{ title: 'A', dateText: 'soon–later' }])
  })

  it('reads nothing from an empty file', () => {
    expect(read('')).toEqual({ cv: { networks: [], sections: [] }, said: [] })
  })

  it.each([
    'cv: 1', 'cv: []', 'cv: {sections: 1}', 'cv: {sections: {a: 1, b: {c: 1}, d: [[1]], e: [null]}}', 'basics: []',
    'basics: {location: [1], profiles: {a: 1}}\nwork: 1', '- 1', '- title: [a]\n  type: []\n  contents: {a: 1}', '[[[]]]',
    'cv: {name: {a: 1}, social_networks: [1, {network: {}}], website: [1]}', 'true', 'cv: {sections: {__proto__: [a]}}',
    'cv: {sections: {constructor: [{toString: 1}]}}', '- {title: a, type: constructor}',
  ])('never fails: %s', (text) => {
    expect(() => read(text)).not.toThrow()
  })
})
