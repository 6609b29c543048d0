// The search: reads the two files that the build made, finds what is typed in them, and shows it in a dialog, or by filtering
// the page that lists everything.
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g
const LETTERS = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ', 'ʼ': "'", '’': "'" }
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const IN_GROUP = 6

let dialog
let index
let pages = []
let found = []
let active = -1

// Letters without accents, in lower case, so that `Göttingen` is found as `gottingen`.
export function fold(text) {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/[ßøłđðþæœıςʼ’]/g, (letter) => LETTERS[letter])
}

export function termsOf(query) {
  return [...new Set(fold(query).split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean))]
}

// How well a term stands in a text: as a word, as the beginning of one, inside one; Chinese, Japanese and Korean have no blanks
// between words, so there a place inside counts as much, and else the pairs of signs that are found.
function rank(text, term) {
  let best = 0
  for (let at = text.indexOf(term); at >= 0 && best < 3; at = text.indexOf(term, at + 1)) {
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])
    const isEnd = at + term.length === text.length || !/[\p{L}\p{N}]/u.test(text[at + term.length])
    best = Math.max(best, isStart ? (isEnd ? 3 : 2) : CJK.test(term) ? 2 : term.length > 2 ? 1 : 0)
  }
  if (best > 0 || !CJK.test(term)) return best
  const signs = [...term]
  const pairs = signs.slice(1).map((sign, place) => signs[place] + sign)
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length
  return share > 0.5 ? share : 0
}

export function score(page, terms) {
  let sum = 0
  for (const term of terms) {
    const best = Math.max(20 * rank(page.folded[0], term), 8 * rank(page.folded[1], term), 3 * rank(page.folded[2], term))
    if (best === 0) return 0
    sum += best
  }
  return sum + (page.folded[0] === terms.join(' ') ? 50 : 0)
}

function prepared(page) {
  page.folded ??= [fold(page.title), fold(page.keywords), fold(page.text)]
  return page
}

export function search(query, all = pages) {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  const hits = all.map((page) => ({ page, score: score(prepared(page), terms) })).filter((hit) => hit.score > 0)
  return hits.sort((a, b) => b.score - a.score || a.page.place - b.page.place).map((hit) => hit.page)
}

function load(link, refresh) {
  index ??= fetch(link.dataset.index).then((answer) => answer.json()).then((read) => {
    pages = read.pages.map(([url, title, group, keywords, text], place) => ({ url, title, group, keywords, text, place }))
    fetch(read.more).then((answer) => answer.json()).then((texts) => {
      for (const page of pages) if (texts[page.place]) Object.assign(page, { text: `${page.text} ${texts[page.place]}`, folded: null })
      refresh()
    }).catch(() => undefined)
    return read
  })
  return index
}

export async function open(link) {
  const read = await load(link, () => dialog?.open && show())
  dialog ??= build(read, link)
  if (!dialog.open) dialog.showModal()
  dialog.field.select()
}

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

function build({ words, groups, lang }, link) {
  const list = make('div', { role: 'listbox', id: 'search-results', class: 'search__results', 'aria-label': words.search, hidden: '' })
  const status = make('p', { role: 'status', class: 'search__status' })
  const field = make('input', {
    class: 'search__field', role: 'combobox', type: 'text', enterkeyhint: 'search', autocomplete: 'off', autocapitalize: 'off',
    spellcheck: 'false', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    'aria-label': words.hint, placeholder: words.hint,
  })
  const close = make('button', { class: 'search__close', type: 'button' }, words.close)
  const all = make('a', { class: 'search__all', href: link.href }, words.everything)
  const box = make('dialog', { class: 'search', 'aria-label': words.search, lang }, make('div', { class: 'search__head' }, field, close), status, list, all)
  Object.assign(box, { field, list, status, words, groups, all })
  field.addEventListener('input', show)
  field.addEventListener('keydown', onKey)
  close.addEventListener('click', () => box.close())
  box.addEventListener('click', (event) => event.target === box && box.close())
  document.body.append(box)
  return box
}

function onKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (event.isComposing) return
  if (step && found.length) {
    event.preventDefault()
    activate((active + step + found.length) % found.length)
  } else if (event.key === 'Enter' && found.length) {
    event.preventDefault()
    found[Math.max(active, 0)].click()
  }
}

