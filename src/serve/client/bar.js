// The bar at the foot of a previewed page, with its panels: what is wrong, where the page comes from, how it looks elsewhere.
import { chooseScheme, chosenScheme } from './scheme.js'
import { STYLE } from './style.js'

const SCHEMES = { auto: 'Colours: the system’s', light: 'Colours: light', dark: 'Colours: dark' }
const WIDTHS = { '': 'Width: full', 320: '320 px', 390: '390 px', 768: '768 px', 1024: '1024 px' }

/** Opens the bar; `show` tells it the news, `lost` that the preview has ended. */
export function openBar(folder) {
  const host = document.createElement('carrel-preview')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  root.adoptedStyleSheets = [sheet]
  const parts = {
    offer: make('a', { class: 'offer', hidden: '' }),
    state: make('span', { class: 'state', hidden: '' }),
    errors: make('button', { class: 'count error', hidden: '', 'aria-expanded': 'false' }),
    warnings: make('button', { class: 'count', hidden: '', 'aria-expanded': 'false' }),
    source: make('a', { class: 'source', hidden: '', title: 'Open the file of this page in the editor' }),
    why: make('button', { 'aria-expanded': 'false' }, 'Why?'),
    scheme: choice('Colour scheme', SCHEMES, chosenScheme(), chooseScheme),
    width: choice('Width of the page', WIDTHS, '', (width) => stage(root, width)),
  }
  root.append(make('nav', { class: 'bar', 'aria-label': 'Preview' }, ...Object.values(parts)))
  document.documentElement.append(host)
  const panel = panelIn(root, { errors: parts.errors, warnings: parts.warnings, why: parts.why })
  const about = aboutPage(folder, parts)
  parts.why.addEventListener('click', async () => panel.toggle('why', whyPanel((await about()).explain)))
  void about()
  return {
    show: (news) => {
      offer(parts.offer, news.saved)
      if (news.errors !== undefined) showProblems(parts, panel, news)
      if (news.errors !== undefined) void about()
    },
    lost: () => {
      parts.state.textContent = 'The preview has ended'
      parts.state.hidden = false
    },
  }
}

/** Asks the server what the page is, and tells it in the bar. */
function aboutPage(folder, { source, state }) {
  const address = new URL('about', folder)
  address.searchParams.set('page', location.pathname)
  return async () => {
    const told = await (await fetch(address, { cache: 'no-store' })).json()
    source.hidden = told.source === undefined
    source.textContent = told.source ?? ''
    if (told.editor === undefined) source.removeAttribute('href')
    else source.href = told.editor
    state.hidden = told.state === undefined
    state.textContent = told.state ?? ''
    return told
  }
}

/** A page that was saved while another one is open is offered, and never forced upon the reader. */
function offer(link, saved) {
  if (saved === undefined || saved.length === 0) return
  const here = decodeURI(location.pathname)
  const [other] = saved
  link.hidden = saved.some(({ url }) => decodeURI(url) === here)
  link.href = other.url
  link.textContent = `Saved: ${other.title} →`
}

function showProblems({ errors, warnings }, panel, news) {
  const count = { errors: news.errors.length + news.more.errors, warnings: news.warnings.length + news.more.warnings }
  errors.hidden = count.errors === 0
  errors.textContent = counted(count.errors, 'error')
  warnings.hidden = count.warnings === 0
  warnings.textContent = counted(count.warnings, 'warning')
  errors.onclick = () => panel.toggle('errors', problems('error', news.errors, news.more.errors))
  warnings.onclick = () => panel.toggle('warnings', problems('warning', news.warnings, news.more.warnings))
  panel.news(news, () => problems('error', news.errors, news.more.errors))
}

/** One panel at a time. Errors open it by themselves, once for each set of errors, and close it when they are gone. */
function panelIn(root, buttons) {
  const open = { name: undefined, element: undefined }
  let known = '[]'
  const close = () => {
    open.element?.remove()
    open.element = undefined
    if (open.name !== undefined) buttons[open.name].setAttribute('aria-expanded', 'false')
    open.name = undefined
  }
  const show = (name, element) => {
    close()
    element.querySelector('.close').addEventListener('click', close)
    root.append(element)
    Object.assign(open, { name, element })
    buttons[name].setAttribute('aria-expanded', 'true')
  }
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close())
  return {
    toggle: (name, element) => (open.name === name ? close() : show(name, element)),
    news: ({ errors }, element) => {
      const told = JSON.stringify(errors)
      if (told === known) return
      known = told
      if (errors.length > 0) show('errors', element())
      else if (open.name === 'errors' || open.name === 'warnings') close()
    },
  }
}

function problems(severity, list, more) {
  const here = list.filter(({ isHere }) => isHere)
  const items = [...here, ...list.filter(({ isHere }) => !isHere)].map((problem) =>
    make('li', {},
      ...(problem.place === undefined ? [] : [placeOf(problem)]),
      make('p', {}, problem.message, ' ', make('span', { class: 'code' }, problem.code)),
      ...(problem.frame ? [make('pre', {}, problem.frame)] : []),
      ...(problem.hint === undefined ? [] : [make('p', { class: 'hint' }, problem.hint)]),
    ),
  )
  const rest = more === 0 ? [] : [make('p', {}, `${more} more in the terminal.`)]
  const title = severity === 'error' ? 'The site has errors; below is its last good form' : 'Warnings'
  return panelWith(severity, title, make('ol', {}, ...items), ...rest)
}

function placeOf({ place, editor }) {
  return editor === undefined ? make('p', { class: 'place' }, place) : make('a', { class: 'place', href: editor }, place)
}

function whyPanel(text) {
  return panelWith('why', 'Where this page comes from', make('pre', {}, text))
}

function panelWith(kind, title, ...content) {
  const close = make('button', { class: 'close', 'aria-label': 'Close' }, '✕')
  const role = kind === 'error' ? { role: 'alert' } : { role: 'region' }
  return make('section', { class: `sheet ${kind}`, 'aria-label': title, ...role },
    make('header', {}, make('h2', {}, title), close), ...content)
}

/** The page once more, in a frame of the wanted width, where its media queries see that width. */
function stage(root, width) {
  root.querySelector('.stage')?.remove()
  if (width === '') return
  const frame = make('iframe', { src: location.href, width, title: `This page at ${width} pixels` })
  root.prepend(make('div', { class: 'stage' }, frame))
}

function choice(label, choices, chosen, onChoose) {
  const options = Object.entries(choices).map(([value, text]) => make('option', { value }, text))
  const select = make('select', { 'aria-label': label }, ...options)
  select.value = chosen
  select.addEventListener('change', () => onChoose(select.value))
  return select
}

/** Texts become text nodes: nothing of a message is ever read as markup. */
function make(name, attributes, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

function counted(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
