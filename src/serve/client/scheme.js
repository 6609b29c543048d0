// Shows the page as readers with the other colour scheme see it, by changing what its style sheets ask of the system.

const KEY = 'carrel:scheme'
const FEATURE = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g
const originals = new WeakMap()

/** The scheme chosen in this tab: `auto`, `light` or `dark`. */
export function chosenScheme() {
  try {
    return sessionStorage.getItem(KEY) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Remembers a choice for this tab and shows it. */
export function chooseScheme(choice) {
  try {
    sessionStorage.setItem(KEY, choice)
  } catch { /* A browser that keeps nothing still shows it. */ }
  applyScheme()
}

/** Shows the chosen scheme; called again when style sheets have come anew. */
export function applyScheme() {
  const choice = chosenScheme()
  if (choice === 'auto' && document.documentElement.style.colorScheme === '') return
  document.documentElement.style.colorScheme = choice === 'auto' ? '' : choice
  for (const sheet of document.styleSheets) {
    setMedia(sheet.media, choice)
    for (const rule of rulesOf(sheet)) walk(rule, choice)
  }
  for (const source of document.querySelectorAll('source[media]')) {
    if (!originals.has(source)) originals.set(source, source.media)
    source.media = rewritten(originals.get(source), choice)
  }
}

function walk(rule, choice) {
  if (rule instanceof CSSMediaRule) setMedia(rule.media, choice)
  for (const inner of rulesOf(rule)) walk(inner, choice)
}

function rulesOf(holder) {
  try {
    return holder.cssRules ?? []
  } catch {
    return []
  }
}

function setMedia(media, choice) {
  if (!originals.has(media)) originals.set(media, media.mediaText)
  const text = rewritten(originals.get(media), choice)
  if (media.mediaText !== text) media.mediaText = text
}

function rewritten(text, choice) {
  if (choice === 'auto') return text
  return text.replace(FEATURE, (_whole, scheme) => (scheme === choice ? '(min-width: 0px)' : '(max-width: 0px)'))
}
