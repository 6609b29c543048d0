// Loads what another host keeps, a film or comments, when its button is pressed and not before.
for (const box of document.querySelectorAll('.embed')) {
  const button = box.querySelector('button')
  button?.addEventListener('click', () => {
    const { frame, script, title, ...rest } = box.dataset
    const element = document.createElement(frame ? 'iframe' : 'script')
    element.src = frame ?? script
    if (frame) Object.assign(element, { title, allow: 'fullscreen; picture-in-picture', loading: 'lazy' })
    else {
      for (const [name, value] of Object.entries(rest)) element.dataset[name] = value
      element.crossOrigin = 'anonymous'
    }
    box.replaceChildren(element)
  })
}
