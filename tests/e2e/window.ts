import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '../..')

export type Language = 'es' | 'en'

/** A workspace of its own for each test, served to the browser of the test. */
export type Served = {
  folder: string
  /** Runs the command line on the workspace before it is served. */
  cli(...words: string[]): Promise<void>
  /** Starts browser mode and enters with its key; answers its address. */
  open(): Promise<string>
}

export const test = base.extend<{ served: Served; violations: string[]; slowness: number }>({
  /** `ACUERDOS_SLOW=4` gives the window a machine four times as slow: whatever waits for a while instead of for a fact falls. */
  slowness: [
    async ({ page }, use) => {
      const rate = Number(process.env.ACUERDOS_SLOW ?? 1)
      if (rate > 1) {
        const session = await page.context().newCDPSession(page)
        await session.send('Emulation.setCPUThrottlingRate', { rate })
      }
      await use(rate)
    },
    { auto: true },
  ],
  /** What the page's own security refused or threw: nothing, in every test. */
  violations: [
    async ({ page }, use) => {
      const found: string[] = []
      noteTroubles(page.context(), found)
      await use(found)
      expect(found).toEqual([])
    },
    { auto: true },
  ],
  served: async ({ page }, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acuerdos-e2e-'))
    const data = path.join(folder, 'workspace')
    const running: ChildProcess[] = []
    const run = (words: string[]) =>
      spawn(process.execPath, ['cli/acuerdos.mjs', ...words, '--data', data], {
        cwd: root,
        env: { ...process.env, INIT_CWD: root },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
    await use({
      folder,
      async cli(...words) {
        const child = run(words)
        child.stdout?.resume()
        const code = await new Promise(resolve => child.on('exit', resolve))
        expect(code).toBe(0)
      },
      async open() {
        const child = run(['serve', '--json'])
        running.push(child)
        const { url, key }: { url: string; key: string } = JSON.parse(await firstLine(child))
        await page.goto(url)
        await page.getByRole('textbox').fill(key)
        await page.keyboard.press('Enter')
        await page.getByRole('main').waitFor()
        return url
      },
    })
    // A window whose server has gone asks for it again and again.
    await page.close()
    for (const child of running) {
      child.kill('SIGTERM')
      await new Promise(resolve => child.on('exit', resolve))
    }
    fs.rmSync(folder, { recursive: true, force: true })
  },
})

/** Adds what the security of any page refuses and what it throws. */
export function noteTroubles(context: BrowserContext, found: string[]): void {
  context.on('weberror', trouble => found.push(String(trouble.error())))
  context.on('console', message => {
    if (message.type() === 'error') found.push(message.text())
  })
}

/** No fault against WCAG 2.2 AA on the screen as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Else it opens a page of its own to look into frames: the desktop program opens none, and ours has none.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(fault => `${fault.id}: ${fault.nodes.map(node => node.target.join(' ')).join(' | ')}`)).toEqual(
    [],
  )
}

export { expect }

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString('utf8')
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')))
    })
    child.on('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
}
