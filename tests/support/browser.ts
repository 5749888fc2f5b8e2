import fs from 'node:fs'
import { chromium } from '@playwright/test'

const installed = [
  process.env.ACUERDOS_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A Chromium of this machine to test the window in; null where there is none yet. */
export function findBrowser(): string | null {
  const found = installed.find(file => file !== undefined && fs.existsSync(file))
  if (found !== undefined) return found
  const own = chromium.executablePath()
  return fs.existsSync(own) ? own : null
}

/** How the tests start it: quiet, and without reaching for the network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
