// Shows a picture of the text as large as the window when it is clicked, where it is shown smaller than it is.
const pictures = document.querySelectorAll('.prose figure img')

for (const picture of pictures) {
  if (picture.closest('a')) continue
  picture.addEventListener('click', () => {
    if (picture.naturalWidth <= picture.clientWidth * 1.1 && !picture.currentSrc.endsWith('.svg')) return
    const dialog = document.createElement('dialog')
    dialog.className = 'zoom'
    const large = new Image()
    large.src = picture.currentSrc
    large.alt = picture.alt
    dialog.append(large)
    dialog.addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()
  })
}
