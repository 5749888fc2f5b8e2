import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import { projectFolder } from '../../build/build.ts'
import { atMost, atMostTimes, type Check, notMeasured, series } from './checks.ts'
import { type Measure, nameOf } from './figure.ts'
import { median, summary } from './statistics.ts'
import { openBrowser } from './window.ts'
import { copyOf, generated, temporaryFolder } from './workspaces.ts'

const STARTS = 7
const LIST = { address: '#/meetings', row: '[data-row]' }
/** Behind a new page the browser goes on starting processes, which a person's has long done. */
const SETTLING = 1_500

/** Milliseconds from the start of the program's process until it opened the browser, the window began, and its list stood painted. */
type Stood = { opened: number; entered: number; shown: number }

/** P8: from the start of the program's process to the list of meetings on the screen, in browser mode, after a clean end. */
export const measureStart: Measure = async size => {
  const what = `start to the list of meetings of ${nameOf(size)}, median`
  if (process.platform !== 'linux') return [notMeasured('P8', what, '≤ 1 s', 'only on Linux')]
  const [ours = [], large] = await starts(size.large === null ? [size.meetings] : [size.meetings, size.large])
  const value = shownOf(ours)
  const checks: Check[] = [atMost(1, { figure: 'P8', unit: 's', what, value, detail: detailOf(ours) })]
  const larger = 'start to the list of meetings of XL, median'
  if (large === undefined) return [...checks, notMeasured('P8', larger, '≤ 1.3 ×', 'only with --size XL')]
  const measured = { figure: 'P8', unit: 's', value: shownOf(large), detail: detailOf(large) } as const
  return [...checks, atMostTimes(1.3, { what: 'of L', value }, { ...measured, what: larger })]
}

/** Starts workspaces of so many meetings in turn, so that what the machine does beside meets all of them. */
async function starts(sizes: readonly number[]): Promise<Stood[][]> {
  const folders: string[] = []
  for (const meetings of sizes) folders.push(await closed(meetings))
  const browser = await openBrowser()
  const all = folders.map((): Stood[] => [])
  try {
    // The first start warms the disk's memory and does not count.
    for (let run = -1; run < STARTS; run += 1)
      for (const [index, folder] of folders.entries()) {
        const stood = await start(browser, folder)
        if (run >= 0) all[index]?.push(stood)
      }
  } finally {
    await browser.close()
  }
  return all
}

/** A workspace as a clean end leaves it: nothing waits to be saved. */
async function closed(meetings: number): Promise<string> {
  const folder = copyOf(await generated(meetings))
  spawnSync(process.execPath, ['cli/acuerdos.mjs', 'backup', '--data', folder], { cwd: projectFolder, stdio: 'ignore' })
  return folder
}

/** As a person starts it: the program opens their browser, which stands already and holds nothing of ours. */
async function start(browser: Browser, workspace: string): Promise<Stood> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'es' })
  const page = await context.newPage()
  await page.addInitScript(tellWhenShown, LIST)
  await pause(SETTLING)
  const opener = makeOpener()
  const told = page.waitForEvent('console', message => message.text().startsWith('shown '))
  const begun = performance.now()
  const begunAt = performance.timeOrigin + begun
  const program = startProgram(workspace, opener.folder)
  try {
    const file = await opener.asked
    const opened = performance.now() - begun
    await page.goto(pathToFileURL(file).href, { waitUntil: 'commit' })
    const message = await told
    const shown = performance.now() - begun
    return { opened, entered: Number(message.text().slice('shown '.length)) - begunAt, shown }
  } finally {
    await context.close()
    await program.end()
  }
}

/** Runs in every page before its own scripts. A frame's callbacks come before its painting; a message sent in one arrives after it. */
function tellWhenShown({ address, row }: typeof LIST): void {
  if (location.protocol !== 'http:' || location.pathname !== '/') return
  location.hash = address
  const look = () => {
    if (document.querySelector(row) === null) return void requestAnimationFrame(look)
    const channel = new MessageChannel()
    channel.port1.onmessage = () => console.info(`shown ${performance.timeOrigin}`)
    channel.port2.postMessage(null)
  }
  requestAnimationFrame(look)
}

/** A folder for the search path with what a desktop opens files with; `asked` is the file that it was asked to open. */
function makeOpener(): { folder: string; asked: Promise<string> } {
  const folder = temporaryFolder()
  const pipe = path.join(folder, 'pipe')
  if (spawnSync('mkfifo', [pipe]).status !== 0) throw new Error('mkfifo failed')
  const opener = path.join(folder, 'xdg-open')
  writeFileSync(opener, `#!/bin/sh\nprintf %s "$1" > '${pipe}'\n`)
  chmodSync(opener, 0o755)
  return { folder, asked: readFile(pipe, 'utf8') }
}

/** What `npm start` runs where there is no desktop runtime, without npm. */
function startProgram(workspace: string, openers: string) {
  const words = ['build/run.mjs', 'build/start.ts', '--browser', '--data', workspace]
  const env = { ...process.env, PATH: `${openers}:${process.env.PATH ?? ''}`, DISPLAY: process.env.DISPLAY ?? ':0' }
  const program = spawn(process.execPath, words, { cwd: projectFolder, stdio: 'ignore', env })
  const ended = new Promise<void>(resolve => program.once('exit', () => resolve()))
  return {
    /** As an interruption ends it: the workspace is closed. */
    async end() {
      program.kill('SIGINT')
      await ended
    },
  }
}

function shownOf(all: readonly Stood[]): number {
  return median(all.map(stood => stood.shown)) / 1_000
}

function detailOf(all: readonly Stood[]) {
  const part = (name: keyof Stood) => series(summary(all.map(stood => stood[name])))
  return { opened: part('opened'), entered: part('entered'), shown: part('shown') }
}
