import { defineConfig } from '@playwright/test'
import { places } from './build/desktop.ts'
import { findRuntime } from './build/desktopRuntime.ts'
import { browserArguments, findBrowser } from './tests/support/browser.ts'
import { hasDisplay } from './web/browser.ts'

const executablePath = findBrowser()
const desktopRuns = findRuntime(places) !== null && hasDisplay()
const desktopAlone = ['desktop.spec.ts', 'noDesktop.spec.ts']
const journeys = ['importToRegister.spec.ts', 'refusals.spec.ts', 'register.spec.ts']

export default defineConfig<{ place: 'browser' | 'desktop' }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 1,
  retries: 0,
  reporter: [['list']],
  use: {
    ...(executablePath === null ? {} : { launchOptions: { executablePath, args: browserArguments } }),
    viewport: { width: 1280, height: 720 },
    acceptDownloads: true,
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', testIgnore: desktopAlone, use: { place: 'browser' } },
    {
      name: 'desktop',
      testMatch: desktopRuns ? ['desktop.spec.ts', ...journeys] : ['noDesktop.spec.ts'],
      use: { place: 'desktop' },
    },
  ],
})
