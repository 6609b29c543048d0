const NUMBERED = /^\s*\\begin\{(equation|align|gather|alignat|multline|eqnarray|flalign)\}/
const ROWS = new Set(['align', 'gather', 'alignat', 'eqnarray', 'flalign'])
const LABEL = /\\label\s*\{([^{}]*)\}/g
const TAG = /\\tag\*?\s*\{([^{}]*)\}/
const NO_NUMBER = /\\(?:nonumber|notag)(?![A-Za-z])/

/** A formula made ready for the engine, and what was learnt of its numbers. */
export interface NumberedFormula {
  readonly tex: string
  /** Labels with the numbers that references show. */
  readonly labels: readonly (readonly [label: string, number: string])[]
  /** The last automatic number that was given. */
  readonly count: number
}

/**
 * Numbers the rows of a displayed formula as LaTeX does: each of an `align`, one for an `equation`, none
 * elsewhere unless a `\label` or `\tag` asks for it. The numbers become tags, because the engine would count
 * for itself, and the labels go, because it does not know them.
 */
export function numberFormula(source: string, count: number): NumberedFormula {
  const environment = NUMBERED.exec(source)?.[1]
  if (environment === undefined && !source.includes('\\label')) return { tex: source, labels: [], count }
  if (environment === undefined) return numberRows([source], { count, automatic: false, closing: '' })
  const start = source.indexOf('}') + 1
  const end = source.lastIndexOf('\\end{')
  const body = source.slice(start, end < 0 ? undefined : end)
  const rows = ROWS.has(environment) ? splitRows(body) : [body]
  const closing = end < 0 ? '' : source.slice(end)
  const numbered = numberRows(rows, { count, automatic: true, closing })
  return { ...numbered, tex: source.slice(0, start) + numbered.tex }
}

function numberRows(
  rows: readonly string[],
  options: { readonly count: number; readonly automatic: boolean; readonly closing: string },
): NumberedFormula {
  const labels: [string, string][] = []
  let { count } = options
  const written = rows.map((row) => {
    const own = [...row.matchAll(LABEL)].map((match) => (match[1] ?? '').trim())
    const bare = row.replace(LABEL, '')
    const tag = TAG.exec(bare)?.[1]
    const unnumbered = NO_NUMBER.test(bare) || (bare.trim() === '' && own.length === 0)
    const wanted = tag === undefined && !unnumbered && (options.automatic || own.length > 0)
    if (wanted) count++
    const number = tag ?? String(count)
    for (const label of own) labels.push([label, number])
    return wanted ? `${bare.trimEnd()}\\tag{${number}}` : bare
  })
  return { tex: written.join('\\\\') + options.closing, labels, count }
}

/** Splits at `\\` outside braces and inner environments. */
function splitRows(body: string): readonly string[] {
  const rows: string[] = []
  let depth = 0
  let from = 0
  for (const match of body.matchAll(/\\begin(?![A-Za-z])|\\end(?![A-Za-z])|\\\\|\\.|[{}]/gs)) {
    if (match[0] === '{' || match[0] === '\\begin') depth++
    else if (match[0] === '}' || match[0] === '\\end') depth--
    else if (match[0] === '\\\\' && depth === 0) {
      rows.push(body.slice(from, match.index))
      from = match.index + 2
    }
  }
  rows.push(body.slice(from))
  return rows
}
