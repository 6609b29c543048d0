/**
 * The design of a card, in Typst: the title as large as it can be, in lines of much the same length, and a
 * band in the accent with the name of the site. It reads `card`, and of fonts only what comes with Typst,
 * so that it looks the same on every machine.
 */
export const CARD_TEMPLATE = String.raw`
#let paper = rgb("#fdfcf9")
#let ink = rgb("#1f1d1a")
#let soft = rgb("#5a554d")
#let accent = rgb(card.accent)
#let (width, height, band, margin) = (1200pt, 630pt, 92pt, 84pt)
#let wide = width - 2 * margin
#let bare = card.title.len() == 0
#set page(width: width, height: height, margin: 0pt, fill: if bare { accent } else { paper })
#set text(
  font: ("Libertinus Serif", "New Computer Modern", "New Computer Modern Math"),
  fallback: false, fill: ink, lang: card.lang, dir: if card.rtl { rtl } else { ltr },
  number-type: "lining", top-edge: "cap-height", bottom-edge: "baseline",
)
#set par(justify: false)

#let styles = (
  plain: it => it, italic: it => emph(it), raised: it => super(it), lowered: it => sub(it),
  smallcaps: it => smallcaps(it),
)
#let title = card.title.map(run => (styles.at(run.style))(run.text)).join()
#let set-title(size, it) = {
  set text(size: size, weight: 600, tracking: -0.014em, hyphenate: false)
  set par(leading: 0.5em)
  it
}
// The largest size in which the title fits, and no word is broken that need not be.
#let size-of(tall) = {
  for size in (116pt, 104pt, 94pt, 84pt, 76pt, 68pt, 61pt, 55pt, 50pt, 46pt, 42pt, 39pt) {
    let fits = measure(block(width: wide, set-title(size, title))).height <= tall
    if fits and card.words.all(word => measure(set-title(size, word)).width <= wide) { return size }
  }
  36pt
}
// The narrowest block that takes no line more makes all lines about as long as each other.
#let balanced(size) = {
  let whole = measure(block(width: wide, set-title(size, title))).height
  let best = wide
  for step in range(1, 30) {
    let tried = wide * (1 - step * 0.02)
    let fits = card.words.all(word => measure(set-title(size, word)).width <= tried)
    if not fits or measure(block(width: tried, set-title(size, title))).height > whole { break }
    best = tried
  }
  block(width: best, set-title(size, title))
}

#let below(it, size, fill) = {
  block(width: wide, { set text(size: size, fill: fill); set par(leading: 0.55em); it })
}

#if bare {
  place(start + horizon, dx: if card.rtl { -margin } else { margin }, block(width: wide, {
    set text(fill: paper, weight: 600, size: 84pt, tracking: -0.014em)
    set par(leading: 0.5em)
    if card.site != "" { card.site } else { card.host }
  }))
  if card.site != "" {
    place(start + bottom, dx: if card.rtl { -margin } else { margin }, dy: -38pt,
      text(size: 27pt, fill: paper.transparentize(12%), dir: ltr, card.host))
  }
} else {
  place(bottom, block(width: 100%, height: band, fill: accent, inset: (x: margin), align(horizon, {
    if card.site != "" {
      text(size: 32pt, fill: paper, weight: 600, card.site)
      h(1fr)
    }
    text(size: 27pt, fill: paper.transparentize(12%), dir: ltr, card.host)
  })))
  let has-more = card.byline != "" or card.detail != ""
  place(top + start, dx: if card.rtl { -margin } else { margin }, block(width: wide, height: height - band, {
    set align(horizon)
    context balanced(size-of(if has-more { 270pt } else { 380pt }))
    if has-more { v(50pt, weak: true) }
    if card.byline != "" { below(card.byline, 40pt, ink) }
    if card.byline != "" and card.detail != "" { v(27pt, weak: true) }
    if card.detail != "" { below(emph(card.detail), 36pt, soft) }
  }))
}
`
