import { describe, expect, it } from 'vitest'
import { civilInZone, instantInZone, isTimeZone, offsetAtCivil, offsetAtInstant } from '../../../src/parse/time-zone.ts'

describe('isTimeZone', () => {
  it.each([
    ['UTC', true],
    ['Europe/Berlin', true],
    ['europe/berlin', true],
    ['Asia/Seoul', true],
    ['Etc/GMT+5', true],
    ['Mars/Olympus', false],
    ['', false],
    ['+02:00', false],
    ['__proto__', false],
  ])('%s: %s', (zone, expected) => expect(isTimeZone(zone)).toBe(expected))
})

describe('offsetAtInstant', () => {
  it.each([
    ['UTC', 0, 0],
    ['Europe/Berlin', 1_709_251_200, 60],
    ['Europe/Berlin', 1_720_000_000, 120],
    ['Asia/Kolkata', 0, 330],
    ['Asia/Kathmandu', 1_709_251_200, 345],
    ['America/New_York', 1_709_251_200, -300],
    ['America/St_Johns', 1_709_251_200, -210],
    ['Pacific/Kiritimati', 1_709_251_200, 840],
    ['Europe/Berlin', -4_000_000_000, 53],
    ['America/New_York', -4_000_000_000, -296],
    ['Nowhere/Land', 0, undefined],
  ])('%s at %d is %s minutes east', (zone, seconds, expected) => {
    expect(offsetAtInstant(zone, seconds)).toBe(expected)
  })
})

describe('offsetAtCivil', () => {
  it.each([
    ['Europe/Berlin', { year: 2024, month: 3, day: 1 }, 60],
    ['Europe/Berlin', { year: 2024, month: 7, day: 1, hour: 12 }, 120],
    ['Europe/Berlin', { year: 2024, month: 3, day: 31, hour: 1, minute: 59 }, 60],
    ['Europe/Berlin', { year: 2024, month: 3, day: 31, hour: 2, minute: 30 }, 60],
    ['Europe/Berlin', { year: 2024, month: 3, day: 31, hour: 3 }, 120],
    ['Europe/Berlin', { year: 2024, month: 10, day: 27, hour: 2, minute: 30 }, 120],
    ['Europe/Berlin', { year: 2024, month: 10, day: 27, hour: 3 }, 60],
    ['America/New_York', { year: 2024, month: 11, day: 3, hour: 1, minute: 30 }, -240],
    ['Pacific/Apia', { year: 2011, month: 12, day: 30, hour: 12 }, -600],
    ['Pacific/Apia', { year: 2011, month: 12, day: 31 }, 840],
    ['Pacific/Auckland', { year: 2024, month: 1, day: 1 }, 780],
    ['Nowhere/Land', { year: 2024, month: 1, day: 1 }, undefined],
  ])('%s at %o is %s minutes east', (zone, civil, expected) => expect(offsetAtCivil(zone, civil)).toBe(expected))
})

describe('civilInZone', () => {
  it.each([
    ['a time that clocks skip is moved past the jump', 'Europe/Berlin', { year: 2024, month: 3, day: 31, hour: 2, minute: 30 }, '2024-03-31 03:30:00 +0200'],
    ['of a time that comes twice the first is meant', 'Europe/Berlin', { year: 2024, month: 10, day: 27, hour: 2, minute: 30 }, '2024-10-27 02:30:00 +0200'],
    ['a day whose midnight is skipped stays that day', 'America/Sao_Paulo', { year: 2018, month: 11, day: 4 }, '2018-11-04 00:00:00 -0300'],
    ['a day that a zone left out stays as written', 'Pacific/Apia', { year: 2011, month: 12, day: 30 }, '2011-12-30 00:00:00 -1000'],
    ['local mean time before there was a standard', 'Europe/Berlin', { year: 1850, month: 5, day: 5 }, '1850-05-05 00:00:00 +0053'],
    ['the first year', 'Europe/Berlin', { year: 1, month: 1, day: 1 }, '0001-01-01 00:00:00 +0053'],
    ['the last year', 'Asia/Seoul', { year: 9999, month: 12, day: 31, hour: 23 }, '9999-12-31 23:00:00 +0900'],
    ['an unknown zone counts as UTC', 'Nowhere/Land', { year: 2024, month: 1, day: 1, hour: 5 }, '2024-01-01 05:00:00 +0000'],
  ])('%s', (_, zone, civil, expected) => expect(String(civilInZone(civil, zone))).toBe(expected))
})

describe('instantInZone', () => {
  it.each([
    [0, 'UTC', '1970-01-01 00:00:00 +0000'],
    [-1, 'UTC', '1969-12-31 23:59:59 +0000'],
    [1_709_251_200, 'Asia/Seoul', '2024-03-01 09:00:00 +0900'],
    [1_709_251_200, 'America/Los_Angeles', '2024-02-29 16:00:00 -0800'],
    [-62_135_596_800, 'UTC', '0001-01-01 00:00:00 +0000'],
  ])('%d in %s', (seconds, zone, expected) => {
    const shown = instantInZone(seconds, zone)
    expect(String(shown)).toBe(expected)
    expect(shown.valueOf()).toBe(seconds)
  })
})
