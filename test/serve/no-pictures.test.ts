import fs from 'node:fs'
import { expect, test, vi } from 'vitest'
import { serveFolder } from './served-folder.ts'

const loadSharp = vi.hoisted(() => vi.fn())
vi.mock('../../src/images/load-sharp.ts', () => ({ loadSharp }))

test('a site without pictures opens no cache and loads nothing that works on them', async () => {
  const site = await serveFolder('-- content/index.md --\nNo picture.\n')
  site.write('content/index.md', 'Still none.\n')
  await site.until('/', ({ text }) => text.includes('Still none.'))
  await site.preview.settled()
  expect(fs.readdirSync(site.folder)).toEqual(['content'])
  expect(loadSharp).not.toHaveBeenCalled()
})
