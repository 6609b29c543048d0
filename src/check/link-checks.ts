import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'
import type { PageAddress } from './html/page-facts.ts'
import type { CheckedPage, Material } from './material.ts'
import { decoded, writtenForms } from './written-forms.ts'

/** Links and files within the site that lead to nothing, and places on pages that are not there; each told once. */
export function linkChecks(material: Material): readonly Diagnostic[] {
  const byPath = new Map(material.pages.map((page) => [page.path, page]))
  const found = new Map<string, Dead & { readonly page: CheckedPage; others: number }>()
  for (const page of material.pages) {
    const seen = new Set<string>()
    for (const address of page.facts.addresses) {
      if (seen.has(address.href)) continue
      seen.add(address.href)
      const dead = deadAddress(address, page, { ...material, byPath })
      if (dead === undefined) continue
      const known = found.get(dead.key)
      if (known === undefined) found.set(dead.key, { ...dead, page, others: 0 })
      else known.others += 1
    }
  }
  return [...found.values()].map((dead) => told(dead, material))
}

interface Dead {
  /** The same for all links that are dead for one reason. */
  readonly key: string
  readonly code: 'check/dead-link' | 'check/dead-anchor' | 'check/missing-file'
  readonly href: string
  readonly message: string
  readonly hint: string
}

interface Reads extends Material {
  readonly byPath: ReadonlyMap<string, CheckedPage>
}

function deadAddress({ href, kind }: PageAddress, page: CheckedPage, reads: Reads): Dead | undefined {
  // The page for addresses that are not there has none of its own: a bare anchor is to be found on itself.
  if (href === '') return undefined
  if (href.startsWith('#')) return deadAnchor({ file: page.path, hash: href, href }, page, reads)
  const base = new URL(page.url, reads.origin)
  if (!URL.canParse(href, base.href)) {
    const message = `\`${href}\` is no address.`
    return {
      key: href,
      code: 'check/dead-link',
      href,
      message,
      hint: 'Correct it; blanks and brackets are written `%20`, `%5B`.',
    }
  }
  const to = new URL(href, base)
  if (to.origin !== reads.origin || !/^https?:$/.test(to.protocol)) return undefined
  const path = decoded(to.pathname)
  const isInside = path === reads.baseurl || path.startsWith(`${reads.baseurl}/`)
  const file = isInside ? fileAt(path.slice(reads.baseurl.length + 1), reads.files) : undefined
  if (!isInside && !href.startsWith('/')) return undefined
  if (file === undefined) return deadFile({ path, href, kind }, reads)
  return deadAnchor({ file, hash: to.hash, href }, page, reads)
}

function fileAt(path: string, files: ReadonlySet<string>): string | undefined {
  const plain = path.replace(/\/$/, '')
  const candidates =
    path === '' || path.endsWith('/')
      ? [`${path}index.html`, plain]
      : [path, `${path}.html`, `${path}/index.html`]
  return candidates.find((candidate) => files.has(candidate))
}

interface Missing {
  readonly path: string
  readonly href: string
  readonly kind: PageAddress['kind']
}

function deadFile({ path, href, kind }: Missing, { files, baseurl }: Reads): Dead {
  const shown = [...files].map((file) => `${baseurl}/${file.replace(/(^|\/)index\.html$/, '$1')}`)
  const [near] = nearest(path, shown)
  const code = kind === 'link' ? 'check/dead-link' : 'check/missing-file'
  const what = kind === 'link' ? 'The link leads to' : 'The page asks for'
  return {
    key: `${code} ${path}`,
    code,
    href,
    message: `${what} \`${path}\`, which the site does not have.`,
    hint: near === undefined ? 'Correct the address, or add what it names.' : `Did you mean \`${near}\`?`,
  }
}

interface Target {
  readonly file: string
  readonly hash: string
  readonly href: string
}

function deadAnchor({ file, hash, href }: Target, page: CheckedPage, { byPath }: Reads): Dead | undefined {
  const target = byPath.get(file)
  const anchor = decoded(hash.slice(1))
  if (target === undefined || anchor === '' || anchor === 'top' || anchor.startsWith(':~:')) return undefined
  if (target.facts.anchors.has(anchor) || target.facts.anchors.has(hash.slice(1))) return undefined
  const [near] = nearest(anchor, [...target.facts.anchors])
  const where = target === page ? 'This page' : `\`${target.source ?? target.path}\``
  return {
    key: `anchor ${file}#${anchor}`,
    code: 'check/dead-anchor',
    href,
    message: `${where} has no place called \`#${anchor}\`.`,
    hint:
      near === undefined
        ? 'Correct the name, or give a heading this id by `{: #name}`.'
        : `Did you mean \`#${near}\`?`,
  }
}

function told(
  { code, href, message, hint, page, others }: Dead & { readonly page: CheckedPage; readonly others: number },
  material: Material,
): Diagnostic {
  const at = material.own.place(page, [
    ...(code === 'check/dead-anchor' ? anchorForms(href) : []),
    ...writtenForms(href, material),
  ])
  const onMore =
    others === 0 ? [] : [{ message: `${others} more page${others === 1 ? ' has' : 's have'} it, too.` }]
  const onPage = [{ message: `It stands on the page ${page.url}.` }]
  return diagnostic(code, { message, hint, at, notes: [...onPage, ...onMore] })
}

function anchorForms(href: string): readonly string[] {
  return [href, `#${decoded(href).split('#')[1] ?? ''}`]
}
