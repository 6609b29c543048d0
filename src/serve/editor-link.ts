import type { Span } from '../model/diagnostic.ts'

/** How editors are addressed; `{path}` is absolute and begins with a slash. */
const EDITORS: Readonly<Record<string, string>> = {
  cursor: 'cursor://file{path}:{line}:{column}',
  emacs: 'org-protocol://open-source?url=file://{path}&line={line}',
  idea: 'idea://open?file={path}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{path}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{path}&line={line}&column={column}',
  vscode: 'vscode://file{path}:{line}:{column}',
  vscodium: 'vscodium://file{path}:{line}:{column}',
  windsurf: 'windsurf://file{path}:{line}:{column}',
  zed: 'zed://file{path}:{line}:{column}',
}

/** Schemes that a browser runs or shows itself; none of them opens an editor. */
const REFUSED = /^(?:javascript|data|vbscript|blob|about|https?):/i

/** Where a link into the editor leads: a file by its absolute path, and a place in it. */
export type EditorLink = (absolute: string, at?: Pick<Span, 'line' | 'column'>) => string | undefined

/**
 * Makes the links that open a file in the author's editor, from CARREL_EDITOR: the name of a known editor,
 * an address with `{path}`, `{line}` and `{column}`, or `none`. VS Code's where it says nothing that can be
 * used.
 */
export function editorLink(setting: string | undefined): EditorLink {
  const wanted = setting?.trim() ?? ''
  if (wanted === 'none') return () => undefined
  const isPattern = wanted.includes('{path}') && !REFUSED.test(wanted)
  const pattern = isPattern ? wanted : (EDITORS[wanted.toLowerCase()] ?? EDITORS['vscode'] ?? '')
  return (absolute, { line, column } = { line: 1, column: 1 }) => {
    const path = absolute.replaceAll('\\', '/').replace(/^(?!\/)/, '/')
    const encoded = path.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')
    return pattern.replace('{path}', encoded).replace('{line}', String(line)).replace('{column}', String(column))
  }
}
