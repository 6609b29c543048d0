import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fontFamilies } from '../../src/make/font-families.ts'
import { makeWork } from '../../src/make/make-work.ts'
import type { Made } from '../../src/make/maker.ts'
import { typstMaker } from '../../src/make/typst-maker.ts'
import { workCache } from '../../src/make/work-cache.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { shortenedCvs } from '../../src/transform/cv/shorten-cv.ts'
import { cvToTypst } from '../../src/transform/cv/typst/cv-to-typst.ts'
import { cvOf, sheetOf } from '../unit/transform/cv/typst/sheet.ts'

const YAML = `
cv:
  name: Pál Erdős and Łukasz
  label: Mathematician
  email: erdos@example.org
  sections:
    Education:
      - institution: ELTE
        area: Mathematics
        degree: Ph.D.
        start_date: 1930
        end_date: 1934
        highlights: ["On $\\\\sum_{p\\\\le x} \\\\frac{1}{p}$", "A [link](https://example.org/)"]
    Notes:
      - '#panic("no") $ @x <y> // \\ " end'
    Skills:
      - {label: Tools, details: "\`code\` and **bold**"}
`

const maker = typstMaker(() => new Uint8Array([1, 2, 3]))

function make(request: object): Promise<Made> {
  return maker.make(JSON.stringify({ pages: 0, fonts: [], missing: [], ...request }))
}

async function pdfOf(request: object): Promise<Buffer> {
  const made = await make(request)
  if (made.kind !== 'bytes') throw new Error(JSON.stringify(made))
  return Buffer.from(made.bytes)
}

describe('documents are set by Typst', () => {
  test('two runs give the same bytes, which say that they are PDF/UA-1 and in which language', async () => {
    const sources = [cvToTypst(sheetOf(cvOf(YAML)))]
    const [first, second] = [await pdfOf({ sources }), await pdfOf({ sources })]
    expect(first.equals(second)).toBe(true)
    const text = first.toString('latin1')
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toMatch(/\/Lang ?\(en\)/)
    expect(text).not.toMatch(/CreationDate|ModDate/)
  })

  test.skipIf(!hasPdftotext())('what is read out of the PDF is what the CV says', async () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'carrel-cv-')), 'cv.pdf')
    fs.writeFileSync(file, await pdfOf({ sources: [cvToTypst(sheetOf(cvOf(YAML)))] }))
    const lines = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\n')
    fs.rmSync(path.dirname(file), { recursive: true })
    expect(lines.map((line) => line.trim().replace(/ {2,}/g, ' | ')).filter((line) => line !== '')).toMatchInlineSnapshot(`
      [
        "Pál Erdős and Łukasz",
        "Mathematician",
        "erdos@example.org",
        "Education",
        "1930–1934 | Ph.D., Mathematics",
        "ELTE",
        "• On ∑𝑝≤𝑥 𝑝1",
        "• A link",
        "Notes",
        "#panic(“no”) $ @x // \\ " end",
        "Skills",
        "Tools | code and bold",
        "Pál Erdős and Łukasz · Curriculum vitae",
      ]
    `)
  })

  test('the first source that fits is taken', async () => {
    const entries = Array.from({ length: 60 }, (_, index) => `      - {name: Prize ${index}, date: ${1990 - index}, summary: For it}`)
    const cv = cvOf(`cv:\n  name: N\n  sections:\n    Awards:\n${entries.join('\n')}\n`)
    const sources = shortenedCvs(cv).map((one) => cvToTypst(sheetOf(one)))
    expect((await make({ sources, pages: 1 })).kind).toBe('bytes')
    expect(await make({ sources: sources.slice(0, 2), pages: 1 })).toEqual({ kind: 'failed', message: 'too-long 2' })
  })

  test('letters that no font has are told by their numbers, and left out where that is asked for', async () => {
    const sources = [cvToTypst(sheetOf(cvOf('cv: {name: "Erdős 한 🎉", sections: {}}')))]
    expect(await make({ sources })).toEqual({ kind: 'failed', message: 'no-glyphs 54620 127881' })
    expect((await make({ sources, missing: [54620, 127881] })).kind).toBe('bytes')
  })

  test('a file that is no font, and a source that is none, are failures', async () => {
    expect(await make({ sources: ['x'], fonts: ['content/a.ttf'] })).toEqual({ kind: 'failed', message: 'no-font content/a.ttf' })
    expect(await make({ sources: ['#panic("x")'] })).toMatchObject({ kind: 'failed' })
  })

  test('no file of the machine is read, and no package is asked for', async () => {
    expect(await make({ sources: ['#read("/etc/hostname")'] })).toMatchObject({ kind: 'failed' })
    expect(await make({ sources: ['#read("../../etc/hostname")'] })).toMatchObject({ kind: 'failed' })
  })

  test('made once, a document comes from the cache', async () => {
    let runs = 0
    const counted = { ...maker, make: (request: string) => maker.make(request).finally(() => runs++) }
    const cache = workCache(memoryDisk({}))
    const order = { kind: 'cv-pdf', request: JSON.stringify({ sources: ['= A'], pages: 0, fonts: [], missing: [] }) } as const
    const place = { makers: { 'cv-pdf': counted }, cache: () => cache }
    expect(await makeWork(order, place)).toEqual(await makeWork(order, place))
    expect(runs).toBe(1)
  })
})

describe('families of fonts', () => {
  test('bytes that are no font have none', () => {
    expect(fontFamilies(new Uint8Array())).toEqual([])
    expect(fontFamilies(new TextEncoder().encode('wOF2 and so on, which is for web pages'))).toEqual([])
  })

  test('a font is known by its name, with and without its style', () => {
    expect(fontFamilies(fontNamed('Noto Serif KR Medium'))).toEqual(['Noto Serif KR Medium', 'Noto Serif KR'])
    expect(fontFamilies(fontNamed('Noto Serif KR Medium').slice(0, 40))).toEqual([])
  })
})

/** A font that holds nothing but its name. */
function fontNamed(name: string): Uint8Array {
  const bytes = Buffer.alloc(12 + 16 + 6 + 12 + name.length * 2)
  bytes.writeUInt32BE(0x00010000, 0)
  bytes.writeUInt16BE(1, 4)
  bytes.write('name', 12)
  bytes.writeUInt32BE(28, 20)
  bytes.writeUInt16BE(1, 30)
  bytes.writeUInt16BE(18, 32)
  bytes.writeUInt16BE(3, 34)
  bytes.writeUInt16BE(1, 40)
  bytes.writeUInt16BE(name.length * 2, 42)
  Buffer.from(name, 'utf16le').swap16().copy(bytes, 46)
  return bytes
}

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
