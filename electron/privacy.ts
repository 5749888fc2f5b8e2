import type { BrowserWindow, PowerMonitor } from 'electron'

/** While the machine is locked, nobody sees the windows: no recording, no picture in the switcher, no remote viewer. */
export function hideWhileLocked(powerMonitor: PowerMonitor, windows: () => BrowserWindow[]): void {
  const protect = (hidden: boolean) => () => {
    for (const window of windows()) window.setContentProtection(hidden)
  }
  powerMonitor.on('lock-screen', protect(true))
  powerMonitor.on('unlock-screen', protect(false))
}
