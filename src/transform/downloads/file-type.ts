import { extensionOf } from '../../model/paths.ts'

/** Extensions that read better under another name. */
const NAMES: Readonly<Record<string, string>> = {
  '.jpeg': 'JPEG',
  '.jpg': 'JPEG',
  '.gz': 'gzip',
  '.tgz': 'tar.gz',
  '.htm': 'HTML',
  '.ipynb': 'Jupyter',
  '.md': 'Markdown',
  '.tex': 'LaTeX',
  '.webm': 'WebM',
  '.txt': 'Text',
  '.bib': 'BibTeX',
}

/** What a file is called that a reader takes along, by its extension: `PDF`, `ZIP`; empty where it has none. */
export function fileType(address: string): string {
  const path = /^[^?#]*/.exec(address)?.[0] ?? ''
  if (/\.tar\.(?:gz|bz2|xz)$/i.test(path)) return path.slice(path.toLowerCase().lastIndexOf('.tar') + 1)
  const extension = extensionOf(path).toLowerCase()
  return Object.hasOwn(NAMES, extension) ? (NAMES[extension] ?? '') : extension.slice(1).toUpperCase()
}
