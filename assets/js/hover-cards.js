// Shows in a card what a citation, the sign of a note, or the number of an equation or a figure leads to: under the pointer and at the
// keyboard's focus. The pointer may go into the card, and Escape puts it away. Without this script the links lead there all the same.
const LINKS = ':is([role="doc-biblioref"],[role="doc-noteref"],.equation-reference,[href^="#fig:"])'
let card
let link
let wait

const close = () => {
  clearTimeout(wait)
  link?.removeAttribute('aria-describedby')
  card?.remove()
  card = link = undefined
}

const open = (from) => {
  if (from === link) return clearTimeout(wait)
  close()
  const target = document.getElementById(decodeURIComponent(from.hash.slice(1)))
  // A note that stands in the margin is beside its sign already.
  if (!target || getComputedStyle(target).position === 'absolute') return
  link = from
  card = document.createElement('div')
  card.id = card.className = 'hover-card'
  card.popover = 'manual'
  card.append(...target.cloneNode(true).childNodes)
  for (const back of card.querySelectorAll('.reversefootnote')) back.remove()
  for (const part of card.querySelectorAll('[id]')) part.removeAttribute('id')
  // Behind the link, so that the keyboard comes to what is in the card next.
  link.after(card)
  link.setAttribute('aria-describedby', card.id)
  card.showPopover()
  const { left, top, bottom } = link.getBoundingClientRect()
  const { offsetWidth: wide, offsetHeight: high } = card
  const below = bottom + high + 16 < innerHeight || top < high + 16
  card.style.left = `${scrollX + Math.max(16, Math.min(left, document.documentElement.clientWidth - wide - 16))}px`
  card.style.top = `${scrollY + (below ? bottom + 6 : top - high - 6)}px`
}

const later = (act, ms) => {
  clearTimeout(wait)
  wait = setTimeout(act, ms)
}

if (document.body.showPopover && document.querySelector(LINKS)) {
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return
    const over = target.closest(LINKS)
    if (over) later(() => open(over), 150)
    else if (card?.contains(target)) clearTimeout(wait)
    else later(() => link?.matches(':focus-visible') || card?.matches(':focus-within') || close(), 300)
  })
  document.addEventListener('focusin', ({ target }) => {
    const at = target.closest(LINKS)
    if (at?.matches(':focus-visible')) open(at)
    else if (!card?.contains(target)) close()
  })
  document.addEventListener('click', ({ target }) => target.closest(LINKS) && close())
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !card) return
    if (card.contains(document.activeElement)) link.focus()
    close()
  })
}
