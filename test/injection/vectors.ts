/** What a vector calls; a test replaces the number by one of its own. */
const CALL = '__hit(1)'

/** Elements that run a handler by themselves, each with the attributes that make it do so. */
const SELF_STARTING: readonly (readonly [element: string, event: string])[] = [
  ['img src=x', 'onerror'], ['img src', 'onerror'], ['image src=x', 'onerror'], ['svg', 'onload'], ['svg><g', 'onload'],
  ['body', 'onload'], ['iframe', 'onload'], ['video src=x', 'onerror'], ['audio src=x', 'onerror'], ['video><source', 'onerror'],
  ['object data=x', 'onerror'], ['embed src=x', 'onerror'], ['input autofocus', 'onfocus'], ['select autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'], ['details open', 'ontoggle'], ['marquee', 'onstart'], ['script src=x', 'onerror'],
  ['link rel=stylesheet href=x', 'onerror'], ['style', 'onload'], ['svg><animate attributeName=x dur=1s', 'onbegin'],
  ['svg><set attributeName=x dur=1s', 'onbegin'], ['a href=x autofocus', 'onfocus'], ['div contenteditable autofocus', 'onfocus'],
  ['p style="animation-name:fade;animation-duration:1s"', 'onanimationstart'], ['math href=x tabindex=0 autofocus', 'onfocus'],
]

/** Ways in which an attribute is written so that a filter does not see it. */
const DISGUISES: readonly ((element: string, event: string) => string)[] = [
  (element, event) => `<${element} ${event}=${CALL}>`,
  (element, event) => `<${element} ${event.toUpperCase()}="${CALL}">`,
  (element, event) => `<${element}/${event}='${CALL}'>`,
  (element, event) => `<${element}\n${event}\n=\n${CALL}>`,
  (element, event) => `<${element} x="a>b" ${event}=&#95;_hit&#40;1)>`,
]

/** What stands before a vector to leave the place that it was put into. */
const BREAKOUTS = [
  '', '">', "'>", '" ', "' ", '-->', '</title>', '</textarea>', '</style>', '</script>', ']]>', '</noscript>', '*/', '`', '\\">', '}}', '%}',
  '&quot;>', '"\'>', '</a>', '</xmp>', '--!>', '</template>', '"/>', '\u0000">',
]

/** Schemes as browsers read them, however they are written. */
const SCHEMES = [
  'javascript:', 'JaVaScRiPt:', ' javascript:', '\tjavascript:', 'java\tscript:', 'java\nscript:', 'java\r\nscript:', '\u0001javascript:',
  'javascript\t:', '&#106;avascript:', '&#x6A;avascript:', 'javascript&colon;', 'java&Tab;script:', 'java&NewLine;script:', 'javascript://x%0a',
  'javascript:/*"/*`/*\'/*</script>*/', '\u2028javascript:', '\ufeffjavascript:', '%6aavascript:', 'feed:javascript:', 'view-source:javascript:',
  'vbscript:', 'livescript:', 'jar:javascript:', '\\javascript:', 'javascript\\:', '//javascript:', './javascript:', '#javascript:',
]

const DATA = [
  `data:text/html,<script>${CALL}</script>`, `data:text/html;base64,PHNjcmlwdD5fX2hpdCgxKTwvc2NyaXB0Pg==`, `DATA:text/html,<svg onload=${CALL}>`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${CALL}"/>`, `data:application/xhtml+xml,<x onclick="${CALL}"/>`,
  `data:,${CALL}`, `data:text/javascript,${CALL}`, ` data:text/html,<b onclick=${CALL}>`,
]

