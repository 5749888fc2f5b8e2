import { readFileSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Screen, WebPreferences } from 'electron'
import { HOME } from './scheme.ts'

/** Everything that the page is not given. Stated in full, though most of it is the default, so that a change is seen. */
export function webPreferencesOf(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    devTools: !packaged,
    navigateOnDragDrop: false,
    safeDialogs: true,
  }
}

type WindowOptions = {
  create: (options: BrowserWindowConstructorOptions) => BrowserWindow
  screen: Pick<Screen, 'getDisplayMatching'>
  preload: string
  packaged: boolean
  /** Where the window's place on the screen is kept. */
  stateFile: string
}

/** Opens the window where it stood last, and shows it when there is something to see. */
export function openWindow({ create, screen, preload, packaged, stateFile }: WindowOptions): BrowserWindow {
  const state = readState(stateFile)
  const window = create({
    width: 1280,
    height: 860,
    ...(state && isVisible(state.bounds, screen) ? state.bounds : {}),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Acuerdos',
    webPreferences: webPreferencesOf(preload, packaged),
  })
  if (state?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    writeState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  let recovered = false
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (recovered || reason === 'clean-exit') return
    // Once: a page that dies again would die forever. What was typed is in the workspace.
    recovered = true
    window.webContents.reload()
  })
  void window.loadURL(HOME)
  return window
}

type WindowState = { bounds: Rectangle; maximized: boolean }

function readState(file: string): WindowState | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value !== 'object' || value === null || !('bounds' in value)) return null
    const bounds = rectangleIn(value.bounds)
    return bounds && { bounds, maximized: 'maximized' in value && value.maximized === true }
  } catch {
    return null
  }
}

function rectangleIn(value: unknown): Rectangle | null {
  if (typeof value !== 'object' || value === null) return null
  const { x, y, width, height } = { x: null, y: null, width: null, height: null, ...value }
  return isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) && width > 0 && height > 0
    ? { x, y, width, height }
    : null
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** A screen that was taken away must not keep the window. */
function isVisible(bounds: Rectangle, screen: Pick<Screen, 'getDisplayMatching'>): boolean {
  const { x, y, width, height } = screen.getDisplayMatching(bounds).workArea
  return bounds.x < x + width - 100 && bounds.x + bounds.width > x + 100 && bounds.y >= y && bounds.y < y + height - 100
}

function writeState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // Where the window stood is not worth a word.
  }
}
