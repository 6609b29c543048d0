import { describe, expect, it } from 'vitest'
import { MONTHS, monthNumber } from '../../../../src/parse/fields/month-names.ts'

describe('monthNumber', () => {
  it.each([
    ['January', 1], ['jan.', 1], ['Jänner', 1], ['janvier', 1], ['enero', 1], ['gennaio', 1],
    ['Février', 2], ['FEBRERO', 2], ['März', 3], ['MARZ', 3], ['mars', 3], ['marzo', 3],
    ['avril', 4], ['abril', 4], ['Mai', 5], ['mayo', 5], ['maggio', 5], ['juin', 6], ['giugno', 6],
    ['juillet', 7], ['luglio', 7], ['août', 8], ['aou\u0302t', 8], ['agosto', 8], ['Sept.', 9], ['settembre', 9],
    ['Oktober', 10], ['ottobre', 10], ['noviembre', 11], ['Dez', 12], ['décembre', 12], ['dicembre', 12],
    ['ma', undefined], ['constructor', undefined], ['', undefined],
  ])('%s is %s', (name, expected) => expect(monthNumber(name)).toBe(expected))

  it('has English names for messages', () => expect(MONTHS.join(' ')).toMatch(/^January February .* December$/))
})
