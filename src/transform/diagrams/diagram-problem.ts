import type { WorkResult } from '../../model/work.ts'
import type { DiagramKind } from './diagram-kind.ts'

/** What is told of a diagram that was not drawn. */
export interface DiagramProblem {
  readonly code: 'diagrams/failed' | 'diagrams/no-package'
  readonly message: string
  readonly hint: string
  /** Of the diagram's own text, counted from 1. */
  readonly line?: number
  readonly column?: number
}

const NAMES: Readonly<Record<DiagramKind, string>> = {
  'dot': 'graph',
  'mermaid': 'Mermaid diagram',
  'vega-lite': 'chart',
}

/** Why a diagram is shown as code, and what to do; undefined for one that was drawn. */
export function diagramProblem(kind: DiagramKind, result: WorkResult): DiagramProblem | undefined {
  const name = NAMES[kind]
  if (result.kind === 'absent') {
    const message = `This ${name} is shown as code: it takes the package ${result.package} to draw it, which is not installed.`
    return { code: 'diagrams/no-package', message, hint: `Run \`npm install ${result.package}\` and build again.` }
  }
  if (result.kind !== 'failed') return undefined
  const { line, column } = result
  return {
    code: 'diagrams/failed',
    message: `This ${name} cannot be drawn: ${result.message.replace(/\.$/, '')}.`,
    hint: 'Correct it, or draw it elsewhere and show the drawing as an image.',
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  }
}
