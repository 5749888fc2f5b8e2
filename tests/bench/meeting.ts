import type { Browser } from '@playwright/test'
import { atMost, atMostTimes, type Check, notMeasured, series, told } from './checks.ts'
import { type Measure, nameOf } from './figure.ts'
import { INTERVENTIONS, largeMeetings } from './largeMeetings.ts'
import { median, summary, timed } from './statistics.ts'
import { openBrowser, openWindow, shownAfter, type Window } from './window.ts'
import { type AskedCore, copyOf, generated, openCore, temporaryFolder } from './workspaces.ts'

const OPENINGS = 40
const SHOWINGS = 12
const FIRST_SHOWINGS = 2

/** Each showing in the window has a meeting of its own, because the window remembers what it has shown. */
type Prepared = { folder: string; ids: string[] }

/** P2: opens a meeting with 300 interventions and 1,500 points. */
export const measureMeeting: Measure = async size => {
  const full = await prepared(copyOf(await generated(size.meetings)))
  const empty = await prepared(temporaryFolder())
  return [...(await throughCore(nameOf(size), full, empty)), ...(await inWindow(nameOf(size), full, empty))]
}

/** The answer as a host gets it from the core's thread. */
async function throughCore(name: string, full: Prepared, empty: Prepared): Promise<Check[]> {
  const cores = { full: openCore(full.folder), empty: openCore(empty.folder) }
  const times = { full: [] as number[], empty: [] as number[] }
  const open = (core: AskedCore, id: string) => timed(() => core.ask('meetings.get', { id }))
  for (let run = -5; run < OPENINGS; run += 1) {
    const here = await open(cores.full, full.ids[0] ?? '')
    const there = await open(cores.empty, empty.ids[0] ?? '')
    if (run < 0) continue
    times.full.push(here)
    times.empty.push(there)
  }
  await cores.full.close()
  await cores.empty.close()
  const here = summary(times.full)
  const other = { what: 'on an empty workspace', value: median(times.empty) }
  const measured = { figure: 'P2', unit: 'ms', value: here.median } as const
  const detail = { full: series(here), empty: series(summary(times.empty)) }
  return [
    atMost(30, { ...measured, what: `open a meeting at the core of ${name}, median`, detail }),
    atMostTimes(1.3, other, { ...measured, what: 'the same' }),
  ]
}

/** The first screen of the meeting, painted, from the list of meetings. */
async function inWindow(name: string, full: Prepared, empty: Prepared): Promise<Check[]> {
  const what = `open a meeting in the window of ${name}, median`
  const browser = await openBrowser().catch(String)
  if (typeof browser === 'string') return [notMeasured('P2', what, '≤ 150 ms', browser)]
  try {
    const here = await showings(browser, full, minutesPage)
    const there = await showings(browser, empty, minutesPage)
    const capture = await showings(browser, full, capturePage)
    const shown = summary(here.first)
    const measured = { figure: 'P2', unit: 'ms', value: shown.median } as const
    const detail = { full: series(shown), empty: series(summary(there.first)) }
    const whole = { figure: 'P2', unit: 'ms', what: 'until its last intervention is drawn, median' } as const
    return [
      atMost(150, { ...measured, what, detail }),
      atMostTimes(
        1.3,
        { what: 'on an empty workspace', value: median(there.first) },
        { ...measured, what: 'the same' },
      ),
      told({ ...whole, value: median(here.whole), detail: series(summary(here.whole)) }),
      atMost(150, {
        ...measured,
        what: `open capture mode in the window of ${name}, the cursor at its end, median`,
        value: median(capture.first),
        detail: series(summary(capture.first)),
      }),
      told({
        ...whole,
        what: 'until its first intervention is drawn, median',
        value: median(capture.whole),
        detail: series(summary(capture.whole)),
      }),
    ]
  } finally {
    await browser.close()
  }
}

/** A page of a meeting: what stands on its first screen, and what stands when all is drawn. */
type MeetingPage = { address(id: string): string; first: string; last: string }

async function showings(
  browser: Browser,
  { folder, ids }: Prepared,
  page: MeetingPage,
): Promise<{ first: number[]; whole: number[] }> {
  const window: Window = await openWindow(browser, folder, '/meetings', ROW)
  const first: number[] = []
  const whole: number[] = []
  for (const id of ids) {
    const time = await shownAfter(window.page, page.address(id), page.first)
    const rest = await shownAfter(window.page, page.address(id), page.last)
    await shownAfter(window.page, '/meetings', ROW)
    first.push(time)
    whole.push(time + rest)
  }
  await window.close()
  // The first ones load the page's own script.
  return { first: first.slice(FIRST_SHOWINGS), whole: whole.slice(FIRST_SHOWINGS) }
}

const ROW = '[data-row]'
/** Interventions stand twelve in a group. */
const LAST_GROUP = `div:nth-of-type(${INTERVENTIONS / 12}) > article`
const minutesPage: MeetingPage = {
  address: id => `/meetings/${id}`,
  first: '[data-part="head"]',
  last: LAST_GROUP,
}
const capturePage: MeetingPage = {
  address: id => `/meetings/${id}/capture`,
  first: '[data-capture] article textarea:focus',
  last: `[data-capture] ${LAST_GROUP}`,
}

async function prepared(folder: string): Promise<Prepared> {
  return { folder, ids: await largeMeetings(folder, FIRST_SHOWINGS + SHOWINGS) }
}
