import { describe, expect, test } from 'vitest'
import { fileSizeText } from '../../../../src/transform/downloads/file-size.ts'
import { fileType } from '../../../../src/transform/downloads/file-type.ts'

describe('the size of a file in words', () => {
  test.each<[number, string, string]>([
    [0, 'en', '0 B'], [999, 'en', '999 B'], [1000, 'en', '1 kB'], [1234, 'en', '1.2 kB'], [9949, 'en', '9.9 kB'],
    [9999, 'en', '10 kB'], [345_678, 'en', '346 kB'], [999_499, 'en', '999 kB'], [999_600, 'en', '1 MB'],
    [1_234_567, 'de', '1,2 MB'], [1_234_567, 'pt-BR', '1,2 MB'], [1_234_567, 'ja', '1.2 MB'], [5e9, 'en', '5 GB'], [-1, 'en', '0 B'],
  ])('%d in %s', (bytes, lang, text) => {
    expect(fileSizeText(bytes, lang).replace('\u00A0', ' ')).toBe(text)
  })
})

describe('what a file is called', () => {
  test.each([
    ['a/b.pdf', 'PDF'], ['data.csv?x', 'CSV'], ['code.tar.gz', 'tar.gz'], ['notes.tex', 'LaTeX'], ['paper.bib', 'BibTeX'], ['LICENSE', ''], ['x.constructor', 'CONSTRUCTOR'],
  ])('%s', (address, name) => {
    expect(fileType(address)).toBe(name)
  })
})
