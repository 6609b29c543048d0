// Style sheets and pictures are fetched again under an address that only the browser takes for another one.

/** Puts the new text of style sheets in place of the old; the old one stays until the new one has come. */
export async function swapStyles(addresses, stamp) {
  const links = [...document.querySelectorAll('link[rel~="stylesheet"]')].filter(({ href }) => isOurs(href))
  const hit = links.filter(({ href }) => isNamed(href, addresses))
  const swapped = hit.length > 0 ? hit : links.filter(importsOthers)
  await Promise.all(swapped.map((link) => swapStyle(link, stamped(link.href, stamp))))
}

/** Where a page links its style sheets under other names than before, has the new ones come before the old ones go. */
export async function swapRenamedStyles(before, after) {
  const [old, now] = [before, after].map((page) => [...page.querySelectorAll('link[rel~="stylesheet"]')])
  if (old.length !== now.length) return
  await Promise.all(old.map((link, index) => {
    const href = now[index].getAttribute('href')
    const shown = document.querySelector(`link[rel~="stylesheet"][href="${CSS.escape(link.getAttribute('href') ?? '')}"]`)
    return href === link.getAttribute('href') || shown === null ? undefined : swapStyle(shown, href)
  }))
}

function swapStyle(link, href) {
  return new Promise((settled) => {
    const fresh = link.cloneNode()
    fresh.setAttribute('href', href)
    fresh.addEventListener('load', () => settled(link.remove()))
    fresh.addEventListener('error', () => settled(fresh.remove()))
    link.after(fresh)
  })
}

/** True for a sheet that names others: one of them may be what changed. */
function importsOthers({ sheet }) {
  return sheet !== null && rulesOf(sheet).some((rule) => rule instanceof CSSImportRule)
}

/** Has the pictures of these addresses fetched again wherever the page shows them. */
export function swapImages(addresses, stamp) {
  for (const [selector, attribute] of [['img, input[type=image]', 'src'], ['link[rel~="icon"]', 'href'], ['video', 'poster']]) {
    for (const element of document.querySelectorAll(selector)) {
      const address = element[attribute]
      if (address && isNamed(address, addresses)) element[attribute] = stamped(address, stamp)
    }
  }
  for (const element of document.querySelectorAll('[srcset]')) {
    element.srcset = element.srcset.replace(/[^\s,]\S*[^\s,]/g, (word) => {
      return isNamed(word, addresses) ? stamped(word, stamp) : word
    })
  }
}

/** Has the pictures fetched again that style sheets and styles of elements name. */
export function swapStyledImages(addresses, stamp) {
  for (const sheet of document.styleSheets) swapInRules(rulesOf(sheet), sheet.href ?? document.baseURI, { addresses, stamp })
  for (const element of document.querySelectorAll('[style*="url("]')) {
    swapInStyle(element.style, document.baseURI, { addresses, stamp })
  }
}

function swapInRules(rules, base, news) {
  for (const rule of rules) {
    if (rule.styleSheet) swapInRules(rulesOf(rule.styleSheet), rule.styleSheet.href ?? base, news)
    if (rule.style) swapInStyle(rule.style, base, news)
    if (rule.cssRules) swapInRules(rule.cssRules, base, news)
  }
}

/**
 * Each declaration is written anew with addresses that only the browser takes for others. The names are copied first,
 * since writing one may move it to the end of the list.
 */
function swapInStyle(style, base, { addresses, stamp }) {
  for (const name of Array.from(style)) {
    const value = style.getPropertyValue(name)
    if (!value.includes('url(')) continue
    const swapped = value.replace(/url\(\s*(["']?)(.*?)\1\s*\)/g, (whole, _quote, address) => {
      return isNamed(address, addresses, base) ? `url("${stamped(address, stamp, base)}")` : whole
    })
    if (swapped !== value) style.setProperty(name, swapped, style.getPropertyPriority(name))
  }
}

/** A sheet of another site does not show its rules. */
function rulesOf(sheet) {
  try {
    return [...sheet.cssRules]
  } catch {
    return []
  }
}

function isOurs(address) {
  return new URL(address, document.baseURI).origin === location.origin
}

function isNamed(address, addresses, base = document.baseURI) {
  try {
    const { origin, pathname } = new URL(address, base)
    return origin === location.origin && addresses.some((wanted) => decodeURI(wanted) === decodeURI(pathname))
  } catch {
    return false
  }
}

function stamped(address, stamp, base = document.baseURI) {
  const url = new URL(address, base)
  url.searchParams.set('carrel', stamp)
  return url.href
}
