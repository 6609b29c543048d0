import type { DisplaySize, NotebookOutput } from '../../model/notebook.ts'
import { ansiHtml } from './ansi.ts'
import { pictureOf } from './notebook-file.ts'
import { sanitiseHtml } from './sanitise-html.ts'

/** A picture as it stands on a page. */
export interface PlacedPicture extends DisplaySize {
  readonly url: string
}

/** What an output needs of the page around it. */
export interface OutputPlace {
  readonly picture: (mime: string, size: DisplaySize) => PlacedPicture | undefined
  readonly alt: string
  readonly caption?: string
  /** Told of what cannot be shown without a script. */
  readonly onLeftOut: () => void
}

/**
 * An output as Markdown, in which HTML stands on one line. Of several forms the best is taken: a drawing, a
 * picture, a chart that we can draw, a table, Markdown, a formula, plain text.
 */
export function outputMarkdown(output: NotebookOutput, place: OutputPlace): string {
  if (output.kind === 'stream') return block('stream', output.name, ansiHtml(output.text))
  if (output.kind === 'error') return block('error', '', ansiHtml(output.text))
  const { data } = output
  const mime = pictureOf(data)
  const picture = mime === undefined ? undefined : place.picture(mime, output.sizes.get(mime) ?? {})
  if (picture !== undefined) return figure(picture, place)
  const chart = [...data].find(([name]) => /^application\/vnd\.vegalite\.v\d+\+json$/.test(name))?.[1]
  if (chart !== undefined) return `\`\`\`vega-lite alt="${place.alt.replaceAll('"', '')}"\n${chart}\n\`\`\``
  const html = sanitiseHtml(data.get('text/html') ?? '')
  if (hasContent(html)) return `<div class="notebook__html">${oneLine(html)}</div>`
  const written = data.get('text/markdown')
  if (written !== undefined) return written
  const tex = data.get('text/latex')
  if (tex !== undefined) return formula(tex)
  if (data.has('text/html') || data.has('application/javascript')) place.onLeftOut()
  const text = data.get('text/plain') ?? data.get('application/json') ?? ''
  return text === '' ? '' : block('result', '', ansiHtml(text))
}

function block(kind: string, name: string, html: string): string {
  const shown = html.replace(/\n+$/, '')
  const classes = [`notebook__${kind}`, ...(name === 'stderr' ? ['notebook__stderr'] : [])]
  return shown === '' ? '' : `<pre class="${classes.join(' ')}" tabindex="0">${oneLine(shown)}</pre>`
}

/** A blank line would end the HTML within Markdown; a reference to it is the same to a browser. */
function oneLine(html: string): string {
  return html.replace(/\r?\n/g, '&#10;')
}

function hasContent(html: string): boolean {
  return /<img/.test(html) || html.replace(/<[^>]*>/g, '').trim() !== ''
}

function figure({ url, width, height }: PlacedPicture, { alt, caption }: OutputPlace): string {
  const size = `${attribute('width', width)}${attribute('height', height)}`
  const image = `<img src="${escaped(url)}" alt="${escaped(alt)}"${size} loading="lazy" decoding="async">`
  return caption === undefined ? image : `<figure>${image}<figcaption>${escaped(caption)}</figcaption></figure>`
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` ${name}="${Math.round(value)}"`
}

function escaped(text: string): string {
  const plain = text.replace(/\s*\n\s*/g, ' ').replaceAll('&', '&amp;')
  return plain.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** `$\displaystyle x$`, as SymPy writes it, `$$x$$`, or an environment. */
function formula(tex: string): string {
  const inner = tex.trim().replace(/^(\${1,2})([\s\S]*)\1$/, '$2').replace(/^\s*\\displaystyle\s*/, '')
  return `$$\n${inner.trim().replace(/\n{2,}/g, '\n')}\n$$`
}
