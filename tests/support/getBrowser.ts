import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findBrowser } from './browser.ts'

/** Ways to get a browser where there is none: the system's package on Debian, else the one that Playwright downloads. */
const ways: [what: string, command: string, args: string[]][] = [
  ['apt-get install chromium', 'sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium']],
  [
    'playwright install chromium',
    process.execPath,
    [path.resolve(import.meta.dirname, '../../node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
  ],
]

for (const [what, command, args] of ways) {
  if (findBrowser() !== null) break
  if (what.startsWith('apt-get') && process.getuid?.() !== 0) continue
  console.error(`No Chromium on this machine: trying "${what}".`)
  spawnSync(command, args, { stdio: 'inherit' })
}

if (findBrowser() === null) {
  console.error(
    'The tests of the window need Chromium, and none could be found or installed. Install Chromium or Chrome, or name one in ACUERDOS_BROWSER, and run the tests again.',
  )
  process.exit(1)
}
