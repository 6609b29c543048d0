/** What the preview adds to a page. */
export interface Injection {
  /** The address of the client's folder, with a slash at the end. */
  readonly folder: string
  /** The same with the host before it, as a policy has to name it. */
  readonly source: string
  /** What the client is told of the page. */
  readonly digest: string
}

const POLICY = /<meta\b[^>]*http-equiv\s*=\s*["']?content-security-policy["']?[^>]*>/gi

/** What the client does, by the directive of a policy that allows it. */
const NEEDED = ['script-src', 'connect-src', 'frame-src'] as const

/**
 * Puts the preview's script at the end of a page's text, which is served and never written. A policy that
 * the page states in its head stays in force; it is only widened by the one folder that the script lies in,
 * and by the page itself in a frame.
 */
export function inject(html: string, { folder, source, digest }: Injection): string {
  const address = escapeAttribute(`${folder}main.js`)
  const script = `<script type="module" src="${address}" data-digest="${escapeAttribute(digest)}"></script>`
  const own = new URL('/', source).href
  const widened = html.replace(POLICY, (meta) =>
    meta.replace(/(\bcontent\s*=\s*)("[^"]*"|'[^']*')/i, (_whole, before: string, value: string) => {
      const quote = value.charAt(0)
      return before + quote + widen(value.slice(1, -1), source, own) + quote
    }),
  )
  const end = Math.max(widened.lastIndexOf('</body'), widened.lastIndexOf('</BODY'))
  return end < 0 ? widened + script : widened.slice(0, end) + script + widened.slice(end)
}

function widen(policy: string, source: string, own: string): string {
  const parts = policy.split(';').map((part) => part.trim()).filter((part) => part !== '')
  const byName = new Map(parts.map((part) => [part.split(/\s+/, 1)[0]?.toLowerCase() ?? '', part]))
  const fallback = byName.get('default-src')?.replace(/^\S+\s*/, '')
  for (const name of NEEDED) {
    const current = byName.get(name)?.replace(/^\S+\s*/, '') ?? fallback
    if (current === undefined) continue
    const kept = current.split(/\s+/).filter((word) => word !== '' && !/^(?:'|&#39;)none(?:'|&#39;)$/.test(word))
    byName.set(name, [name, ...kept, source, ...(name === 'script-src' ? [] : [own])].join(' '))
  }
  return [...byName.values()].join('; ')
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
