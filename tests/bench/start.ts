import { atMost, atMostTimes, type Check, notMeasured, series } from './checks.ts'
import { type Measure, nameOf } from './figure.ts'
import { median, summary } from './statistics.ts'
import { openBrowser, openWindow, type Window } from './window.ts'
import { copyOf, generated } from './workspaces.ts'

const STARTS = 7
const LIST = '[data-row]'

type Stood = Window['stood']

/** P8: from the start of the program's process to the list of meetings on the screen, in browser mode, after a clean end. */
export const measureStart: Measure = async size => {
  const what = `start to the list of meetings of ${nameOf(size)}, median`
  const ours = await starts(size.meetings)
  const value = shownOf(ours)
  const checks: Check[] = [atMost(1, { figure: 'P8', unit: 's', what, value, detail: detailOf(ours) })]
  const larger = 'start to the list of meetings of XL, median'
  if (size.large === null) return [...checks, notMeasured('P8', larger, '≤ 1.3 ×', 'only with --size XL')]
  const large = await starts(size.large)
  const measured = { figure: 'P8', unit: 's', value: shownOf(large), detail: detailOf(large) } as const
  return [...checks, atMostTimes(1.3, { what: 'of L', value }, { ...measured, what: larger })]
}

/** The first start warms the disk's memory and does not count. */
async function starts(meetings: number): Promise<Stood[]> {
  const folder = copyOf(await generated(meetings))
  const browser = await openBrowser()
  const all: Stood[] = []
  try {
    for (let run = -1; run < STARTS; run += 1) {
      const window = await openWindow(browser, folder, '/meetings', LIST)
      await window.close()
      if (run >= 0) all.push(window.stood)
    }
  } finally {
    await browser.close()
  }
  return all
}

function shownOf(all: readonly Stood[]): number {
  return median(all.map(stood => stood.shown)) / 1_000
}

function detailOf(all: readonly Stood[]) {
  const part = (name: keyof Stood) => series(summary(all.map(stood => stood[name])))
  return { served: part('served'), entered: part('entered'), shown: part('shown') }
}
