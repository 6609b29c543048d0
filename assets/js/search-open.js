// Opens the search from its link in the header, from Ctrl-K or ⌘K, and from `/`. The search itself is loaded when it is first
// used; where that fails, or without this script, the link leads to the page that lists everything.
const link = document.querySelector('[data-search]')

if (link) {
  const form = document.querySelector('.search-form')
  let loading
  const load = () => (loading ??= import(link.dataset.search))
  const open = (event) => {
    event.preventDefault()
    if (form) form.q.focus()
    else load().then((search) => search.open(link)).catch(() => location.assign(link.href))
  }
  const isTyping = ({ target }) => target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
  link.setAttribute('aria-keyshortcuts', 'Control+K Meta+K /')
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) open(event)
  })
  document.addEventListener('keydown', (event) => {
    const isModified = event.ctrlKey || event.metaKey
    if (isModified && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') open(event)
    else if (event.key === '/' && !isModified && !event.altKey && !isTyping(event)) open(event)
  })
  if (form) load().then((search) => search.filter(form, link))
}
