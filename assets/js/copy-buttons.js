// Gives every block of code, and every BibTeX entry, a button that copies it.
const words = document.documentElement.dataset

if (navigator.clipboard && words.copy) {
  for (const pre of document.querySelectorAll('main pre')) {
    const box = document.createElement('div')
    box.className = 'copyable'
    const button = document.createElement('button')
    button.className = 'copy'
    button.type = 'button'
    button.textContent = words.copy
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(pre.textContent.trimEnd())
      button.textContent = words.copied
      setTimeout(() => { button.textContent = words.copy }, 2000)
    })
    pre.replaceWith(box)
    box.append(pre, button)
  }
}