/** Others, each for a mistake that some program has made. */
const OTHERS = [
  `<script>${CALL}</script>`, `<SCRIPT>${CALL}</SCRIPT>`, `<scr<script>ipt>${CALL}</scr</script>ipt>`, `<script/x>${CALL}</script>`, `<script\t>${CALL}</script >`,
  `<<script>${CALL}//<</script>`, `<script>${CALL}`, `<svg><script>${CALL}</script></svg>`, `<svg><script href="data:,${CALL}"/></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CALL}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${CALL}>`, `<noscript><p title="</noscript><img src=x onerror=${CALL}>">`,
  `<iframe srcdoc="<script>parent.${CALL}</script>">`, `<iframe src="javascript:parent.${CALL}">`, `<object data="javascript:${CALL}">`,
  `<embed src="javascript:${CALL}">`, `<base href="javascript:/${CALL}//">`, `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<meta charset=utf-7>+ADw-script+AD4-${CALL}+ADw-/script+AD4-`, `<link rel=import href="data:text/html,<script>${CALL}</script>">`,
  `<style>@import 'javascript:${CALL}';</style>`, `<div style="background:url(javascript:${CALL})">`, `<div style="width:expression(${CALL})">`,
  `<a href="javascript:${CALL}">x</a>`, `<form action="javascript:${CALL}"><button autofocus>x`, `<button formaction="javascript:${CALL}">x`,
  `<isindex action="javascript:${CALL}">`, `<svg><a xlink:href="javascript:${CALL}"><text>x</text></a></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x onload=${CALL}/>#x"/></svg>`,
  `<svg><foreignObject><iframe onload=${CALL}></foreignObject></svg>`, `<template><img src=x onerror=${CALL}></template>`, `<!--><img src=x onerror=${CALL}>-->`,
  `<![CDATA[><img src=x onerror=${CALL}>]]>`, `<?xml-stylesheet href="javascript:${CALL}"?>`, `<xss id=x tabindex=1 onfocus=${CALL} autofocus>`,
  `{{constructor.constructor('${CALL}')()}}`, `{{ range.constructor("${CALL}")() }}`, '{% set x = cycler.constructor %}', `\${${CALL}}`, `#{${CALL}}`, `<%= ${CALL} %>`,
  `[x](javascript:${CALL})`, `![x](javascript:${CALL})`, `[x]: javascript:${CALL}\n[x]`, `<javascript:${CALL}>`, `[x](<javascript:${CALL}>)`,
  `![x"onerror="${CALL}](x)`, `![x](x"onerror="${CALL})`, `[x](x "y" onclick="${CALL}")`, `[x](x){: onclick="${CALL}"}`, `[x](x){: href="javascript:${CALL}"}`,
  `![x](x){: onerror="${CALL}" src="y"}`, `\`\`\`"><img src=x onerror=${CALL}>`, `\`\`\`js title="<img src=x onerror=${CALL}>"`, `# x {#"><img/src=x/onerror=${CALL}>}`,
  `$\\href{javascript:${CALL}}{x}$`, `$\\htmlData{onclick=${CALL}}{x}$`, `$\\includegraphics{javascript:${CALL}}$`, `$\\text{<img src=x onerror=${CALL}>}$`,
  `::: details <img src=x onerror=${CALL}>\nx\n:::`, `> [!NOTE] <img src=x onerror=${CALL}>\n> x`, `{::nomarkdown}<img src=x onerror=${CALL}>{:/}`,
  `<div markdown="1"><img src=x onerror=${CALL}></div>`, `[^1]\n\n[^1]: <img src=x onerror=${CALL}>`, `*[X]: "><img src=x onerror=${CALL}>\n\nX`,
  `term\n: <img src=x onerror=${CALL}>`, `|<img src=x onerror=${CALL}>|\n|---|\n|x|`, `http://x"onmouseover="${CALL}`, `https://example.org/<img src=x onerror=${CALL}>`,
  `<https://example.org/"onclick="${CALL}>`, `:"><img src=x onerror=${CALL}>:`, `[@x"><img src=x onerror=${CALL}>]`, `&lt;img src=x onerror=${CALL}&gt;`,
  `&amp;lt;script&amp;gt;${CALL}&amp;lt;/script&amp;gt;`, `\\u003cscript\\u003e${CALL}\\u003c/script\\u003e`, `%3Cscript%3E${CALL}%3C/script%3E`,
  `＜script＞${CALL}＜/script＞`, `\u202e<img src=x onerror=${CALL}>`, `<\u0000script>${CALL}</script>`, `<img src=x onerror\u00a0=${CALL}>`, `<img\u000csrc=x\u000conerror=${CALL}>`,
]

/** Every vector, each once. Those of addresses come last and are to be put into addresses, too. */
export function vectors(): readonly string[] {
  const handlers = SELF_STARTING.flatMap(([element, event], index) => [
    DISGUISES[0]?.(element, event) ?? '',
    DISGUISES[1 + (index % (DISGUISES.length - 1))]?.(element, event) ?? '',
  ])
  const breakouts = BREAKOUTS.flatMap((before) => [`${before}<img src=x onerror=${CALL}>`, `${before}<script>${CALL}</script>`])
  const attributes = ['" onfocus=HIT autofocus x="', "' onfocus=HIT autofocus x='", '" onmouseover="HIT', 'x onerror=HIT', '"onload="HIT"'].map((text) => text.replace('HIT', CALL))
  return [...new Set([...handlers, ...breakouts, ...attributes, ...OTHERS, ...addressVectors()])]
}

/** Addresses that run a script when they are followed. */
export function addressVectors(): readonly string[] {
  return [...SCHEMES.map((scheme) => `${scheme}${CALL}`), ...DATA]
}

/** A vector that calls with a number of its own. */
export function numbered(vector: string, number: number): string {
  return vector.replaceAll('(1)', `(${number})`).replaceAll('&#40;1)', `&#40;${number})`)
}
