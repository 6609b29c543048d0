// Goes from the system's colours to light, to dark and back, and remembers the choice. The head's own script has set it before.
const button = document.querySelector('.theme-toggle')

if (button) {
  const root = document.documentElement
  const order = ['system', 'light', 'dark']
  // Pictures with a dark variant ask the system; where the reader has chosen, they are told.
  const dark = [...document.querySelectorAll('source[media="(prefers-color-scheme: dark)"]')]
  const media = { system: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' }
  const show = (choice) => {
    if (choice === 'system') delete root.dataset.theme
    else root.dataset.theme = choice
    for (const source of dark) source.media = media[choice]
    const words = `${button.dataset.label}: ${button.dataset[choice]}`
    button.setAttribute('aria-label', words)
    button.title = words
  }
  show(root.dataset.theme ?? 'system')
  button.addEventListener('click', () => {
    const choice = order[(order.indexOf(root.dataset.theme ?? 'system') + 1) % order.length]
    show(choice)
    try {
      if (choice === 'system') localStorage.removeItem('theme')
      else localStorage.setItem('theme', choice)
    } catch {
      // Where nothing may be stored, the choice holds for this page.
    }
  })
}
