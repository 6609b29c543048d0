// Loads what another host keeps, a film or comments, when its button is pressed and not before.
for (const box of document.querySelectorAll('.embed')) {
  const button = box.querySelector('button')
  button?.addEventListener('click', () => {
    const { frame, script, title, height, sandbox, ...rest } = box.dataset
    const element = document.createElement(frame ? 'iframe' : 'script')
    if (frame) {
      Object.assign(element, { title, allow: 'fullscreen; picture-in-picture' })
      if (height && box.matches('.embed--frame')) element.style.blockSize = `${height}px`
      if (sandbox !== undefined) element.setAttribute('sandbox', sandbox)
    } else {
      Object.assign(element.dataset, rest)
      if (rest.repo) element.crossOrigin = 'anonymous'
    }
    element.src = frame ?? script
    box.replaceChildren(element)
    element.focus()
  })
}
