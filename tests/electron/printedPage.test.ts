import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { writeMinutesPage } from '../../core/documents/minutesPage.ts'
import { pagePrinting } from '../../electron/printing.ts'
import { emptyMinutes, fullMinutes } from '../core/documents/minutesSample.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'
import { FakeContents } from './fake/contents.ts'

const executablePath = findBrowser()

/** What our scheme answers while a page is being printed: its headers and its text. */
async function served(page: string): Promise<{ headers: Record<string, string>; body: string }> {
  let answered: Response | null = null
  const window = {
    webContents: new FakeContents(),
    loadURL: async (url: string) => {
      answered = printing.answer(url)
    },
    destroy: () => {},
  }
  const printing = pagePrinting(() => window as never)
  await printing.pdfOf(new TextEncoder().encode(page))
  const response = answered as Response | null
  if (response === null) throw new Error('nothing was served')
  return { headers: Object.fromEntries(response.headers), body: await response.text() }
}

describe.skipIf(executablePath === null)('a printed page in a real browser', () => {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: browserArguments })
  })
  afterAll(() => browser?.close())

  /** Opens the page as it is served, but with scripts allowed: what keeps them out is the policy and the escaping alone. */
  async function look(text: string) {
    if (browser === undefined) throw new Error('no browser')
    const context = await browser.newContext()
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const seen = { requests: [] as string[], refused: [] as string[], dialogs: 0 }
    page.on('console', message => void seen.refused.push(message.text()))
    page.on('dialog', dialog => {
      seen.dialogs++
      void dialog.dismiss()
    })
    const { headers, body } = await served(text)
    await page.route('**', route => {
      seen.requests.push(route.request().url())
      return route.fulfill({ status: 200, headers, body })
    })
    await page.goto('https://print.example/1')
    return { page, seen }
  }

  it('has our style under the policy, and gives a PDF of several sheets', async () => {
    const { page, seen } = await look(writeMinutesPage(fullMinutes('es')))
    const size = await page.locator('h1').evaluate(heading => getComputedStyle(heading).fontSize)
    expect(Number.parseFloat(size)).toBeCloseTo((20 * 96) / 72, 1)
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3)
    expect(pdf).toContain('/Marked true')
    expect(seen).toEqual({ requests: ['https://print.example/1'], refused: [], dialogs: 0 })
  })

  it('runs nothing and asks for nothing, whatever people wrote', async () => {
    const attack = `</style><script>alert(1)</script><img src="https://a.example/x" onerror="alert(1)"><svg onload=alert(1)>
      <link rel="stylesheet" href="https://a.example/x.css"><iframe srcdoc="<script>alert(1)</script>"></iframe>
      <meta http-equiv="refresh" content="0;url=https://a.example/"><a href="javascript:alert(1)" ping="https://a.example/">x</a>`
    const minutes = emptyMinutes({
      title: attack,
      institution: attack,
      reference: attack,
      objective: attack,
      aims: [attack],
      sections: [{ title: attack, body: attack, place: 'objective' }],
      closing: { speaker: attack, text: attack },
    })
    const { page, seen } = await look(writeMinutesPage(minutes))
    expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script>')
    expect(await page.locator('script, img, svg, link, iframe, body meta, a').count()).toBe(0)
    expect(seen).toEqual({ requests: ['https://print.example/1'], refused: [], dialogs: 0 })
  })

  it('is kept quiet by the policy even if the escaping failed', async () => {
    const { page, seen } = await look(
      '<!doctype html><html><head><style>p{color:red}</style></head><body><script>alert(1)</script><p style="color:blue">x</p><img src="https://a.example/x" onerror="alert(1)"><link rel="stylesheet" href="https://a.example/x.css"></body></html>',
    )
    expect(await page.locator('p').evaluate(text => getComputedStyle(text).color)).toBe('rgb(255, 0, 0)')
    expect(seen.dialogs).toBe(0)
    expect(seen.requests).toEqual(['https://print.example/1'])
    expect(seen.refused.length).toBeGreaterThanOrEqual(3)
  })
})
