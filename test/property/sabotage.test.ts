import { expect, test } from 'vitest'
import { SABOTAGES, sabotaged } from './sabotage.ts'
import { smallTheme } from './small-theme.ts'

/** Sites that are tried before a sabotage counts as unnoticed. */
const SITES = 12
const EDITS = 25

test.each(SABOTAGES)('the property fails when $name', async (sabotage) => {
  const { walk } = await sabotaged(sabotage)
  let noticed: string | undefined
  for (let seed = 1; seed <= SITES && noticed === undefined; seed++) {
    noticed = outcome(() => walk(seed, EDITS, smallTheme).difference)
  }
  expect(noticed).toBeDefined()
})

test('the property holds for an engine that nobody has touched', async () => {
  const { walk } = await sabotaged({ name: 'nothing is changed', from: 'createTracker', to: 'createTracker' })
  expect(walk(1, EDITS, smallTheme).difference).toBeUndefined()
})

/** An engine that breaks down is noticed too. */
function outcome(run: () => string | undefined): string | undefined {
  try {
    return run()
  } catch (failure) {
    return String(failure)
  }
}
