// Puts pictures of the same width and scheme side by side, so that a whole theme can be looked at in a few glances.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const GAP = 12
const CELL = { width: 420, height: 1100 }
const PER_SHEET = 4

/** Writes `sheet-1280-light-1.png` and so on into the folder of pictures. */
export async function contactSheets(folder) {
  const groups = groupsOf(folder)
  for (const [way, names] of groups) {
    for (let first = 0; first < names.length; first += PER_SHEET) {
      const some = names.slice(first, first + PER_SHEET)
      const cells = await Promise.all(some.map((name) => cell(join(folder, name))))
      const height = Math.max(...cells.map(({ info }) => info.height))
      const canvas = { width: cells.length * (CELL.width + GAP), height, channels: 3, background: '#8a8a8a' }
      await sharp({ create: canvas })
        .composite(cells.map(({ data }, index) => ({ input: data, left: index * (CELL.width + GAP), top: 0 })))
        .png()
        .toFile(join(folder, `sheet-${way}-${first / PER_SHEET + 1}.png`))
    }
  }
}

function groupsOf(folder) {
  const groups = new Map()
  for (const name of readdirSync(folder).sort()) {
    const [, way] = /-(\d+-(?:light|dark))\.png$/.exec(name) ?? []
    if (way !== undefined) groups.set(way, [...(groups.get(way) ?? []), name])
  }
  return groups
}

/** The upper part of a picture, at the width of a cell. */
async function cell(path) {
  const { width, height } = await sharp(path).metadata()
  const shown = Math.min(height, Math.round((CELL.height * width) / CELL.width))
  return sharp(path)
    .extract({ left: 0, top: 0, width, height: shown })
    .resize({ width: CELL.width })
    .png()
    .toBuffer({ resolveWithObject: true })
}
