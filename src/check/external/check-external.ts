import type { Diagnostic, Span } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import { eachLimit } from '../../images/each-limit.ts'
import type { Material } from '../material.ts'
import type { Means, Verdict } from './probe.ts'
import { probe } from './probe.ts'

/** Hosts are asked side by side, at most this many; one host never twice at a time. */
const HOSTS_AT_ONCE = 4

/** Between two questions to one host. */
const HOST_PAUSE = 1000

/** A link to another site, and where the author wrote it. */
interface ExternalLink {
  readonly url: string
  readonly at: Span
}

/** Asks every other site that pages link to, each address once, and tells what is dead or has moved. */
export async function checkExternal(
  material: Material,
  means: Means & { readonly progress?: (done: number, all: number) => void },
): Promise<readonly Diagnostic[]> {
  const links = externalLinks(material)
  const hosts = byHost(links)
  const found: Diagnostic[] = []
  let done = 0
  await eachLimit([...hosts.values()], { most: HOSTS_AT_ONCE }, async (group) => {
    for (const [index, link] of group.entries()) {
      if (index > 0) await means.wait(HOST_PAUSE)
      const problem = told(link, await probe(link.url, means))
      if (problem !== undefined) found.push(problem)
      means.progress?.(++done, links.length)
    }
  })
  return found
}

function byHost(links: readonly ExternalLink[]): Map<string, ExternalLink[]> {
  const hosts = new Map<string, ExternalLink[]>()
  for (const link of links) {
    const { host } = new URL(link.url)
    hosts.set(host, [...(hosts.get(host) ?? []), link])
  }
  return hosts
}

function externalLinks({ pages, origin, own }: Material): readonly ExternalLink[] {
  const links = new Map<string, ExternalLink>()
  for (const page of pages) {
    for (const { href } of page.facts.links) {
      if (!/^(?:https?:)?\/\//i.test(href) || !URL.canParse(href, origin)) continue
      const url = new URL(href, origin)
      if (url.origin === origin) continue
      url.hash = ''
      const needles = [
        href,
        href.replace(/^https?:\/\//, ''),
        href.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ''),
      ]
      if (!links.has(url.href)) links.set(url.href, { url: url.href, at: own.place(page, needles) })
    }
  }
  return [...links.values()]
}

function told({ url, at }: ExternalLink, verdict: Verdict): Diagnostic | undefined {
  switch (verdict.kind) {
    case 'dead': {
      const hint = 'Correct the address, or link to a copy at web.archive.org.'
      return diagnostic('check/dead-external', { message: `\`${url}\` is dead: ${verdict.why}.`, hint, at })
    }
    case 'moved':
      return diagnostic('check/moved-external', {
        message: `\`${url}\` has moved for good.`,
        hint: `Write \`${verdict.to}\`.`,
        at,
      })
    case 'alive':
    case 'unknown':
      return undefined
  }
}
