import { expect, test } from '@playwright/test'
import { runs } from '../support/runs.ts'
import { typeAndDie } from '../support/typeAndDie.ts'

const { numRuns } = runs(10)

test(`words being typed when everything dies come back, but for at most a second of them (${numRuns} deaths)`, async () => {
  test.setTimeout(60_000 + numRuns * 30_000)
  const found = await typeAndDie(numRuns, 20_261_122)
  const worst = Object.groupBy(found, ({ victim }) => victim)
  for (const [victim, each] of Object.entries(worst))
    console.log(
      `${victim}: ${each.length} deaths, at most ${Math.round(Math.max(...each.map(({ lost }) => lost)))} ms lost`,
    )
  expect(found.filter(({ lost }) => lost > 1_000)).toEqual([])
})
