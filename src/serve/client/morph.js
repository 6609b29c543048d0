// Changes a page in place: what differs between the page as it was served and as it is served now is done to the page that is
// shown. Everything else stays as it is, with what the reader and the site's own scripts have done to it: typed text, open
// <details>, focus, scroll positions, nodes that were added.

/** Does to `live` what was done to `base` to make it `next`. */
export function morph(live, base, next) {
  if (base.isEqualNode(next)) return
  if (live.nodeType !== Node.ELEMENT_NODE) {
    live.nodeValue = next.nodeValue
    return
  }
  morphAttributes(live, base, next)
  if (live.localName === 'template') live.replaceWith(document.importNode(next, true))
  else morphChildren(live, base, next)
}

function morphAttributes(live, base, next) {
  for (const { name, value } of next.attributes) {
    if (base.getAttribute(name) !== value && live.getAttribute(name) !== value) live.setAttribute(name, value)
  }
  for (const { name } of base.attributes) {
    if (!next.hasAttribute(name)) live.removeAttribute(name)
  }
}

function morphChildren(live, base, next) {
  const shown = pair([...base.childNodes], [...live.childNodes])
  const kept = align([...base.childNodes], [...next.childNodes])
  const used = new Set(kept.values())
  for (const child of base.childNodes) if (!used.has(child)) shown.get(child)?.remove()
  let last = null
  for (const child of next.childNodes) {
    const before = kept.get(child)
    let place = before && shown.get(before)
    if (place?.parentNode === live) morph(place, before, child)
    else place = null
    if (!place?.isConnected) {
      place = document.importNode(child, true)
      live.insertBefore(place, last === null ? live.firstChild : last.nextSibling)
    }
    last = place
  }
}

/** Finds the shown node of each served one; scripts may have added some, and taken some away. */
function pair(served, shown) {
  const pairs = new Map()
  let from = 0
  for (const node of served) {
    let at = from
    while (at < shown.length && !isAlike(node, shown[at])) at++
    if (at === shown.length) continue
    pairs.set(node, shown[at])
    from = at + 1
  }
  return pairs
}

/** Finds which old child each new one is: the same first, in an order that needs no node to move, then the like between them. */
function align(before, after) {
  const kept = new Map()
  const anchors = [...longestRise(matches(before, after)), { old: before.length, now: after.length }]
  let old = 0
  let now = 0
  for (const anchor of anchors) {
    for (; now < anchor.now; now++) {
      let at = old
      while (at < anchor.old && !isAlike(before[at], after[now])) at++
      if (at === anchor.old) continue
      kept.set(after[now], before[at])
      old = at + 1
    }
    if (anchor.now < after.length) kept.set(after[anchor.now], before[anchor.old])
    old = anchor.old + 1
    now = anchor.now + 1
  }
  return kept
}

/** Elements that are equal before and after, each used once, in their new order. */
function matches(before, after) {
  const places = new Map()
  before.forEach((node, index) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return
    const key = node.outerHTML
    places.set(key, [...(places.get(key) ?? []), index])
  })
  return after.flatMap((node, now) => {
    const old = node.nodeType === Node.ELEMENT_NODE ? places.get(node.outerHTML)?.shift() : undefined
    return old === undefined ? [] : [{ old, now }]
  })
}

/** The longest part of the matches whose old places rise, by patience sorting. */
function longestRise(pairs) {
  const tails = []
  const previous = new Map()
  for (const entry of pairs) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle].old < entry.old) low = middle + 1
      else high = middle
    }
    previous.set(entry, tails[low - 1])
    tails[low] = entry
  }
  const rise = []
  for (let entry = tails.at(-1); entry !== undefined; entry = previous.get(entry)) rise.unshift(entry)
  return rise
}

/** True for two nodes one of which may be made from the other; an id is a name, and two names are two things. */
function isAlike(one, other) {
  return one.nodeType === other.nodeType && one.localName === other.localName && (one.id ?? '') === (other.id ?? '')
}
