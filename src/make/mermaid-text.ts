import { flowchartLine } from './mermaid-flowchart.ts'

/** Mermaid's text in the form that the package reads, or what in it cannot be drawn, at which line. */
export type MermaidText = { readonly text: string } | { readonly problem: string; readonly line: number }

interface Kind {
  readonly header: RegExp
  /** The header as the package wants it. */
  readonly written: (header: string) => string
  /** A line as the package wants it; undefined for one that it would misread or pass over in silence. */
  readonly line: (line: string, where: Where) => string | undefined
}

/** Whether braces are open before a line. */
interface Where {
  readonly isInside: boolean
}

const KINDS: readonly Kind[] = [
  {
    header: /^(?:graph|flowchart(?:-elk)?)(?:\s+(?:TD|TB|LR|BT|RL))?$/i,
    written: (header) => `graph ${/\s(\w+)$/.exec(header)?.[1] ?? 'TB'}`,
    line: flowchartLine,
  },
  { header: /^stateDiagram(?:-v2)?$/i, written: () => 'stateDiagram-v2', line: among(stateLines()) },
  { header: /^sequenceDiagram$/i, written: (header) => header, line: among(sequenceLines()) },
  { header: /^classDiagram(?:-v2)?$/i, written: () => 'classDiagram', line: among(classLines(), memberLines()) },
  { header: /^erDiagram$/i, written: (header) => header, line: among(entityLines(), attributeLines()) },
]

/**
 * Checks a text of Mermaid line by line before it is handed over: the package passes over what it does not
 * know, and the drawing would be another one than the author meant.
 */
export function readMermaid(text: string): MermaidText {
  const lines = withoutAsides(text)
  const first = lines.findIndex((line) => line !== '')
  const header = (lines[first] ?? '').replace(/\s*;$/, '')
  const kind = KINDS.find((one) => one.header.test(header))
  if (kind === undefined) {
    const name = /^[\w-]*/.exec(header)?.[0] ?? ''
    const problem = first < 0 || name === '' ? 'it does not say which kind of diagram it is' : unknownKind(name)
    return { problem, line: Math.max(first, 0) + 1 }
  }
  const written = [kind.written(header)]
  let depth = 0
  for (const [index, line] of lines.entries()) {
    if (index <= first || line === '') continue
    const read = kind.line(line, { isInside: depth > 0 })
    depth += line.endsWith('{') ? 1 : line === '}' ? -1 : 0
    if (read === undefined) return { problem: `“${line}” is not among what is understood of Mermaid`, line: index + 1 }
    written.push(read)
  }
  return { text: written.join('\n') }
}

function unknownKind(name: string): string {
  return (
    `the kind “${name}” takes a browser; flowchart, stateDiagram, sequenceDiagram, classDiagram and erDiagram ` +
    'do not'
  )
}

/** The lines without comments, settings, and what stands for those who cannot see the drawing. */
function withoutAsides(text: string): readonly string[] {
  const blank = (whole: string): string => whole.replace(/[^\n]/g, '')
  return text
    .replace(/^\s*---[ \t]*\n[\s\S]*?\n\s*---[ \t]*(?=\n|$)/, blank)
    .replace(/%%\{[\s\S]*?\}%%/g, blank)
    .replace(/^\s*accDescr\s*\{[^}]*\}/gm, blank)
    .split('\n')
    .map((line) => line.trim())
    .map((line) => (/^(?:%%|acc(?:Title|Descr)\s*:)/.test(line) ? '' : line))
}

/** Lines of some forms, and of others within braces. */
function among(forms: readonly RegExp[], inside: readonly RegExp[] = []): Kind['line'] {
  return (line, { isInside }) => {
    const bare = line.replace(/\s*;$/, '')
    const allowed = isInside ? [...forms, ...inside] : forms
    return allowed.some((form) => form.test(bare)) ? bare : undefined
  }
}

function stateLines(): readonly RegExp[] {
  const name = String.raw`(?:\[\*\]|[\w\p{L}-]+)`
  return [
    /^direction\s+(?:TD|TB|LR|BT|RL)$/i,
    /^state\s+(?:"[^"]+"\s+as\s+)?[\w\p{L}]+\s*\{$/u,
    /^state\s+"[^"]+"\s+as\s+[\w\p{L}]+$/u,
    /^\}$/,
    new RegExp(`^${name}\\s*-->\\s*${name}(?:\\s*:\\s*.+)?$`, 'u'),
    /^[\w\p{L}-]+\s*:\s*.+$/u,
  ]
}

function sequenceLines(): readonly RegExp[] {
  return [
    /^(?:participant|actor)\s+\S+(?:\s+as\s+.+)?$/,
    /^Note\s+(?:left of|right of|over)\s+[^:]+:\s*.+$/i,
    /^(?:loop|alt|opt|par|critical|break|else|and)\b.*$/,
    /^(?:end|(?:de)?activate\s+\S+)$/,
    /^\S+?\s*(?:--?>>?|--?[)x])\s*[+-]?\S+?\s*:\s*.+$/,
  ]
}

function classLines(): readonly RegExp[] {
  const card = String.raw`(?:"[^"]*"\s+)?`
  const arrow = String.raw`(?:<\|--|<\|\.\.|\*--|o--|-->|--\*|--o|--\|>|\.\.>|\.\.\|>|<--|<\.\.|--)`
  return [
    /^namespace\s+\S+\s*\{$/,
    /^class\s+\S+?(?:\s*~\w+~)?\s*\{?$/,
    /^class\s+\S+?\s*\{\s*<<\w+>>\s*\}$/,
    /^<<\w+>>$/,
    /^\}$/,
    new RegExp(`^\\S+\\s+${card}${arrow}\\s+${card}\\S+(?:\\s*:\\s*.+)?$`),
    /^\S+?\s*:\s*(?!.*(?:--|\.\.)).+$/,
  ]
}

function memberLines(): readonly RegExp[] {
  return [
    /^[+\-#~]?[\w<>[\]~]+(?:\s+[\w<>[\]~]+)*(?:\([^)]*\))?[$*]?(?:\s*:?\s*[\w<>[\]~]+)?[$*]?$/,
  ]
}

function entityLines(): readonly RegExp[] {
  return [
    /^\S+\s*\{$/,
    /^\}$/,
    /^\S+\s+[|o}{]+(?:--|\.\.)[|o}{]+\s+\S+\s*:\s*.+$/,
  ]
}

function attributeLines(): readonly RegExp[] {
  return [/^[\w-]+\s+[\w-]+(?:\s+(?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*)?(?:\s+"[^"]*")?$/]
}
