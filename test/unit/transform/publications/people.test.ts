import { describe, expect, it } from 'vitest'
import { parseName } from '../../../../src/parse/bibtex/names.ts'
import { coauthorUrl, readCoauthors } from '../../../../src/transform/publications/coauthors.ts'
import { isPerson, knownPerson, matchPeople } from '../../../../src/transform/publications/owner.ts'

const person = (lastNames: string[], firstNames: string[]): ReturnType<typeof knownPerson> =>
  knownPerson({ lastNames, firstNames })
const einstein = person(['Einstein'], ['Albert', 'A.'])
const mueller = person(['Müller'], ['Jörg'])
const serre = person(['Serre'], ['Jean-Pierre'])
const waerden = person(['van der Waerden'], ['Bartel Leendert'])
const lukasiewicz = person(['Łukasiewicz'], ['Jan'])

describe('the owner is recognised', () => {
  it.each([
    ['Albert Einstein', einstein],
    ['Einstein, Albert', einstein],
    ['A. Einstein', einstein],
    ['Einstein, A', einstein],
    ['Einstein*, Albert', einstein],
    ['{\\textsuperscript{*}}Einstein, A.', einstein],
    ['EINSTEIN, ALBERT', einstein],
    ['{Albert Einstein}', einstein],
    ['M{\\"u}ller, J{\\"o}rg', mueller],
    ['Mueller, Joerg', mueller],
    ['Muller, J.', mueller],
    ['Serre, J.-P.', serre],
    ['Serre, J-P', serre],
    ['Serre, JP', serre],
    ['Jean Pierre Serre', serre],
    ['Serre, J.', serre],
    ['van der Waerden, B. L.', waerden],
    ['B. L. van der Waerden', waerden],
    ['Waerden, B. L. van der', person(['Waerden'], ['B. L.'])],
    ['{\\L}ukasiewicz, Jan', lukasiewicz],
    ['Lukasiewicz, J', lukasiewicz],
    ['Noether, A. E.', knownPerson({ lastNames: [], firstNames: [], alsoKnownAs: ['Noether, Amalie Emmy'] })],
    ['d’Alembert, Jean', person(["d'Alembert"], ['Jean'])],
  ])('%s', (name, known) => {
    expect(isPerson(parseName(name), known)).toBe(true)
  })
})

describe('nobody else is', () => {
  it.each([
    ['Alfred Einstein', person(['Einstein'], ['Albert'])],
    ['Albert Einsteins', einstein],
    ['Möller, Jörg', mueller],
    ['Serre, Jacques', serre],
    ['{World Health Organization}', einstein],
    ['Einstein, B.', einstein],
    ['others', einstein],
  ])('%s', (name, known) => {
    expect(isPerson(parseName(name), known)).toBe(false)
  })

  it('an ORCID decides, whatever the names say', () => {
    const known = knownPerson({
      lastNames: ['Curie'],
      firstNames: ['Marie'],
      orcid: 'https://orcid.org/0000-0002-1825-0097',
    })
    expect(isPerson({ ...parseName('Skłodowska, Maria'), orcid: '0000-0002-1825-0097' }, known)).toBe(true)
    expect(isPerson({ ...parseName('Curie, Marie'), orcid: '0000-0001-5109-3700' }, known)).toBe(false)
  })

  it('several people can be highlighted', () => {
    const people = ['Albert Einstein', 'Emmy Noether', 'J.-P. Serre'].map(parseName)
    expect(matchPeople(people, [einstein, serre])).toEqual([0, -1, 1])
  })
})

describe('coauthors.yml', () => {
  const coauthors = readCoauthors({
    adams: [
      { firstname: ['Edwin', 'E.', 'E. P.', 'Edwin Plimpton'], url: 'https://example.org/adams' },
      { firstname: 'Ansel', url: 'https://example.org/ansel' },
    ],
    'van der waerden': [{ firstname: ['B. L.'], url: 'https://example.org/waerden' }],
    muller: [{ url: 'https://example.org/muller' }],
    broken: 'x',
  })
  it.each([
    ['Adams, E. P.', 'https://example.org/adams'],
    ['Ansel Adams', 'https://example.org/ansel'],
    ['van der Waerden, B. L.', 'https://example.org/waerden'],
    ['M{\\"u}ller, J.', 'https://example.org/muller'],
    ['Adams, John', undefined],
    ['Noether, Emmy', undefined],
  ])('%s is linked to %s', (name, url) => {
    expect(coauthorUrl(parseName(name), coauthors)).toBe(url)
  })
})
