import type { Page } from '@playwright/test'
import { atMost, atMostTimes, type Check, notMeasured, series } from './checks.ts'
import type { Measure } from './figure.ts'
import { largeMeetings } from './largeMeetings.ts'
import { type Summary, summary } from './statistics.ts'
import { openBrowser, openWindow } from './window.ts'
import { temporaryFolder } from './workspaces.ts'

const ROUNDS = 6
const KEYS = 50
const WORDS = 'se informa que la atencion de las personas retornadas continua en los centros '
/** Milliseconds between two keys: a quick typist. */
const BETWEEN = 70

/** Of one key: until it stood painted, and how long our script ran for it. */
type Stroke = { painted: number; script: number }
type Measured = { painted: Summary; script: Summary }

/** P3: a keystroke in a meeting of 300 interventions and 1,500 points, beside one in a bare text area. */
export const measureTyping: Measure = async () => {
  const browser = await openBrowser().catch(String)
  const what = 'a keystroke until painted'
  if (typeof browser === 'string') return [notMeasured('P3', what, '≤ 1.5 ×', browser)]
  try {
    const folder = temporaryFolder()
    const [id = ''] = await largeMeetings(folder, 1)
    const window = await openWindow(browser, folder, '/meetings', '[data-row]')
    const { page } = window
    const home = page.url().replace(/#.*/, '')
    const bare = await page.context().newPage()
    await bare.setContent('<textarea autofocus style="width: 600px; height: 200px"></textarea>')
    const capture = await page.context().newPage()
    await capture.goto(`${home}#/meetings/${id}/capture`)
    await capture.waitForSelector('[data-capture] div:nth-of-type(25) > article')
    await page.goto(`${home}#/meetings/${id}`)
    await page.waitForSelector('div:nth-of-type(25) > article')
    await page.locator('article li textarea').nth(700).focus()
    const strokes: Record<'bare' | 'capture' | 'page', Stroke[]> = { bare: [], capture: [], page: [] }
    const tabs = [
      ['bare', bare],
      ['capture', capture],
      ['page', page],
    ] as const
    for (const [, tab] of tabs) await tab.evaluate(listen)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, tab] of tabs) {
        const typed = await typeIn(tab)
        // The first round warms up.
        if (round > 0) strokes[name].push(...typed)
      }
    }
    await window.close()
    const beside = measured(strokes.bare)
    return [
      ...checksOf('in capture mode', measured(strokes.capture), beside),
      ...checksOf('on the page of the minutes', measured(strokes.page), beside),
    ]
  } finally {
    await browser.close()
  }
}

function measured(strokes: readonly Stroke[]): Measured {
  return {
    painted: summary(strokes.map(({ painted }) => painted)),
    script: summary(strokes.map(({ script }) => script)),
  }
}

function checksOf(where: string, own: Measured, bare: Measured): Check[] {
  const detail = { painted: series(own.painted), script: series(own.script), bare: series(bare.painted) }
  const key = { figure: 'P3', unit: 'ms', detail } as const
  const what = `a keystroke until painted, ${where}`
  const beside = (value: number) => ({ what: 'in a bare text area', value })
  return [
    atMostTimes(1.5, beside(bare.painted.median), { ...key, what: `${what}, median`, value: own.painted.median }),
    atMostTimes(1.5, beside(bare.painted.p95), { ...key, what: `${what}, p95`, value: own.painted.p95 }),
    atMost(4, { ...key, what: `our script for a key, ${where}, p95`, value: own.script.p95 }),
  ]
}

async function typeIn(page: Page): Promise<Stroke[]> {
  await page.bringToFront()
  await page.keyboard.type(WORDS.slice(0, KEYS), { delay: BETWEEN })
  // What is still to be painted comes with the next frames.
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const strokes: Stroke[] = JSON.parse(await page.evaluate(() => document.documentElement.dataset.strokes ?? '[]'))
  return strokes.slice(-KEYS)
}

/**
 * Runs in the page: notes each key from the moment at which the browser got it. A frame's callbacks come before its painting; a
 * message sent in one of them arrives after it. The script is what runs between the first and the last listener of each event.
 */
function listen() {
  const strokes: { painted: number; script: number }[] = []
  let script = 0
  let begun = 0
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup']) {
    addEventListener(type, () => (begun = performance.now()), { capture: true })
    addEventListener(type, () => (script += performance.now() - begun))
  }
  addEventListener(
    'keydown',
    event => {
      const stroke = { painted: 0, script: 0 }
      script = 0
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          stroke.painted = performance.now() - event.timeStamp
          stroke.script = script
          strokes.push(stroke)
          document.documentElement.dataset.strokes = JSON.stringify(strokes)
        }
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}
