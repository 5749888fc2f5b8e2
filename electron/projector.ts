import type { BrowserWindow, Screen } from 'electron'
import { bringForward } from './mainWindow.ts'
import { loadPage, type OurWindows } from './windows.ts'

/** A path of our page, with its filters: nothing that could lead elsewhere. */
const PATH = /^(?:\/[\w-]+)+(?:\?[\w=&,-]*)?$/

/**
 * Opens a path of our page in a second window for the room to read: filling another screen where there is one, else as a
 * window that can be moved. There is one such window: asked again, it shows the new path.
 */
export function projectorOpener(windows: OurWindows, screen: Screen) {
  let projector: BrowserWindow | null = null
  return (path: unknown, beside: BrowserWindow): void => {
    if (typeof path !== 'string' || path.length > 300 || !PATH.test(path)) return
    if (projector !== null && !projector.isDestroyed()) {
      void loadPage(projector, path)
      bringForward(projector)
      return
    }
    const here = screen.getDisplayMatching(beside.getBounds()).id
    const other = screen.getAllDisplays().find(display => display.id !== here)
    projector = windows.open(
      { ...(other ? { ...other.bounds, fullscreen: true } : { width: 1024, height: 768 }), autoHideMenuBar: true },
      path,
    )
  }
}
