import { inFile } from './mistake.ts'

/** Mistakes in bibliographies. */
export const bibliographyMistakes = inFile('content/publications/papers.bib', [
  ['a brace that is not closed', 'title = {Invariante Variationsprobleme}', 'title = ⟦{Invariante Variationsprobleme', 'bibliography/broken-entry'],
  ['no comma between fields', 'title = {Invariante Variationsprobleme},', 'title = {Invariante Variationsprobleme}⟦', 'bibliography/missing-comma'],
  ['no equals sign', 'title = {Idealtheorie}', '⟦title {Idealtheorie}', 'bibliography/broken-field'],
  ['no key', '@book{noether1921,', '⟦@book{', 'bibliography/no-key'],
  ['a key twice', '@book{noether1921,', '⟦@book{noether1918,', 'bibliography/duplicate-key'],
  ['a field twice', 'year = {1921},', 'year = {1921},\n  ⟦year = {1922},', 'bibliography/duplicate-field'],
  ['a year that is none', 'year = {1921}', 'year = {⟦MCMXXI}', 'bibliography/bad-date'],
  ['a DOI that is none', 'pages = {235--257}', 'doi = {⟦10/abc}', 'bibliography/bad-doi'],
  ['a name for a text that is not there', 'journal = {Nachrichten}', 'journal = ⟦nachr', 'bibliography/undefined-string'],
  ['a parent that is not there', 'year = {1921},', 'year = {1921},\n  crossref = {⟦noether1920},', 'bibliography/unknown-parent'],
  ['no title', '  title = {Idealtheorie},\n', '', 'bibliography/missing-field'],
  ['one hyphen between pages', '235--257', '⟦235-257', 'bibliography/single-hyphen', '235--257'],
  ['a command that is not known', '{Idealtheorie}', '{⟦\\idealtheory}', 'bibliography/unknown-command'],
  ['a name with too many commas', 'author = {Noether, Emmy},\n  title = {Idealtheorie}', 'author = {⟦Noether, Emmy, Amalie, Erlangen},\n  title = {Idealtheorie}', 'bibliography/bad-name'],
  ['an entry that ends at once', '@book{noether1921,', '@book{noether1921⟦\n@book{noether1922,', 'bibliography/missing-brace'],
])

/** Mistakes in data files and in the CV. */
export const dataMistakes = [
  ...inFile('content/data/people.yml', [
    ['YAML with a colon in a value', 'name: Emil Artin', 'name: Emil Artin⟦: Hamburg', 'data/bad-yaml', '"Emil Artin: Hamburg"'],
    ['YAML with a quote that is not closed', 'name: Emil Artin', 'name: ⟦"Emil Artin', 'data/bad-yaml'],
    ['YAML with a key twice', '  year: 1898', '  year: 1898\n  ⟦year: 1899', 'data/duplicate-key'],
    ['YAML with a tab', '  year: 1903', '⟦\tyear: 1903', 'data/bad-yaml'],
  ]),
  ...inFile('content/data/places.json', [
    ['JSON with a comma behind the last item', '"to": 1915 }', '"to": 1915⟦, }', 'data/bad-json'],
    ['JSON without a comma', '"from": 1882, "to"', '"from": 1882⟦ "to"', 'data/bad-json'],
    ['JSON with single quotes', '"Erlangen"', "⟦'Erlangen'", 'data/bad-json'],
    ['JSON that is not closed', '{\n  "Erlangen": { "from": 1882, "to": 1915 },\n  "Göttingen": { "from": 1915, "to": 1933 }\n}', '⟦{\n  "Erlangen": { "from": 1882, "to": 1915 },\n  "Göttingen": { "from": 1915, "to": 1933 }\n', 'data/bad-json'],
    ['JSON with a comment', '"Erlangen"', '⟦// places\n  "Erlangen"', 'data/bad-json'],
  ]),
  ...inFile('content/data/years.csv', [
    ['a row with too few cells', '1907,doctorate', '⟦1907', 'data/ragged-row'],
    ['a row with too many cells', '1907,doctorate', '1907,doctorate,⟦Erlangen', 'data/ragged-row'],
    ['a quote that is not closed', '1907,doctorate', '1907,⟦"doctorate', 'data/bad-csv'],
    ['a column twice', 'year,event', 'year,⟦year', 'data/bad-csv'],
  ]),
  ...inFile('content/cv.yml', [
    ['a date of the CV that is none', '1903-10', '⟦soon', 'data/cv-bad-date'],
    ['a CV that ends before it begins', 'end_date: 1907-12', 'end_date: ⟦1901-12', 'data/cv-reversed-dates'],
  ]),
]
