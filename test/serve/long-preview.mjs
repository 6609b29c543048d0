// Run as `node --expose-gc long-preview.mjs API EDITS`: previews a small site, edits it so often, and prints how much
// memory is in use after a tenth of the edits and after all of them.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [api, count] = process.argv.slice(2)
const edits = Number(count)
const { serve } = await import(pathToFileURL(api).href)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'carrel-long-'))
const write = (file, text) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  fs.writeFileSync(path.join(folder, file), text)
}
const post = (index, text) => {
  const code = '```python\ndef order(group):\n    return len(group)\n```'
  write(`content/posts/${Math.max(1950, 2020 - index)}-01-01-post-${index}.md`, `---\ntitle: Post ${index}\n---\n${text}\n\n${code}\n`)
}

write('content/site.yml', 'title: Rings\nurl: https://example.org\n')
write('content/index.md', '---\ntitle: Home\n---\nWelcome.\n')
for (let index = 0; index < 120; index++) post(index, 'An ideal.')

const heard = []
const preview = await serve({
  source: folder, now: '2025-06-01', port: 21_000 + (process.pid % 500) * 20,
  onBuilt: () => heard.splice(0).forEach((resolve) => resolve()),
})
const address = preview.address()

/** Saves a file, and now and then a layout, and waits until the feed shows it. */
async function edit(round) {
  if (round % 10 === 0) write('layouts/partials/footer-extra.njk', `<p>Round ${round}</p>\n`)
  post(round % 5, `Edit ${round} of many: ${'words '.repeat(round % 50)}`)
  for (;;) {
    const built = new Promise((resolve) => heard.push(resolve))
    const feed = await fetch(`${address}feed.xml`).then((got) => got.text())
    if (feed.includes(`Edit ${round} of many`)) return
    await built
  }
}

async function inUse() {
  await preview.settled()
  for (let round = 0; round < 4; round++) globalThis.gc()
  return process.memoryUsage().heapUsed
}

try {
  // The first edits also load what is loaded when it is first used.
  const early = Math.max(20, Math.round(edits / 10))
  for (let round = 1; round <= early; round++) await edit(round)
  const before = await inUse()
  for (let round = early + 1; round <= edits; round++) await edit(round)
  const after = await inUse()
  process.stdout.write(JSON.stringify({ before, after }))
} finally {
  await preview.close()
  fs.rmSync(folder, { recursive: true, force: true })
}