function activate(next) {
  found[active]?.setAttribute('aria-selected', 'false')
  active = next
  const option = found[active]
  option?.setAttribute('aria-selected', 'true')
  option?.scrollIntoView({ block: 'nearest' })
  if (option) dialog.field.setAttribute('aria-activedescendant', option.id)
  else dialog.field.removeAttribute('aria-activedescendant')
}

function show() {
  const { field, list, status, words, groups, all } = dialog
  const terms = termsOf(field.value)
  const hits = search(field.value)
  const byGroup = new Map()
  for (const page of hits) byGroup.set(page.group, [...(byGroup.get(page.group) ?? []), page])
  const shown = [...byGroup].map(([name, items]) => [name, items.slice(0, IN_GROUP)])
  list.replaceChildren(...shown.map(([name, items]) => group(groups[name] ?? name, name, items, terms)))
  found = [...list.querySelectorAll('[role=option]')]
  list.hidden = found.length === 0
  field.setAttribute('aria-expanded', String(found.length > 0))
  activate(-1)
  status.textContent = terms.length === 0 ? '' : said(hits.length, words)
  all.search = terms.length === 0 ? '' : new URLSearchParams({ q: field.value })
}

function said(count, words) {
  return count === 0 ? words.none : words.results.replace(':count', count)
}

function group(title, name, items, terms) {
  const head = make('div', { class: 'search__group', id: `search-${name}`, role: 'presentation' }, title)
  const options = items.map((page) => {
    const text = make('span', { class: 'search__text' }, ...marked(excerpt(page.text, terms), terms))
    const option = make('a', { class: 'search__option', role: 'option', id: `search-${page.place}`, href: page.url, tabindex: '-1', 'aria-selected': 'false' })
    option.append(make('span', { class: 'search__title' }, ...marked(page.title, terms)), ' ', text)
    const labels = marked(page.keywords, terms)
    if (labels.length > 1) option.append(' ', make('span', { class: 'search__text' }, ...labels))
    option.addEventListener('click', () => dialog.close())
    return option
  })
  return make('div', { role: 'group', 'aria-labelledby': head.id }, head, ...options)
}

// The places of the terms, in letters of the text itself, which may be more or fewer than those of its folded form.
function placesOf(text, terms) {
  const starts = []
  let folded = ''
  for (let at = 0; at < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(at))
    const plain = fold(sign)
    for (let count = 0; count < plain.length; count++) starts.push([at, at + sign.length])
    folded += plain
    at += sign.length
  }
  const places = []
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1])
      if (isStart || term.length > 2 || CJK.test(text)) places.push([starts[at][0], starts[at + term.length - 1][1]])
    }
  }
  return places.sort((a, b) => a[0] - b[0])
}

function excerpt(text, terms) {
  const first = placesOf(text, terms)[0]?.[0] ?? 0
  if (first < 90) return text.length > 160 ? `${text.slice(0, 160)}…` : text
  const from = text.indexOf(' ', first - 50)
  const start = from < 0 || from > first ? first - 20 : from + 1
  return `…${text.slice(start, start + 160)}${start + 160 < text.length ? '…' : ''}`
}

function marked(text, terms) {
  const pieces = []
  let end = 0
  for (const [from, to] of placesOf(text, terms)) {
    if (from < end) continue
    pieces.push(text.slice(end, from), make('mark', {}, text.slice(from, to)))
    end = to
  }
  return [...pieces, text.slice(end)]
}

// The page that lists everything: what is typed hides what does not match, and stays in the address.
export function filter(form, link) {
  const sections = [...document.querySelectorAll('.search-group')]
  const items = sections.flatMap((section) => [...section.querySelectorAll('li')])
  const status = form.querySelector('[role=status]')
  const apply = async () => {
    const { value } = form.q
    const read = termsOf(value).length === 0 ? null : await load(link, apply)
    if (value !== form.q.value) return
    const wanted = new Set(search(value).map((page) => new URL(page.url, location.href).href))
    for (const item of items) item.hidden = read !== null && !wanted.has(item.querySelector('a').href)
    for (const section of sections) section.hidden = !section.querySelector('li:not([hidden])')
    status.textContent = read === null ? '' : said(items.filter((item) => !item.hidden).length, read.words)
    const address = new URL(location.href)
    if (value === '') address.searchParams.delete('q')
    else address.searchParams.set('q', value)
    history.replaceState(history.state, '', address)
  }
  form.hidden = false
  form.q.value = new URLSearchParams(location.search).get('q') ?? ''
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', apply)
  if (form.q.value !== '') apply()
}
