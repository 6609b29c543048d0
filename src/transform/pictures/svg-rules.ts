import type { SvgAttribute, SvgTag } from './svg-tokens.ts'
import { decodedValue, localName } from './svg-tokens.ts'

/** Elements that run a program, or hold HTML, which could. They go with all that is in them. */
const REMOVED: ReadonlySet<string> = new Set(
  'script handler listener foreignobject iframe embed object applet audio video link meta base html body form'.split(
    ' ',
  ),
)
const ANIMATIONS: ReadonlySet<string> = new Set([
  'animate',
  'set',
  'animatetransform',
  'animatemotion',
  'animatecolor',
])
const PICTURE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i
const STILL_DATA =
  /^data:(?:image\/(?:png|jpe?g|gif|webp|avif)|(?:font\/|application\/(?:x-)?font)[\w+.-]*)[;,]/i
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const SCRIPT_SCHEME = /^(?:javascript|vbscript|data|livescript|mocha):/i

/** Why an element must not be published; undefined for one that may. */
export function elementFault(tag: SvgTag): string | undefined {
  const name = localName(tag.name).toLowerCase()
  if (REMOVED.has(name)) return `the element \`${tag.name}\``
  if (!ANIMATIONS.has(name)) return undefined
  const target = tag.attributes.find((attribute) => attribute.name.toLowerCase() === 'attributename')
  const what = localName(decodedValue(target?.value ?? '').trim()).toLowerCase()
  return what === 'href' || what.startsWith('on') ? `an animation of \`${what}\`` : undefined
}

/** Why an attribute must not be published; undefined for one that may. */
export function attributeFault(tag: SvgTag, attribute: SvgAttribute): string | undefined {
  const name = localName(attribute.name).toLowerCase()
  const prefix = attribute.name.toLowerCase()
  if (prefix.startsWith('xmlns')) return undefined
  if (prefix === 'xml:base') return `the attribute \`${attribute.name}\``
  if (name.startsWith('on')) return `the event handler \`${attribute.name}\``
  const value = bare(decodedValue(attribute.value))
  if (name === 'href' || name === 'src') return addressFault(localName(tag.name).toLowerCase(), value)
  return cssFault(decodedValue(attribute.value)) === undefined
    ? undefined
    : `a reference to \`${shown(value)}\``
}

/**
 * A style sheet without what it would fetch from elsewhere, and what that was; the same text where there is
 * nothing.
 */
export function safeCss(css: string): { readonly css: string; readonly fault: string | undefined } {
  const fault = cssFault(css)
  if (fault === undefined) return { css, fault }
  const without = css
    .replace(/@import\b[^;]*;?/gi, '')
    .replace(/url\(\s*(?:"[^"]*"|'[^']*'|[^)]*)\s*\)/gi, (url) =>
      cssFault(url) === undefined ? url : 'none',
    )
  return { css: cssFault(without) === undefined ? without : '', fault }
}

/**
 * Links may lead anywhere but into a script; everything else is fetched unasked, and so must lie inside the
 * site.
 */
function addressFault(element: string, address: string): string | undefined {
  if (element === 'a')
    return SCRIPT_SCHEME.test(address) ? `a link that runs \`${shown(address)}\`` : undefined
  const isPicture = element === 'image' || element === 'feimage'
  if (isPicture ? PICTURE_DATA.test(address) : STILL_DATA.test(address)) return undefined
  return isForeign(address) ? `a reference to \`${shown(address)}\`` : undefined
}

function cssFault(written: string): string | undefined {
  const css = plainCss(written)
  if (/@import\b/i.test(css)) return 'an imported style sheet'
  for (const [, double, single, plain] of css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi)) {
    const address = bare(double ?? single ?? plain ?? '')
    if (isForeign(address) && !STILL_DATA.test(address)) return `a reference to \`${shown(address)}\``
  }
  // These take an address as a plain string.
  const call = /(?:image-set|cross-fade|\bimage|\bsrc)\([^)]*["']\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.exec(css)
  return call === null || /["']\s*data:image\//i.test(call[0]) ? undefined : 'a reference to another file'
}

/** CSS may hide a word behind escapes and comments: `u\72l(`. */
function plainCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_whole, hex?: string, sign?: string) => {
      const code = Number.parseInt(hex ?? '', 16)
      return hex === undefined ? (sign ?? '') : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}

function isForeign(address: string): boolean {
  return SCHEME.test(address) || /^[/\\]{2}/.test(address)
}

/** Browsers drop blanks and control characters from an address before they look at its scheme. */
function bare(address: string): string {
  return [...address].filter((sign) => sign > ' ').join('')
}

function shown(address: string): string {
  return address.length > 60 ? `${address.slice(0, 60)}…` : address
}
