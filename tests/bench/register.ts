import type { Page } from '@playwright/test'
import { atMost, atMostTimes, type Check, notMeasured, series, told } from './checks.ts'
import { type Measure, nameOf } from './figure.ts'
import { type Summary, summary } from './statistics.ts'
import { openBrowser, openWindow, shownAfter } from './window.ts'
import { copyOf, generated } from './workspaces.ts'

const LIMIT = 50
const TIMES = 12
const WARM_UP = 2
const SCROLLS = 5
const FRAMES = 240
/** Pixels a frame, 2,400 a second: a wheel turned quickly. */
const STEP = 40
const LONG_FRAME = 32

/** P5: the register of 12,000 agreements: its first rows, filters, order, and scrolling beside a plain table of 60 rows. */
export const measureRegister: Measure = async size => {
  const browser = await openBrowser().catch(String)
  const what = `the register of ${nameOf(size)}`
  if (typeof browser === 'string') return [notMeasured('P5', what, `≤ ${LIMIT} ms`, browser)]
  try {
    const window = await openWindow(browser, copyOf(await generated(size.meetings)), '/agreements', ROW)
    const { page } = window
    const checks = [
      timeCheck(`${what}: first rows, from another page`, await openings(page, '/agreements', ROW)),
      timeCheck(
        `${what}: a filter`,
        await changes(page, { by: 'address', values: ['?state=open', '?state=fulfilled'] }),
      ),
      timeCheck(`${what}: words`, await changes(page, { by: 'words', values: ['informe', 'municip'] })),
      timeCheck(`${what}: order`, await changes(page, { by: 'order', values: [] })),
      toldTime('the board, from another page', await openings(page, '/agreements?layout=board', '[data-card]')),
      toldTime('the calendar, from another page', await openings(page, '/agreements?layout=calendar', '[data-day]')),
      ...(await scrolling(page)),
    ]
    await window.close()
    return checks
  } finally {
    await browser.close()
  }
}

const ROW = '[role="tabpanel"] [data-row]'

function timeCheck(what: string, times: Summary): Check {
  return atMost(LIMIT, {
    figure: 'P5',
    unit: 'ms',
    what: `${what}, median`,
    value: times.median,
    detail: series(times),
  })
}

function toldTime(what: string, times: Summary): Check {
  return told({ figure: 'P5', unit: 'ms', what: `${what}, median`, value: times.median, detail: series(times) })
}

async function openings(page: Page, address: string, shown: string): Promise<Summary> {
  const times: number[] = []
  for (let run = -WARM_UP; run < TIMES; run += 1) {
    await shownAfter(page, '/meetings', '[data-row]:not([role="tabpanel"] *)')
    const time = await shownAfter(page, address, shown)
    if (run >= 0) times.push(time)
  }
  await shownAfter(page, '/agreements', ROW)
  return summary(times)
}

type Change = { by: 'address' | 'words' | 'order'; values: readonly string[] }

/** From the change until other rows stand painted; each value in turn, with all rows between. */
async function changes(page: Page, change: Change): Promise<Summary> {
  const times: number[] = []
  for (let run = -WARM_UP; run < TIMES; run += 1) {
    const value = change.values[Math.abs(run) % change.values.length] ?? ''
    const time = await page.evaluate(changeAndWait, { by: change.by, value })
    if (run >= 0) times.push(time)
    if (change.by !== 'order') await page.evaluate(changeAndWait, { by: change.by, value: '' })
  }
  return summary(times)
}

/**
 * Runs in the page. A frame's callbacks come before its painting; a message sent in one of them arrives after it. What tells that
 * the rows are others is what the table says of their number and order.
 */
function changeAndWait({ by, value }: { by: Change['by']; value: string }): Promise<number> {
  const panel = document.querySelector('[role="tabpanel"]')
  const headers = () => [...(panel?.querySelectorAll('th') ?? [])].map(head => head.getAttribute('aria-sort')).join()
  const state = () => `${panel?.querySelector('[role="status"]')?.textContent} ${headers()}`
  const before = state()
  const begun = performance.now()
  if (by === 'address') location.hash = `/agreements${value}`
  else if (by === 'order') panel?.querySelector<HTMLElement>('th:nth-of-type(4) button')?.click()
  else {
    const input = document.querySelector<HTMLInputElement>('main input[type="text"]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    if (input) set?.call(input, value)
    input?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return new Promise((resolve, reject) => {
    const look = () => {
      requestAnimationFrame(() => {
        if (performance.now() - begun > 60_000) return reject(new Error(`nothing changed by ${by} ${value}`))
        if (state() === before) return look()
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - begun)
        channel.port2.postMessage(null)
      })
    }
    look()
  })
}

/** Frames that come late while both tables are scrolled, in turn. */
async function scrolling(page: Page): Promise<Check[]> {
  const plain = await page.context().newPage()
  await plain.setViewportSize({ width: 1440, height: 900 })
  await plain.setContent(plainTable())
  const late = { register: 0, plain: 0 }
  const frames: Record<'register' | 'plain', number[]> = { register: [], plain: [] }
  const tabs = [
    ['plain', plain, '#scroller'],
    ['register', page, '[role="tabpanel"] :has(> [role="grid"])'],
  ] as const
  for (let run = -1; run < SCROLLS; run += 1)
    for (const [name, tab, selector] of tabs) {
      await tab.bringToFront()
      const times = await tab.evaluate(scrollAndTime, { selector, frames: FRAMES, step: STEP })
      if (run < 0) continue
      frames[name].push(...times)
      late[name] += times.filter(time => time > LONG_FRAME).length
    }
  await plain.close()
  const own = summary(frames.register)
  const detail = { late, register: series(own), plain: series(summary(frames.plain)) }
  // Where the plain table has no late frame, one is taken for none.
  const beside = { what: 'a plain table of 60 rows', value: Math.max(1, late.plain) }
  const percent = (count: number) => (100 * count) / frames.register.length
  return [
    atMostTimes(1.5, beside, {
      figure: 'P5',
      unit: 'frames',
      what: `frames over ${LONG_FRAME} ms of ${frames.register.length} while scrolling (${percent(late.register).toFixed(1)} %)`,
      value: late.register,
      detail,
    }),
  ]
}

/** Runs in the page: scrolls a step each frame, back from the end, and answers how long each frame took. */
function scrollAndTime({
  selector,
  frames,
  step,
}: {
  selector: string
  frames: number
  step: number
}): Promise<number[]> {
  const scroller = document.querySelector(selector)
  const times: number[] = []
  let last = 0
  let direction = 1
  return new Promise((resolve, reject) => {
    if (!scroller) return reject(new Error(`no ${selector}`))
    scroller.scrollTop = 0
    const frame = (now: number) => {
      if (last > 0) times.push(now - last)
      last = now
      if (times.length >= frames) return resolve(times)
      const end = scroller.scrollHeight - scroller.clientHeight
      if (scroller.scrollTop + step * direction > end || scroller.scrollTop + step * direction < 0)
        direction = -direction
      scroller.scrollTop += step * direction
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

function plainTable(): string {
  const cells = Array.from({ length: 8 }, (_, index) => `<td>Texto de la celda ${index}</td>`).join('')
  const rows = `<tr style="height: 56px">${cells}</tr>`.repeat(60)
  return `<div id="scroller" style="height: 640px; overflow: auto"><table style="width: 100%">${rows}</table></div>`
}
