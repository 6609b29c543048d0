import { expect, test } from 'vitest'
import { readMermaid } from '../../../src/make/mermaid-text.ts'

const CHART = (line: string): string => `flowchart LR\n${line}`

test.each([
  ['arrows without blanks', 'A-->B', 'A --> B'],
  ['a name with a hyphen', 'us-east-->b', 'us-east --> b'],
  ['long arrows', 'A ----> B', 'A --> B'],
  ['a text on an arrow', 'A -- by Noether --> B', 'A -->|by Noether| B'],
  ['a text on a dotted arrow', 'A -. perhaps .-> B', 'A -.->|perhaps| B'],
  ['a text on a thick arrow', 'A == surely ==> B', 'A ==>|surely| B'],
  ['a text between bars', 'A-->|yes|B', 'A -->|yes| B'],
  ['several links', 'A & B --> C --- D', 'A & B --> C --- D'],
  ['two statements on a line', 'A-->B; B-->C;', 'A --> B\nB --> C'],
  ['brackets within quotation marks', 'A["x (y) -->"]-->B', 'A["x (y) -->"] --> B'],
  ['shapes', 'A((x))-->B{{y}}', 'A((x)) --> B{{y}}'],
  ['a class', 'A:::big-->B', 'A:::big --> B'],
  ['a styled node', 'style A fill:#f9f', 'style A fill:#f9f'],
])('a flowchart may have %s', (_name, line, written) => {
  expect(readMermaid(CHART(line))).toEqual({ text: `graph LR\n${written}` })
})

test.each([
  ['a link that a click follows', 'click A "https://example.org"'],
  ['an arrow with a cross', 'A --x B'],
  ['an arrow that leads nowhere', 'A -->'],
  ['a bracket that stays open', 'A[open --> B'],
  ['the new form of shapes', 'A@{ shape: rounded }'],
  ['an invisible link', 'A ~~~ B'],
])('%s is told, not misread', (_name, line) => {
  expect(readMermaid(CHART(line))).toEqual({ problem: expect.stringContaining(line.trim()), line: 2 })
})

test('comments, settings and descriptions go, and lines are still counted', () => {
  const text = '---\ntitle: T\n---\n%%{init: {"theme": "dark"}}%%\n%% a comment\ngraph TD;\n  accTitle: A title\n  accDescr {\n    Long\n  }\n  A-->B\n  A ~~~ B'
  expect(readMermaid(text)).toEqual({ problem: expect.stringContaining('~~~'), line: 12 })
  expect(readMermaid(text.replace('  A ~~~ B', ''))).toEqual({ text: 'graph TD\nA --> B' })
})

test.each([
  ['sequenceDiagram', 'participant N as Noether\nN->>Hilbert: A letter\nNote over N: 1918\nloop daily\nN-->>N: thinks\nend', 'autonumber'],
  ['classDiagram', 'Ring <|-- Field\nclass Field {\n+inverse(x) Element\n}\nRing : +int order', 'callback Ring "x"'],
  ['erDiagram', 'PERSON ||--o{ PAPER : wrote\nPAPER {\nstring title PK "of the paper"\n}', 'title What'],
  ['stateDiagram-v2', '[*] --> Draft\nDraft --> [*] : printed\nstate "In print" as Press', 'note right of Draft'],
])('of a %s what is understood is handed on, and the rest told', (header, lines, foreign) => {
  expect(readMermaid(`${header}\n${lines}`)).toEqual({ text: `${header}\n${lines}` })
  expect(readMermaid(`${header}\n${lines}\n${foreign}`)).toEqual({
    problem: expect.stringContaining(foreign),
    line: lines.split('\n').length + 2,
  })
})

test.each([['gantt\n', 'gantt'], ['', 'which kind'], ['pie title Papers', 'pie']])('%j is no diagram that can be drawn', (text, words) => {
  expect(readMermaid(text)).toEqual({ problem: expect.stringContaining(words), line: 1 })
})
