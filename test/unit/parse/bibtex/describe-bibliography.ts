import type { Diagnostic } from '../../../../src/model/diagnostic.ts'
import type { FieldValue, Person, Publication, RichText } from '../../../../src/model/publication.ts'

/** A bibliography as text that a person can check: people, dates, fields, diagnostics with their places. */
export function describeBibliography(
  publications: readonly Publication[],
  diagnostics: readonly Diagnostic[],
): string {
  const problems = diagnostics.map((problem) => {
    const at =
      problem.at === undefined ? '-' : `${problem.at.line}:${problem.at.column}+${problem.at.length ?? 0}`
    return `${problem.severity} ${problem.code} ${at} ${problem.message}`
  })
  return `${[...publications.map(describe), ...problems].join('\n')}\n`
}

function describe(publication: Publication): string {
  const { key, type, titleText, authors, editors, othersFollow, fields } = publication
  const date = [publication.year, publication.month, publication.day]
    .filter((part) => part !== undefined)
    .join('-')
  const lines = [
    `title: ${titleText}`,
    ...authors.map((person) => `author: ${describePerson(person)}`),
    ...(othersFollow ? ['author: and others'] : []),
    ...editors.map((person) => `editor: ${describePerson(person)}`),
    ...(date === '' && publication.yearText === undefined
      ? []
      : [`date: ${date}${publication.yearText ?? ''} (${publication.sortDate})`]),
    ...(publication.keywords.length === 0 ? [] : [`keywords: ${publication.keywords.join(' | ')}`]),
    ...[...fields]
      .filter(([name]) => !/^(?:author|editor|year|month|keywords)$/.test(name))
      .map(describeField),
  ]
  const { line, column } = publication.span
  return `@${type} ${key} at ${line}:${column}\n${lines.map((each) => `  ${each}`).join('\n')}\n`
}

function describePerson(person: Person): string {
  const name =
    person.literal === undefined
      ? [person.given, person.prefix, person.family, person.suffix].join('|')
      : `{${person.literal}}`
  const extras = [...person.marks, ...person.annotations.map((said) => `(${said})`), person.orcid].filter(
    Boolean,
  )
  return [name, ...extras].join(' ')
}

function describeField([name, field]: readonly [string, FieldValue]): string {
  const from = field.from === undefined ? '' : ` (from ${field.from})`
  return `.${name}${from}: ${describeRich(field.rich)}`
}

function describeRich(rich: RichText): string {
  return rich
    .map((segment) => {
      if (segment.kind === 'text') return segment.text
      if (segment.kind === 'math') return segment.display ? `$$${segment.tex}$$` : `$${segment.tex}$`
      const inside = describeRich(segment.children)
      return segment.kind === 'link' ? `<link ${segment.href}>${inside}</>` : `<${segment.kind}>${inside}</>`
    })
    .join('')
}
