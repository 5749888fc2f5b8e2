import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, chromium, type Page } from '@playwright/test'
import { projectFolder } from '../../build/build.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'

export type Window = {
  page: Page
  /** From the start of the program's process until the page at the address stood painted; milliseconds. */
  stoodAfter: number
  /** Ends the program as an interruption does: the workspace is closed. */
  close(): Promise<void>
}

/** Throws where there is no Chromium on this machine. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('there is no Chromium on this machine')
  return chromium.launch({ executablePath, args: browserArguments })
}

/**
 * Starts the program in browser mode and enters with its key, in a context without any cache.
 * @param shown what must be painted, as a selector
 */
export async function openWindow(browser: Browser, workspace: string, address: string, shown: string): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es' })
  const page = await context.newPage()
  const begun = performance.now()
  const words = ['build/run.mjs', 'build/start.ts', '--browser', '--data', workspace]
  const program = spawn(process.execPath, words, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'inherit'] })
  const { url, key } = await announced(program)
  await page.goto(url)
  await page.getByRole('textbox').fill(key)
  await page.keyboard.press('Enter')
  // The page of the key leads on to the window by itself.
  await page.waitForSelector('#window', { state: 'attached' })
  await shownAfter(page, address, shown)
  const stoodAfter = performance.now() - begun
  return {
    page,
    stoodAfter,
    async close() {
      await context.close()
      const ended = new Promise(resolve => program.once('exit', resolve))
      program.kill('SIGINT')
      await ended
    },
  }
}

/** Waits until what the selector names is in the document and a frame with it has been painted. */
export async function painted(page: Page, shown: string): Promise<void> {
  await page.evaluate(goAndWait, { address: null, selector: shown })
}

/** From following a link inside the window until its page is painted; milliseconds, measured in the page. */
export async function shownAfter(page: Page, address: string, shown: string): Promise<number> {
  return page.evaluate(goAndWait, { address, selector: shown })
}

/** Runs in the page. A frame's callbacks come before its painting; a message sent in one of them arrives after it. */
function goAndWait({ address, selector }: { address: string | null; selector: string }): Promise<number> {
  const begun = performance.now()
  if (address !== null) location.hash = address
  return new Promise(resolve => {
    const look = () => {
      requestAnimationFrame(() => {
        if (document.querySelector(selector) === null) return look()
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - begun)
        channel.port2.postMessage(null)
      })
    }
    look()
  })
}

function announced(program: ChildProcess): Promise<{ url: string; key: string }> {
  return new Promise((resolve, reject) => {
    let text = ''
    program.stdout?.on('data', (part: Buffer) => {
      text += part.toString('utf8')
      const found = /^(http:\S+)\nkey: (\S+)$/m.exec(text)
      if (found) resolve({ url: found[1] ?? '', key: found[2] ?? '' })
    })
    program.on('exit', code => reject(new Error(`the program ended with ${code}`)))
  })
}
