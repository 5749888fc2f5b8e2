import type { Browser } from '@playwright/test'
import { atMost, atMostTimes, type Check, notMeasured, series, told } from './checks.ts'
import { type Measure, nameOf } from './figure.ts'
import { largeMinutes } from './largeMinutes.ts'
import { median, summary, timed } from './statistics.ts'
import { openBrowser, openWindow, shownAfter, type Window } from './window.ts'
import { type AskedCore, copyOf, generated, openCore, temporaryFolder } from './workspaces.ts'

const INTERVENTIONS = 300
const POINTS = 5
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
    const here = await showings(browser, full)
    const there = await showings(browser, empty)
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
    ]
  } finally {
    await browser.close()
  }
}

async function showings(browser: Browser, { folder, ids }: Prepared): Promise<{ first: number[]; whole: number[] }> {
  const window: Window = await openWindow(browser, folder, '/meetings', ROW)
  const first: number[] = []
  const whole: number[] = []
  for (const id of ids) {
    const time = await shownAfter(window.page, `/meetings/${id}`, HEAD)
    const rest = await shownAfter(window.page, `/meetings/${id}`, LAST_INTERVENTION)
    await shownAfter(window.page, '/meetings', ROW)
    first.push(time)
    whole.push(time + rest)
  }
  await window.close()
  // The first ones load the page's own script.
  return { first: first.slice(FIRST_SHOWINGS), whole: whole.slice(FIRST_SHOWINGS) }
}

const ROW = '[data-row]'
const HEAD = '[data-part="head"]'
const LAST_INTERVENTION = `article:nth-of-type(${INTERVENTIONS})`

async function prepared(folder: string): Promise<Prepared> {
  const core = openCore(folder, true)
  const { settings } = await core.ask('workspace.get', {})
  if (settings === null) await core.ask('workspace.setUp', { name: 'Medición', institution: '', language: 'es' })
  const minutes = largeMinutes(INTERVENTIONS, POINTS)
  const ids: string[] = []
  while (ids.length < FIRST_SHOWINGS + SHOWINGS) ids.push((await core.ask('meetings.import', { minutes })).id)
  await core.close()
  return { folder, ids }
}
