import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { HostileWorkspace } from '../support/hostileWorkspace.ts'
import { expect, test } from './window.ts'

const script = path.resolve(import.meta.dirname, '../support/hostileWorkspace.ts')
const strip = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

/** What the page would have done if a text had been more than a text. */
type Trouble = { dialogs: string[]; ran: string[]; violations: string[]; outside: string[] }

test('script in any text is text: on every screen and in the printed page', async ({ page, served, violations }) => {
  const folder = path.join(served.folder, 'workspace')
  const { payloads, meeting, agreement, person, organization, printed } = fill(folder)
  expect(payloads).toBeGreaterThan(200)

  const trouble = await watch(page)
  const address = await served.open()
  const own = new URL(address).origin
  const screens = [
    '/',
    '/meetings',
    `/meetings/${meeting}`,
    `/meetings/${meeting}/capture`,
    `/meetings/${meeting}/read-back`,
    '/agreements',
    `/agreements/${agreement}`,
    '/directory/organizations',
    `/directory/organizations/${organization}`,
    '/directory/people',
    `/directory/people/${person}`,
    '/bodies',
    '/settings',
    '/import',
  ]
  for (const screen of screens) {
    await page.goto(`${address}#${screen}`)
    await expect(page.getByRole('main')).toContainText(/\w/)
  }
  await page.goto(`${address}#/meetings/${meeting}`)
  for (const tab of await page.getByRole('tab').all()) await tab.click()
  // The text stands there as it was written.
  await expect(page.getByRole('main')).toContainText('<script>ran(')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ran')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  expect(trouble.outside.filter(url => !url.startsWith(own))).toEqual([])

  // What no text brought about: a script that somebody did get into the page.
  expect(violations).toEqual([])
  expect(await page.evaluate(putScriptsIn)).toEqual(['TypeError', 'TypeError', 'TypeError'])
  expect(trouble.violations.splice(0)).not.toEqual([])
  violations.length = 0

  // Shown as a page of its own, with scripts allowed: there must be none in it.
  await page.route('http://printed.invalid/', route =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: Buffer.from(printed, 'base64') }),
  )
  await page.goto('http://printed.invalid/')
  await expect(page.locator('body')).toContainText('<script>ran(')
  await page.waitForLoadState('networkidle')
  const strangers = trouble.outside.filter(url => !url.startsWith(own) && url !== 'http://printed.invalid/')
  expect({ ...trouble, outside: strangers }).toEqual({ dialogs: [], ran: [], violations: [], outside: [] })
})

/** Runs in the page; answers how each attempt ended. */
function putScriptsIn(): string[] {
  const attempts = [
    () => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="ran(1)">'),
    () => document.body.appendChild(document.createElement('img')).setAttribute('onerror', 'ran(2)'),
    () => {
      document.body.appendChild(document.createElement('script')).textContent = 'ran(3)'
    },
  ]
  return attempts.map(attempt => {
    try {
      attempt()
      return 'done'
    } catch (error) {
      return error instanceof Error ? error.name : 'refused'
    }
  })
}

/** Notes whatever a text makes a page do. */
async function watch(page: Page): Promise<Trouble> {
  const trouble: Trouble = { dialogs: [], ran: [], violations: [], outside: [] }
  page.on('dialog', dialog => {
    trouble.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (/^(https?|wss?|ftp):/.test(request.url())) trouble.outside.push(request.url())
  })
  await page.exposeFunction('ran', (number: unknown) => void trouble.ran.push(String(number)))
  await page.exposeFunction('violated', (words: string) => void trouble.violations.push(words))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => {
      const tell: unknown = Reflect.get(window, 'violated')
      if (typeof tell === 'function') tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return trouble
}

/** In a process of its own: the test runner changes how modules are loaded, and with it the threads of the core. */
function fill(folder: string): HostileWorkspace {
  return JSON.parse(execFileSync(process.execPath, [...strip, script, folder], { encoding: 'utf8' }))
}
