// Lets the keyboard into what scrolls within itself: formulas, tables and code that are wider than the page.
const look = () => {
  for (const box of document.querySelectorAll('.math-display, pre, .table-scroll')) {
    if (box.scrollWidth > box.clientWidth && !box.hasAttribute('tabindex')) box.tabIndex = 0
  }
}
look()
document.fonts?.ready.then(look)
addEventListener('resize', look, { passive: true })
