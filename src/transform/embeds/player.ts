/** Something of another host that a page can show in a frame. */
export interface Player {
  /** What is loaded into the frame. */
  readonly frame: string
  /** Where the same can be seen at the host's own page. */
  readonly page: string
}

type Reading = (address: URL) => Player | undefined

/**
 * The hosts whose films are known by their address, each with the form of its player that follows readers
 * the least.
 */
const HOSTS: readonly (readonly [RegExp, Reading])[] = [
  [/^(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com|youtu\.be)$/, youtube],
  [/^(?:(?:www|player)\.)?vimeo\.com$/, vimeo],
  [/^av\.tib\.eu$/, tib],
  [/^media\.ccc\.de$/, mediaCcc],
  [/^(?:www\.|player\.)?bilibili\.com$/, bilibili],
  [/^drive\.google\.com$/, drive],
]

/**
 * The player for the address of a film, in any form in which its host gives it out; undefined for an address
 * of another host, and for one that names no film.
 */
export function playerOf(address: string): Player | undefined {
  const url = readAddress(address)
  if (url === undefined) return undefined
  const [, read] = HOSTS.find(([host]) => host.test(url.hostname)) ?? []
  return read?.(url)
}

/**
 * What a frame of any other host loads: the address itself, over https. Undefined for an address of the
 * site's own, and for one that is not of the web.
 */
export function frameOf(address: string): Player | undefined {
  const url = readAddress(address)
  if (url === undefined) return undefined
  url.protocol = 'https:'
  return playerOf(address) ?? { frame: url.href, page: url.href }
}

function readAddress(written: string): URL | undefined {
  const address = written.trim()
  if (!/^(?:https?:)?\/\//i.test(address)) return undefined
  const whole = address.startsWith('//') ? `https:${address}` : address
  return URL.canParse(whole) ? new URL(whole) : undefined
}

function youtube({ hostname, pathname, searchParams }: URL): Player | undefined {
  const [first = '', second] = parts(pathname)
  const named = hostname === 'youtu.be' ? first : (searchParams.get('v') ?? second ?? '')
  const list = searchParams.get('list')
  if (named === 'videoseries' && list !== null && /^[\w-]+$/.test(list))
    return {
      frame: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
      page: `https://www.youtube.com/playlist?list=${list}`,
    }
  if (!/^[\w-]{6,20}$/.test(named)) return undefined
  const start = seconds(searchParams.get('start') ?? searchParams.get('t'))
  const from = start === 0 ? '' : String(start)
  return {
    frame: `https://www.youtube-nocookie.com/embed/${named}${from === '' ? '' : `?start=${from}`}`,
    page: `https://www.youtube.com/watch?v=${named}${from === '' ? '' : `&t=${from}s`}`,
  }
}

/** A moment of a film, `90`, `90s` or `1m30s`, in seconds. */
function seconds(written: string | null): number {
  const match = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(written ?? '')
  const [, hours = '0', minutes = '0', rest = '0'] = match ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}

/** A film that is not listed has a second name, without which the player does not show it. */
function vimeo({ pathname, searchParams }: URL): Player | undefined {
  const [, id, hash] = /\/(\d{5,12})(?:\/([0-9a-f]+))?\/?$/.exec(pathname) ?? []
  if (id === undefined) return undefined
  const key = hash ?? searchParams.get('h') ?? ''
  const isKey = /^[0-9a-f]+$/.test(key)
  return {
    frame: `https://player.vimeo.com/video/${id}?${isKey ? `h=${key}&` : ''}dnt=1`,
    page: `https://vimeo.com/${id}${isKey ? `/${key}` : ''}`,
  }
}

function tib({ pathname }: URL): Player | undefined {
  const id = /^\/(?:media|player)\/(\d+)\/?$/.exec(pathname)?.[1]
  if (id === undefined) return undefined
  return { frame: `https://av.tib.eu/player/${id}`, page: `https://av.tib.eu/media/${id}` }
}

function mediaCcc({ pathname }: URL): Player | undefined {
  const name = /^\/v\/([\w.-]+?)(?:\/oembed)?\/?$/.exec(pathname)?.[1]
  const page = `https://media.ccc.de/v/${name}`
  return name === undefined ? undefined : { frame: `${page}/oembed`, page }
}

function bilibili({ pathname, searchParams }: URL): Player | undefined {
  const id = searchParams.get('bvid') ?? /^\/video\/(BV\w+)/.exec(pathname)?.[1] ?? ''
  if (!/^BV\w+$/.test(id)) return undefined
  return {
    frame: `https://player.bilibili.com/player.html?bvid=${id}&autoplay=0`,
    page: `https://www.bilibili.com/video/${id}/`,
  }
}

function drive({ pathname }: URL): Player | undefined {
  const id = /^\/file\/d\/([\w-]+)/.exec(pathname)?.[1]
  const file = `https://drive.google.com/file/d/${id}`
  return id === undefined ? undefined : { frame: `${file}/preview`, page: `${file}/view` }
}

function parts(pathname: string): readonly string[] {
  return pathname.split('/').filter((part) => part !== '')
}
