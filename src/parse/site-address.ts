/** What a machine knows about where a site will be. */
export interface AddressHints {
  /** The variables of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The text of the site's `CNAME`; empty where it has none. */
  readonly cname: string
  /** The text of the repository's `.git/config`; empty where it has none. */
  readonly gitConfig: string
}

/** An address that nobody wrote into site.yml, and what it was taken from, in words. */
export interface InferredAddress {
  /** `https://example.org`, without a slash at the end. */
  readonly url: string
  /** `/notes`, or empty. */
  readonly baseurl: string
  readonly from: string
}

/**
 * Where a site will be, as the variable CARREL_URL, `CNAME`, the host that builds it, or the git remote
 * tells, the first that knows. Undefined where none does, and where CARREL_URL is set and empty, which asks
 * for it.
 */
export function inferAddress({ environment, cname, gitConfig }: AddressHints): InferredAddress | undefined {
  const own = environment['CARREL_URL']
  if (own !== undefined) return addressIn(own, 'CARREL_URL')
  const host = /^\s*([\w.-]+\.\w+)\s*$/m.exec(cname)?.[1]
  if (host !== undefined) return addressIn(`https://${host}`, 'CNAME')
  return fromHost(environment) ?? fromRemote(remoteOf(gitConfig), 'the git remote')
}

type Environment = AddressHints['environment']

/** Each host sets variables of its own while it builds. */
function fromHost(environment: Environment): InferredAddress | undefined {
  const {
    NETLIFY: netlify,
    CONTEXT: context,
    URL: url,
    DEPLOY_PRIME_URL: prime,
    CF_PAGES: cloudflare,
    CF_PAGES_URL: cloudflareUrl,
    CF_PAGES_BRANCH: branch,
    CI_PAGES_URL: gitlab,
    GITHUB_REPOSITORY: github,
  } = environment
  if (netlify !== undefined && netlify !== '')
    return addressIn((context === 'production' ? url : prime) ?? url ?? '', 'Netlify')
  if (cloudflare !== undefined && cloudflare !== '')
    return addressIn(settled(cloudflareUrl ?? '', branch ?? ''), 'Cloudflare Pages')
  if (gitlab !== undefined && gitlab !== '') return addressIn(gitlab, 'GitLab Pages')
  return github === undefined || github === ''
    ? undefined
    : fromRemote(`https://github.com/${github}`, 'GITHUB_REPOSITORY')
}

/** Cloudflare names each deployment by eight figures before the project's own name, which main answers to. */
function settled(url: string, branch: string): string {
  return /^(?:main|master|production)$/.test(branch) ? url.replace(/^(https:\/\/)[0-9a-f]{8}\./, '$1') : url
}

/** The address of the remote `origin`, else of the first one; empty where there is none. */
function remoteOf(config: string): string {
  const sections = config.matchAll(/^\[remote "([^"\n]*)"\]\s*\n((?:(?!\[).*\n?)*)/gm)
  const remotes = [...sections].map(([, name, body = '']) => {
    return { name, url: /^\s*url\s*=\s*(\S+)\s*$/m.exec(body)?.[1] ?? '' }
  })
  return (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.url ?? ''
}

/** The three ways in which git writes an address: with a scheme, with a user, or both. */
const REMOTE =
  /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/]+@)?(github|gitlab)\.com(?::\d+)?[/:]([^/\s]+)\/(\S+?)(?:\.git)?\/?$/

/** The pages of GitHub and GitLab lie below the owner's host, one repository of a set name at its root. */
function fromRemote(remote: string, from: string): InferredAddress | undefined {
  const [, service, owner = '', repository = ''] = REMOTE.exec(remote) ?? []
  if (service === undefined || (service === 'github' && repository.includes('/'))) return undefined
  const host = `${owner.toLowerCase()}.${service}.io`
  const isRoot = repository.toLowerCase() === host
  return { url: `https://${host}`, baseurl: isRoot ? '' : `/${repository}`, from }
}

function addressIn(written: string, from: string): InferredAddress | undefined {
  const text = written === '' || /^https?:\/\//i.test(written) ? written : `https://${written}`
  if (!URL.canParse(text)) return undefined
  const { origin, pathname } = new URL(text)
  return { url: origin, baseurl: pathname.replace(/\/+$/, ''), from }
}
