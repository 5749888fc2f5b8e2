import { atMost, atMostTimes, type Check, notMeasured, series } from './checks.ts'
import type { Measure } from './figure.ts'
import { median, summary } from './statistics.ts'
import { openBrowser, openWindow } from './window.ts'
import { copyOf, generated } from './workspaces.ts'

const STARTS = 7
const LIST = '[data-row]'

/** P8: from the start of the program's process to the list of meetings on the screen, in browser mode, after a clean end. */
export const measureStart: Measure = async size => {
  const what = `start to the list of meetings of ${size.name}, median`
  const ours = await starts(size.meetings).catch(String)
  if (typeof ours === 'string') return [notMeasured('P8', what, '≤ 1 s', ours)]
  const value = median(ours) / 1_000
  const checks: Check[] = [atMost(1, { figure: 'P8', unit: 's', what, value, detail: series(summary(ours)) })]
  const larger = 'start to the list of meetings of XL, median'
  if (size.large === null) return [...checks, notMeasured('P8', larger, '≤ 1.3 ×', 'only with --size XL')]
  const large = await starts(size.large)
  const measured = { figure: 'P8', unit: 's', value: median(large) / 1_000, detail: series(summary(large)) } as const
  return [...checks, atMostTimes(1.3, { what: 'of L', value }, { ...measured, what: larger })]
}

/** The first start warms the disk's memory and does not count. */
async function starts(meetings: number): Promise<number[]> {
  const folder = copyOf(await generated(meetings))
  const browser = await openBrowser()
  const times: number[] = []
  try {
    for (let run = -1; run < STARTS; run += 1) {
      const window = await openWindow(browser, folder, '/meetings', LIST)
      await window.close()
      if (run >= 0) times.push(window.stoodAfter)
    }
  } finally {
    await browser.close()
  }
  return times
}
