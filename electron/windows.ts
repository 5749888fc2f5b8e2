import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  ContextMenuParams,
  RenderProcessGoneDetails,
  WebContents,
  WebPreferences,
} from 'electron'
import { HOME } from './scheme.ts'

type WindowsOptions = {
  create(options: BrowserWindowConstructorOptions): BrowserWindow
  preferences: WebPreferences
  /** A window's page died again after it had been loaded anew, or never stood. */
  onDeadWindow(window: BrowserWindow): void
  onContextMenu(window: BrowserWindow, params: ContextMenuParams): void
  /** Something happened that a developer wants to know. */
  report(line: string): void
}

export type OurWindows = {
  /** The pages of our windows: only these are heard. Nobody else adds to it. */
  contents: ReadonlySet<WebContents>
  all(): BrowserWindow[]
  /** The window of a page of ours. */
  of(contents: WebContents): BrowserWindow | null
  /** Opens a window of ours at a path of our page. */
  open(options: BrowserWindowConstructorOptions, path?: string): BrowserWindow
}

/** Every window of ours: all are opened here, alike. */
export function ourWindows({ create, preferences, onDeadWindow, onContextMenu, report }: WindowsOptions): OurWindows {
  const windows = new Map<WebContents, BrowserWindow>()
  const contents = new Set<WebContents>()

  function recover(window: BrowserWindow): void {
    let recovered = false
    window.webContents.on('render-process-gone', (_, { reason, exitCode }: RenderProcessGoneDetails) => {
      if (reason === 'clean-exit') return
      report(`window gone: ${reason} ${exitCode}`)
      // Once: a page that dies again would die forever. What was typed is in the workspace.
      if (recovered) return onDeadWindow(window)
      recovered = true
      window.webContents.reload()
    })
    window.webContents.on('preload-error', (_, __, error) => {
      report(`preload failed: ${error.message}`)
      onDeadWindow(window)
    })
  }

  return {
    contents,
    all: () => [...windows.values()],
    of: page => windows.get(page) ?? null,
    open(options, path = '') {
      const window = create({ ...options, title: 'Acuerdos', show: false, webPreferences: preferences })
      const page = window.webContents
      contents.add(page)
      windows.set(page, window)
      page.once('destroyed', () => {
        contents.delete(page)
        windows.delete(page)
      })
      window.once('ready-to-show', () => window.show())
      recover(window)
      page.on('context-menu', (_, params) => onContextMenu(window, params))
      void loadPage(window, path)
      return window
    },
  }
}

/** Shows a path of our page (`/agreements`) in a window of ours. */
export async function loadPage(window: BrowserWindow, path: string): Promise<void> {
  await window.loadURL(path === '' ? HOME : `${HOME}#${path}`).catch(() => {
    // A page that could not be loaded says so itself: our scheme answers with a sentence.
  })
}
