import type { WorkKind, WorkOrder } from '../../model/work.ts'

/** The languages in which diagrams are written. */
export type DiagramKind = Extract<WorkKind, 'dot' | 'mermaid' | 'vega-lite'>

const KINDS: Readonly<Record<string, DiagramKind>> = {
  'dot': 'dot',
  'graphviz': 'dot',
  'gv': 'dot',
  'mermaid': 'mermaid',
  'vega-lite': 'vega-lite',
  'vega_lite': 'vega-lite',
  'vegalite': 'vega-lite',
}

/** What the language of a fence draws; undefined for one that is code to be read. */
export function diagramKind(language: string): DiagramKind | undefined {
  const name = language.toLowerCase()
  return Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
}

/** The order for a diagram, which depends on its text alone. */
export function diagramOrder(kind: DiagramKind, text: string): WorkOrder {
  return { kind, request: JSON.stringify({ text }) }
}
