// Marks in the outline of a page the section that is being read.
const links = new Map([...document.querySelectorAll('.toc a[href^="#"]')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]))
const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean)

if (headings.length > 0) {
  let waits = false
  const mark = () => {
    waits = false
    const line = innerHeight / 4
    const isAtEnd = scrollY + innerHeight >= document.body.scrollHeight - 2
    const here = isAtEnd ? headings.at(-1) : headings.findLast((heading) => heading.getBoundingClientRect().top <= line)
    for (const [id, link] of links) {
      if (id === here?.id) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  addEventListener('scroll', () => {
    if (!waits) requestAnimationFrame(mark)
    waits = true
  }, { passive: true })
  mark()
}
