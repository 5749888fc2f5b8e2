import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserWindow, WebContents } from 'electron'
import type { Core, CoreOptions } from '../core/start.ts'
import type { Language } from '../shared/contract/fields.ts'
import { Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import { translator } from '../shared/texts/index.ts'
import { loadAssets } from '../web/assets.ts'
import { guardContents, guardSession } from './guards.ts'
import { connectHost } from './host.ts'
import { menuOf } from './menu.ts'
import { fileSaver } from './save.ts'
import { assetHandler, privileges, SCHEME } from './scheme.ts'
import { openWindow } from './window.ts'

/** The parts of Electron that the program uses. */
export type Electron = Pick<
  typeof import('electron'),
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'screen' | 'session'
>

export type ShellOptions = {
  electron: Electron
  startCore(options: CoreOptions): Core
  /** Folder of the workspace. */
  folder: string
  /** Folder of the built program, `dist`. */
  built: string
  /** Folder of what the packaged program brings beside its archive. */
  resources: string
  language: Language
  platform: NodeJS.Platform
}

/** A core that does not answer must not keep the program from ending. */
const LONGEST_CLOSING = 5_000

/** Runs the desktop program. What must happen before Electron is ready happens in this call, in this order. */
export function runShell(options: ShellOptions): void {
  const { app, dialog, protocol } = options.electron
  app.setName('Acuerdos')
  // Beside the data, so that two workspaces are two programs with a lock each, and nothing of ours lies elsewhere.
  const windowFolder = path.join(options.folder, 'window')
  if (!makeFolder(windowFolder)) {
    const { envelope } = Refusal.of('workspace.unwritable', { folder: options.folder })
    dialog.showErrorBox('Acuerdos', errorText(translator(options.language), envelope))
    app.exit(1)
    return
  }
  app.setPath('userData', windowFolder)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  guardContents(app)
  app.on('window-all-closed', () => app.quit())
  app
    .whenReady()
    .then(() => open(options, windowFolder))
    .catch(error => {
      console.error(error)
      app.exit(2)
    })
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return true
  } catch {
    return false
  }
}

function open(options: ShellOptions, windowFolder: string): void {
  const { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } = options.electron
  const texts = translator(options.language)
  const template = menuOf(options.platform, texts)
  Menu.setApplicationMenu(template && Menu.buildFromTemplate(template))
  guardSession(session.defaultSession)
  const notBuilt = errorText(texts, Refusal.of('window.notBuilt', {}).envelope)
  const load = () => loadAssets(path.join(options.built, 'renderer'))
  protocol.handle(SCHEME, assetHandler(load, notBuilt))

  const core = options.startCore({
    folder: options.folder,
    create: true,
    workers: {
      core: pathToFileURL(path.join(options.built, 'core', 'worker.cjs')),
      documents: pathToFileURL(path.join(options.built, 'core', 'documents.cjs')),
    },
    nativeBinding: app.isPackaged ? packagedAddon(options) : undefined,
    report: (reference, fault) => console.error(`${reference}: ${fault}`),
  })
  closeBeforeQuitting(options.electron, core)

  const windows = new Set<WebContents>()
  const save = fileSaver(app, dialog, texts)
  const windowOf = (contents: WebContents) => BrowserWindow.fromWebContents(contents)
  connectHost({
    ipcMain,
    core,
    windows,
    async save(file, contents) {
      const window = windowOf(contents)
      return window !== null && save(file, window)
    },
  })
  const window = openWindow({
    create: windowOptions => {
      const made = new BrowserWindow(windowOptions)
      windows.add(made.webContents)
      return made
    },
    screen,
    preload: path.join(options.built, 'electron', 'preload.cjs'),
    packaged: app.isPackaged,
    stateFile: path.join(windowFolder, 'window.json'),
  })
  app.on('second-instance', () => show(window))
}

function show(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** The core ends first, so that the workspace is closed cleanly. Only an immediate refusal stops Electron from quitting. */
function closeBeforeQuitting({ app }: Electron, core: Core): void {
  let state: 'running' | 'closing' | 'closed' = 'running'
  app.on('before-quit', event => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    const limit = new Promise(resolve => setTimeout(resolve, LONGEST_CLOSING))
    void Promise.race([core.close(), limit])
      .catch(() => {})
      .then(() => {
        state = 'closed'
        app.quit()
      })
  })
}

/** The SQLite addon as a plain file beside the archive: nothing then needs to look into the archive for it. */
function packagedAddon({ resources, platform }: ShellOptions): string {
  const prebuilds = ['app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds']
  return path.join(resources, ...prebuilds, `${platform}-${process.arch}.node`)
}
