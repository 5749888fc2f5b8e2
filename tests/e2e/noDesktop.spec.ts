import { test } from '@playwright/test'

// Stands in for all tests of the desktop program where it cannot run, so that their absence is seen.
test.skip('the desktop program is not tested here: it needs its runtime (`npm run get-desktop`) and a screen (on Linux without one: `xvfb-run -a npm test`)', () => {})
