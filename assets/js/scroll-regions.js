// Lets the keyboard into what scrolls within itself: formulas, tables and code that are wider than the page.
const look = () => {
  for (const box of document.querySelectorAll('.math-display, pre, .table-scroll')) {
    // What is folded away is not measured: that would fetch its font.
    if (box.hasAttribute('tabindex') || !box.checkVisibility()) continue
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
  }
}
look()
document.fonts?.ready.then(look)
document.addEventListener('toggle', look, true)
addEventListener('resize', look, { passive: true })
