import { spawn } from 'node:child_process'
import { type Browser, chromium, type Page } from '@playwright/test'
import { projectFolder } from '../../build/build.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'

export type Window = {
  page: Page
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
  const program = startProgram(workspace)
  const close = async () => {
    await context.close()
    await program.end()
  }
  try {
    const { url, key } = await program.announced
    await page.goto(url)
    await page.getByRole('textbox').fill(key)
    await page.keyboard.press('Enter')
    // The page of the key leads on to the window by itself.
    await page.waitForSelector('#window', { state: 'attached' })
    await shownAfter(page, address, shown)
    return { page, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** From following a link inside the window until its page is painted; milliseconds, measured in the page. */
export async function shownAfter(page: Page, address: string, shown: string): Promise<number> {
  return page.evaluate(goAndWait, { address, selector: shown })
}

/** Runs in the page. A frame's callbacks come before its painting; a message sent in one of them arrives after it. */
function goAndWait({ address, selector }: { address: string; selector: string }): Promise<number> {
  const patience = 60_000
  const begun = performance.now()
  location.hash = address
  return new Promise((resolve, reject) => {
    const look = () => {
      requestAnimationFrame(() => {
        if (performance.now() - begun > patience) return reject(new Error(`${selector} never stood at ${address}`))
        if (document.querySelector(selector) === null) return look()
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - begun)
        channel.port2.postMessage(null)
      })
    }
    look()
  })
}

/** What `npm start` runs where there is no desktop runtime, without npm. */
function startProgram(workspace: string) {
  const words = ['build/run.mjs', 'build/start.ts', '--browser', '--data', workspace]
  const program = spawn(process.execPath, words, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<void>(resolve => program.once('exit', () => resolve()))
  const announced = new Promise<{ url: string; key: string }>((resolve, reject) => {
    let text = ''
    program.stdout.on('data', (part: Buffer) => {
      text += part.toString('utf8')
      const [, url, key] = /^(http:\S+)\nkey: (\S+)$/m.exec(text) ?? []
      if (url !== undefined && key !== undefined) resolve({ url, key })
    })
    program.once('exit', code => reject(new Error(`the program ended with ${code}`)))
  })
  return {
    announced,
    /** As an interruption ends it: the workspace is closed. */
    async end() {
      program.kill('SIGINT')
      await ended
    },
  }
}
