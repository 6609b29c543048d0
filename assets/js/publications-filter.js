// Filters the list of publications by what is typed and chosen, and keeps the choice in the address, so that a filtered list can
// be linked. Without this script the list is whole and the form stays hidden.
const form = document.querySelector('[data-publication-filter]')
const list = document.querySelector('[data-publications]')

if (form && list) start(form, list)

function start(form, list) {
  const items = [...list.querySelectorAll('.publication')].map(readItem)
  const groups = [...list.querySelectorAll('.publication-group')].toReversed()
  offer(form.elements.year, items.flatMap(({ year }) => (year ? [year] : [])), (a, b) => compare(b, a))
  offer(form.elements.type, items.map(({ type }) => type), compare)
  offer(form.elements.topic, items.flatMap(({ topics }) => topics), compare)
  form.querySelector('[data-facet="code"]').hidden = !items.some(({ code }) => code)
  const counts = groups.map((group) => [group, group.querySelector(':scope > .group-title > .count')])

  const show = () => {
    const wanted = readForm(form)
    const shown = items.filter((item) => (item.element.hidden = !matches(item, wanted)) === false).length
    for (const [group, count] of counts) {
      const left = group.querySelectorAll('.publication:not([hidden])').length
      group.hidden = left === 0
      if (count) count.textContent = String(left)
    }
    const output = form.querySelector('output')
    output.textContent = shown === items.length ? '' : output.dataset.shown.replace('%', shown).replace('%', items.length)
    form.querySelector('button').hidden = shown === items.length
    remember(wanted)
  }

  recall(form)
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => event.preventDefault())
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(show))
  form.hidden = false
  show()
}

function readItem(element) {
  const { year, type, topics = '', code } = element.dataset
  return { element, year, type, topics: topics.split('|').filter(Boolean), code: code !== undefined, text: fold(element.textContent) }
}

function readForm(form) {
  const { q, year, type, topic, code } = form.elements
  return { q: q.value.trim(), year: year.value, type: type.value, topic: topic.value, code: code.checked ? '1' : '' }
}

// Every word has to be somewhere in the entry, its abstract and BibTeX included.
function matches(item, { q, year, type, topic, code }) {
  if ((year && item.year !== year) || (type && item.type !== type) || (code && !item.code)) return false
  if (topic && !item.topics.includes(topic)) return false
  return fold(q).split(/\s+/).every((word) => item.text.includes(word))
}

// Fills a menu with each value and how often there is it; one with nothing to choose from is taken away.
function offer(select, values, order) {
  const counts = new Map()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const value of [...counts.keys()].sort(order)) select.add(new Option(`${value} (${counts.get(value)})`, value))
  select.closest('[data-facet]').hidden = counts.size < 2
}

function remember(wanted) {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(wanted)) {
    if (value) address.searchParams.set(name, value)
    else address.searchParams.delete(name)
  }
  if (address.href !== location.href) history.replaceState(null, '', address)
}

// al-folio keeps what was typed behind the `#`; such links go on working where no entry has that name.
function recall(form) {
  const query = new URLSearchParams(location.search)
  for (const name of ['q', 'year', 'type', 'topic']) if (query.has(name)) form.elements[name].value = query.get(name)
  form.elements.code.checked = query.get('code') === '1'
  const hash = decode(location.hash.slice(1))
  if (hash && !query.has('q') && !document.getElementById(hash)) form.elements.q.value = hash
}

function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
