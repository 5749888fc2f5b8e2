import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { translator } from '../../shared/texts/index.ts'
import { browserArguments, findBrowser } from './browser.ts'
import { pickFrom } from './pick.ts'

const root = path.resolve(import.meta.dirname, '../..')
const t = translator('es')

/** What is killed, without a word of warning. */
export const victims = ['server', 'browser', 'both'] as const
export type Victim = (typeof victims)[number]

export type TypingRun = {
  victim: Victim
  /** What had been typed a second before the death, and what stood in the field when everything was back. */
  typed: string
  found: string
  /** Milliseconds of typing that did not come back. */
  lost: number
}

/**
 * Types into a field, kills the server, the browser or both at a random moment of it, starts again what was killed, comes back
 * and reads the field; so many times, decided by the seed. Both are real, on a real disk.
 */
export async function typeAndDie(times: number, seed: number): Promise<TypingRun[]> {
  const pick = pickFrom(seed)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'acuerdos-typing-'))
  const results: TypingRun[] = []
  let server = await startServer(folder, 0)
  let browser = await startBrowser(folder)
  try {
    await enter(browser.page, server)
    await firstStart(browser.page)
    for (let run = 0; run < times; run++) {
      const victim = victims[run % victims.length] ?? 'both'
      const field = await institution(browser.page)
      await field.fill(`${run}:`)
      const { states, stop } = typeWords(browser.page, pick, `${run}:`)
      await pause(900 + pick.number(1_200))
      const diedAt = performance.now()
      if (victim !== 'browser') server.child.kill('SIGKILL')
      if (victim !== 'server') browser.child.kill('SIGKILL')
      // Whoever writes does not notice at once that the server has gone.
      if (victim === 'server') await pause(pick.number(1_500))
      await stop()
      await gone(server.child)
      if (victim !== 'server') {
        await goneBrowser(browser)
        browser = await startBrowser(folder)
      }
      server = await startServer(folder, server.port)
      await comeBack(browser.page, server, victim === 'server')
      const expected = states.findLast(state => state.at <= diedAt - 1_000)?.text ?? ''
      const found = await settled(browser.page, expected)
      // The words that are missing were typed from then on.
      const next = states.find(state => stored(state.text) === stored(found))
      const lost = next === undefined ? Number.POSITIVE_INFINITY : Math.max(0, diedAt - next.until)
      results.push({ victim, typed: expected, found, lost })
    }
    return results
  } finally {
    browser.child.kill('SIGKILL')
    server.child.kill('SIGKILL')
    await Promise.all([goneBrowser(browser), gone(server.child)])
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** What stood in the field from one moment until another. */
type State = { text: string; at: number; until: number }

function typeWords(page: Page, pick: ReturnType<typeof pickFrom>, begun: string) {
  const states: State[] = [{ text: begun, at: performance.now(), until: Number.POSITIVE_INFINITY }]
  let going = true
  const typing = (async () => {
    for (let text = begun; going; ) {
      const key = pick.once(6) ? ' ' : String.fromCharCode(97 + pick.number(26))
      text += key
      const at = performance.now()
      const last = states.at(-1)
      if (last) last.until = at
      states.push({ text, at, until: Number.POSITIVE_INFINITY })
      await page.keyboard.type(key)
      await pause(20 + pick.number(60))
    }
  })().catch(() => {
    // The browser has been killed while a key went down.
  })
  const stop = async () => {
    going = false
    await typing
  }
  return { states, stop }
}

async function institution(page: Page) {
  await page.goto(`${new URL(page.url()).origin}/#/settings`)
  return page.getByLabel(t('settings.institution'), { exact: true })
}

/** The text of the field, once what was kept has been put back into it, or when it does not come. */
async function settled(page: Page, expected: string): Promise<string> {
  const field = await institution(page)
  for (let attempt = 0; attempt < 40; attempt++) {
    const value = await field.inputValue()
    if (stored(value).startsWith(stored(expected))) return value
    await pause(100)
  }
  return field.inputValue()
}

/** As the field stores it. */
function stored(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

async function comeBack(page: Page, server: Served, windowStands: boolean): Promise<void> {
  if (windowStands) {
    // The window has found out by itself that the new server does not know it.
    await page.getByRole('button', { name: t('window.states.enterKey') }).click({ timeout: 60_000 })
    await page.locator('#key').waitFor()
  }
  await enter(page, server)
}

async function enter(page: Page, server: Served): Promise<void> {
  await page.goto(server.url)
  await page.getByRole('textbox').fill(server.key)
  await page.keyboard.press('Enter')
  await page.getByRole('main').waitFor()
}

async function firstStart(page: Page): Promise<void> {
  await page.getByText('Español', { exact: true }).click()
  await page.getByLabel(t('window.welcome.name')).fill('Elena Murillo')
  await page.getByRole('button', { name: t('window.welcome.start') }).click()
  await page.getByText(t('window.begin.title')).waitFor()
}

type Served = { child: ChildProcess; url: string; key: string; port: number }

async function startServer(folder: string, port: number): Promise<Served> {
  const words = ['serve', '--json', '--port', String(port), '--data', path.join(folder, 'workspace')]
  const child = spawn(process.execPath, ['cli/acuerdos.mjs', ...words], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { url, key }: { url: string; key: string } = JSON.parse(await lineOf(child, child.stdout, /\{.*\}/))
  return { child, url, key, port: Number(new URL(url).port) }
}

type OwnBrowser = { child: ChildProcess; page: Page; disconnected: Promise<unknown> }

/** A browser of our own, so that it can be killed; its profile stays. */
async function startBrowser(folder: string): Promise<OwnBrowser> {
  const program = findBrowser()
  if (program === null) throw new Error('there is no browser to test with')
  const profile = path.join(folder, 'profile')
  // A browser that was killed leaves its lock behind.
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    fs.rmSync(path.join(profile, name), { force: true })
  const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(program, [...browserArguments, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await lineOf(child, child.stderr, /ws:\/\/\S+/)
  const browser = await chromium.connectOverCDP(address)
  const disconnected = new Promise(resolve => browser.once('disconnected', resolve))
  const context = browser.contexts()[0]
  if (!context) throw new Error('the browser has no window')
  return { child, disconnected, page: context.pages()[0] ?? (await context.newPage()) }
}

/** Also whoever drives it must have noticed: they would go on asking it. */
async function goneBrowser({ child, disconnected }: OwnBrowser): Promise<void> {
  await gone(child)
  await disconnected
}

function lineOf(child: ChildProcess, stream: NodeJS.ReadableStream | null, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream?.on('data', (part: Buffer) => {
      text += part.toString('utf8')
      const found = wanted.exec(text)?.[0]
      if (found !== undefined && text.includes('\n')) resolve(found)
    })
    child.on('exit', code => reject(new Error(`the program ended with ${code}`)))
  })
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  // One that was not killed is not needed any more either.
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
