import type { BrowserWindow, Screen } from 'electron'
import { readWindowState, writeWindowState } from './windowState.ts'
import type { OurWindows } from './windows.ts'

/** Opens the window where it stood last. `stateFile` is where that is kept. */
export function openMainWindow(windows: OurWindows, screen: Screen, stateFile: string): BrowserWindow {
  const state = readWindowState(stateFile, screen)
  const window = windows.open({
    width: 1280,
    height: 860,
    ...(state ? state.bounds : {}),
    minWidth: 720,
    minHeight: 480,
    // The page has its own bar; Alt shows the menu where it is part of the window.
    autoHideMenuBar: true,
  })
  if (state?.maximized) window.maximize()
  window.on('close', () => {
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  return window
}

/** Brings a window to the front, wherever it is. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
