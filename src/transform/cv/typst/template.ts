/**
 * The design of a printed CV, in Typst. Dates stand in the margin, a thin rule and small capitals mark a
 * section, entries keep together, a heading never ends a page. Fonts are named and nothing falls back on
 * what a machine happens to have; there is no date of today, so that equal sources make equal files.
 */
export const TEMPLATE = String.raw`
#let further-fonts = json(bytes(sys.inputs.at("fonts", default: "[]")))
#let missing-signs = json(bytes(sys.inputs.at("missing", default: "[]")))
#let serif = ("Libertinus Serif", ..further-fonts)
#let date-width = state("date-width", 0mm)
#let mono = ("DejaVu Sans Mono", ..further-fonts)
#let code(it) = text(font: mono, size: 0.84em, number-type: "lining", hyphenate: false, it)

#let cv(
  title: "", author: "", running: none, page-of: (), lang: "en", region: none,
  paper: "a4", accent: black, dense: false, margin-dates: true, body,
) = {
  set document(title: title, author: author, date: none)
  let size = if dense { 9.7pt } else { 10.5pt }
  let quiet = luma(35%)
  set page(
    paper: paper,
    margin: if dense { (top: 17mm, bottom: 19mm, x: 20mm) } else { (top: 22mm, bottom: 24mm, x: 23mm) },
    footer-descent: 40%,
    footer: context {
      let last = counter(page).final().first()
      set text(size: 8.5pt, fill: quiet, number-type: "lining")
      let number = if last > 1 and page-of.len() == 3 {
        page-of.at(0) + counter(page).display() + page-of.at(1) + str(last) + page-of.at(2)
      }
      grid(columns: (1fr, auto), column-gutter: 1em, running, number)
    },
  )
  set text(
    font: serif, size: size, lang: lang, region: region, fallback: false, number-type: "old-style",
    hyphenate: auto, costs: (hyphenation: 200%, runt: 200%, widow: 300%, orphan: 300%),
  )
  set par(leading: 0.58em, spacing: 0.72em, justify: false, linebreaks: "optimized")
  set list(marker: text(fill: accent, sym.bullet), body-indent: 0.5em, spacing: 0.58em)
  set enum(body-indent: 0.5em, spacing: 0.58em)
  set table(stroke: (x: none, y: 0.4pt + luma(75%)), inset: (x: 0.4em, y: 0.45em))
  set quote(block: true)
  show quote.where(block: true): set pad(x: 1.2em)
  show math.equation: set text(font: ("New Computer Modern Math", ..serif), number-type: "lining", fallback: false)
  show raw: set text(font: mono, size: 1.05em, number-type: "lining")
  show link: set text(fill: accent)
  show heading: set text(size: 1em, weight: "regular")
  show heading: set strong(delta: 0)
  let above = if dense { 1.45em } else { 1.85em }
  show heading.where(level: 1): it => block(width: 100%, above: above, below: 0.95em, sticky: true, {
    set text(size: 1.06em, fill: accent, tracking: 0.055em, hyphenate: false)
    let words = smallcaps(all: true, it.body)
    if margin-dates {
      let rule = line(length: 100%, stroke: 0.5pt + accent)
      grid(columns: (27mm, 1fr), column-gutter: 5mm, align: horizon, rule, words)
    } else {
      stack(spacing: 0.45em, words, line(length: 100%, stroke: 0.5pt + accent))
    }
  })
  show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em, sticky: true, text(weight: "semibold", it.body))
  show heading.where(level: 3): it => block(above: 1.3em, below: 0.65em, sticky: true, emph(it.body))
  show heading.where(level: 4): it => block(above: 1.2em, below: 0.6em, sticky: true, emph(it.body))
  let wanting(body) = if missing-signs.len() == 0 { body } else {
    show regex("[" + missing-signs.join() + "]"): none
    body
  }
  wanting(body)
}

#let head(name, label: none, contacts: ()) = block(width: 100%, below: 1.7em, {
  block(below: 1.1em, par(text(size: 2.3em, number-type: "lining", hyphenate: false, name)))
  if label != none { block(below: 0.85em, par(text(size: 1.15em, style: "italic", label))) }
  if contacts.len() > 0 {
    set text(size: 0.94em, number-type: "lining")
    par(contacts.map(box).join([#h(0.55em)·#h(0.55em, weak: false)]))
  }
})

#let row(date, breaks: false, body) = block(width: 100%, breakable: breaks, spacing: 0.95em, grid(
  columns: (27mm, 1fr), column-gutter: 5mm,
  pad(top: 0.065em, {
    set text(size: 0.9em, fill: luma(32%), number-width: "tabular", hyphenate: false)
    set par(leading: 0.5em)
    if date != none { par(date) }
  }),
  body,
))
#let pair(label, details) = row(label, par(details))
#let wide(body) = block(width: 100%, inset: (left: 32mm), spacing: 0.95em, body)
#let entry(date: none, title: none, where: none, breaks: false, body) = row(date, breaks: breaks, {
  if title != none {
    // A whole line of bold colour would shout; the title is a link all the same.
    show link: set text(fill: black)
    block(below: 0.58em, sticky: true, par(text(weight: "semibold", hyphenate: false, title)))
  }
  if where != none { block(below: 0.62em, above: 0.58em, sticky: true, par(emph(where))) }
  body
})
`.trim()
