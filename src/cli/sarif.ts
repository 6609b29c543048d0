import type { Diagnostic, Severity, Span } from '../model/diagnostic.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import { codes } from '../model/codes.ts'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Diagnostics as a log of SARIF 2.1.0 (OASIS), in which code hosts show them beside the lines they are about. */
export function sarif(diagnostics: readonly Diagnostic[], version: string): object {
  const used = [...new Set(diagnostics.map(({ code }) => code))].sort()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'carrel', semanticVersion: version, rules: used.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          SITE: { description: { text: 'The root of the site, the folder that holds content/.' } },
        },
        results: diagnostics.map((problem) => resultOf(problem, used)),
      },
    ],
  }
}

function ruleOf(code: DiagnosticCode): object {
  const { severity, summary, remedy } = codes[code]
  return {
    id: code,
    shortDescription: { text: summary },
    help: { text: remedy },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function resultOf(
  { code, severity, message, hint, at, notes = [] }: Diagnostic,
  used: readonly DiagnosticCode[],
): object {
  const more = notes.filter((note) => note.at === undefined).map((note) => note.message)
  const text = [message, ...(hint === undefined ? [] : [hint]), ...more].join(' ')
  const related = notes.flatMap((note) =>
    note.at === undefined ? [] : [{ ...locationOf(note.at), message: { text: note.message } }],
  )
  return {
    ruleId: code,
    ruleIndex: used.indexOf(code),
    level: LEVELS[severity],
    message: { text },
    locations: at === undefined ? [] : [locationOf(at)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  }
}

function locationOf({ path, line, column, length = 1 }: Span): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(path).replace(/[?#]/g, encodeURIComponent), uriBaseId: 'SITE' },
      region: { startLine: line, startColumn: column, endColumn: column + length },
    },
  }
}
