import { playerOf } from '../embeds/player.ts'

const NAME = /^\{[%{]-?\s*(?:['"]([^'"]*)['"]|([\w.]+))\s*([\s\S]*?)-?[%}]\}$/

type Hint = (body: string) => string

const byTag: Readonly<Record<string, Hint>> = {
  include: includeHint,
  include_relative: (body) => `Copy the text of ${firstWord(body)} here, or make this page a .njk template.`,
  include_cached: includeHint,
  link: (body) => `Link to the file itself: [text](${stripUnderscore(firstWord(body))}).`,
  post_url: (body) => `Link to the file itself: [text](posts/${firstWord(body)}.md).`,
  raw: () => 'Remove it and its {% endraw %}: braces are just text here.',
  endraw: () => 'Remove it together with its {% raw %}.',
  highlight: (body) => `Use a fence: \`\`\`${firstWord(body)} above the code and \`\`\` below it.`,
  endhighlight: () => 'Close the block with ``` instead.',
  cite: (body) => `Write [${keysOf(body).join('; ')}].`,
  reference: (body) => `Write [@${firstWord(body)}].`,
  bibliography: () => 'Put {: .bibliography} where the list of references belongs.',
  details: (body) => `Write “::: details ${body.trim()}” above the text and “:::” below it.`,
  enddetails: () => 'Close the block with “:::”.',
  tabs: () => 'Write “:::: tabs” here and “::::” at the end.',
  tab: (body) => `Write “::: tab ${words(body).slice(1).join(' ')}” above the text and “:::” below it.`,
  endtab: () => 'Close the tab with “:::”.',
  endtabs: () => 'Close the tabs with “::::”.',
  gist: (body) => `Link to it: https://gist.github.com/${firstWord(body)}.`,
  twitter: (body) => `Link to it: [text](${firstWord(body)}).`,
  youtube: (body) => `Write ${filmOf(filmAddress('youtube', firstWord(body)))}.`,
  vimeo: (body) => `Write ${filmOf(filmAddress('vimeo', firstWord(body)))}.`,
  toc: () => 'Write “* toc” and, on the line below, {:toc}.',
  quote: () => 'Begin the lines of the quotation with “> ”.',
  endquote: () => 'End the quotation with an empty line.',
  jupyter_notebook: (body) => `Write ::: notebook {file="${firstWord(body)}"} and, on the line below, “:::”.`,
  comment: () => 'Write <!-- before it and --> after it.',
  endcomment: () => 'Close the comment with -->.',
}

/** How to write a Liquid tag or output in the Markdown of this program, in one sentence. */
export function nativeForm(tag: string): string {
  const match = NAME.exec(tag)
  const text = match?.[1]
  const name = match?.[2] ?? ''
  const rest = match?.[3] ?? ''
  if (tag.startsWith('{{')) return outputHint(text, name)
  const hint = Object.hasOwn(byTag, name) ? byTag[name] : undefined
  return hint?.(rest) ?? 'Remove it, put it into code to show it, or make this page a template (.njk).'
}

function outputHint(text: string | undefined, name: string): string {
  if (text !== undefined) return `Write the address itself: ${text}.`
  if (name === 'site.baseurl' || name === 'site.url') {
    return 'Remove it: write the address from the site’s root, such as /about/.'
  }
  return 'Write the value itself, or make this page a template (.njk).'
}

function includeHint(body: string): string {
  const file = firstWord(body)
  const path = /\b(?:path|url|image_path)=["']([^"']+)["']/.exec(body)?.[1]
  const caption = /\b(?:caption|title)=["']([^"']+)["']/.exec(body)?.[1]
  const alt = /\balt=["']([^"']+)["']/.exec(body)?.[1] ?? 'what it shows'
  if (/^(?:figure|image)/.test(file) && path !== undefined) {
    return `Write ![${alt}](${path}${caption === undefined ? '' : ` "${caption}"`}).`
  }
  if (file.startsWith('video')) return videoHint(body, path)
  if (file.startsWith('audio') && path !== undefined) return `Write ![what is heard](${path}).`
  if (file.startsWith('toc')) return 'Write “* toc” and, on the line below, {:toc}.'
  if (file.startsWith('gallery')) return 'Write “::: gallery”, the images, each on a line, and “:::”.'
  return 'Write the content here, or make this page a template (.njk), which can include others.'
}

/** al-folio names a file or an address of any film, academicpages a film by its host and its name there. */
function videoHint(body: string, path: string | undefined): string {
  const provider = /\bprovider=["']([^"']+)["']/.exec(body)?.[1] ?? ''
  const id = /\bid=["']([^"']+)["']/.exec(body)?.[1] ?? ''
  const address = path ?? filmAddress(provider, id)
  if (playerOf(address) !== undefined) return `Write ${filmOf(address)}.`
  if (!/^https?:/.test(address)) return `Write ![what it shows](${address}).`
  return `Write <iframe src="${address}" title="what it shows"></iframe>, which loads when it is clicked.`
}

function filmAddress(provider: string, written: string): string {
  const id = written.replace(/^["']|["']$/g, '')
  if (/^https?:/.test(id)) return id
  const before = Object.hasOwn(PROVIDERS, provider) ? PROVIDERS[provider] : ''
  return `${before}${id}${provider === 'google-drive' ? '/view' : ''}`
}

const PROVIDERS: Readonly<Record<string, string>> = {
  youtube: 'https://youtu.be/',
  vimeo: 'https://vimeo.com/',
  bilibili: 'https://www.bilibili.com/video/',
  'google-drive': 'https://drive.google.com/file/d/',
}

function filmOf(address: string): string {
  return `![what it shows](${address})`
}

function keysOf(body: string): readonly string[] {
  return words(body)
    .filter((word) => /^\w/.test(word))
    .map((key) => `@${key}`)
}

function words(body: string): readonly string[] {
  return body.trim().split(/\s+/)
}

function firstWord(body: string): string {
  return words(body)[0] ?? ''
}

function stripUnderscore(path: string): string {
  return path.replace(/^_/, '')
}
