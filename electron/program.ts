import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserWindow, BrowserWindowConstructorOptions, ContextMenuParams, WebContents } from 'electron'
import type { StartedCore } from '../core/start.ts'
import type { MenuCommand } from '../shared/bridge.ts'
import { Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import { translator } from '../shared/texts/index.ts'
import { loadAssets } from '../web/assets.ts'
import { channels } from './channels.ts'
import { contextMenuOf } from './contextMenu.ts'
import { endInOrder } from './ending.ts'
import { windowFlushing } from './flushing.ts'
import { rememberedFolders } from './folders.ts'
import { guardSession } from './guards.ts'
import { connectHost, tellWindow } from './host.ts'
import { followLanguage } from './language.ts'
import { linkOpener } from './links.ts'
import { bringForward, openMainWindow } from './mainWindow.ts'
import { menuOf } from './menu.ts'
import { reminderNotices } from './notices.ts'
import { fileChoosing, placeChoosing } from './open.ts'
import { webPreferencesOf } from './preferences.ts'
import { pagePrinting } from './printing.ts'
import { hideWhileLocked } from './privacy.ts'
import { projectorOpener } from './projector.ts'
import { questionsFor } from './questions.ts'
import { fileSaving } from './save.ts'
import { assetHandler, SCHEME } from './scheme.ts'
import { servicesOf } from './services.ts'
import type { ShellOptions } from './shell.ts'
import { startSpelling } from './spelling/spelling.ts'
import { wholeBackups } from './wholeBackups.ts'
import { ourWindows } from './windows.ts'

export type Program = {
  /** What to do with an address that a page wanted to open in a new window. */
  openLink(contents: WebContents, address: string): void
}

/**
 * Puts the parts together once Electron is ready: the core, the window, and what stands between them. `windowFolder` keeps what
 * the window remembers.
 */
export function openProgram(options: ShellOptions, windowFolder: string): Program {
  const { app, BrowserWindow, dialog, ipcMain, Menu, Notification } = options.electron
  const { powerMonitor, protocol, screen, session, shell } = options.electron
  const { built, platform, report } = options
  const systemSpelling = platform === 'darwin'
  const create = (made: BrowserWindowConstructorOptions) => new BrowserWindow(made)

  guardSession(session.defaultSession)
  // macOS spells itself. Elsewhere Electron would fetch dictionaries from outside: ours are used instead.
  session.defaultSession.setSpellCheckerEnabled(systemSpelling)
  const printing = pagePrinting(create)
  const notBuilt = errorText(translator(options.language), Refusal.of('window.notBuilt', {}).envelope)
  const load = () => loadAssets(path.join(built, 'renderer'))
  protocol.handle(SCHEME, assetHandler(load, notBuilt, printing.answer))

  const core = startCore(options)
  const language = followLanguage(core, options.language, showMenu)
  const texts = () => translator(language())
  const spelling = startSpelling(
    {
      worker: pathToFileURL(path.join(built, 'electron', 'spelling.cjs')),
      dictionaries: path.join(built, 'electron', 'dictionaries'),
    },
    core,
    report,
  )
  const questions = questionsFor(dialog, texts)
  const preload = path.join(built, 'electron', 'preload.cjs')
  const windows = ourWindows({
    create,
    preferences: webPreferencesOf({ preload, packaged: app.isPackaged, systemSpelling }),
    onDeadWindow: dead => void revive(dead),
    onContextMenu: (at, params) => void showContextMenu(at, params),
    report,
  })
  const flushing = windowFlushing(windows.contents)
  const folders = rememberedFolders(path.join(windowFolder, 'folders.json'), app.getPath('documents'))
  const saving = fileSaving({ dialog, shell, folders, texts })
  const services = servicesOf({
    windowOf: windows.of,
    saving,
    choose: fileChoosing({ dialog, folders, texts }),
    wholeBackups: wholeBackups({ core, saving, choosePlace: placeChoosing({ dialog, folders, texts }) }),
    printing,
    project: projectorOpener(windows, screen),
    notify: reminderNotices({ Notification, texts, open: openReminders }),
    spelling,
    flushing,
    dialog,
    texts,
    report,
  })
  connectHost({ ipcMain, core, windows: windows.contents, services })

  const window = openMainWindow(windows, screen, path.join(windowFolder, 'window.json'))
  const ending = endInOrder({ app, powerMonitor, core, flushing, askToLeave: () => questions.leave(window) })
  ending.watch(window)
  hideWhileLocked(powerMonitor, windows.all)
  app.on('second-instance', () => bringForward(window))
  showMenu()
  return { openLink: linkOpener({ shell, dialog, texts, windowOf: windows.of }) }

  function showMenu(): void {
    const command = (name: MenuCommand) => tellWindow(window.webContents, channels.menuCommand, name)
    const items = menuOf({ platform, packaged: app.isPackaged, texts: texts(), command })
    Menu.setApplicationMenu(Menu.buildFromTemplate(items))
  }
  function openReminders(): void {
    bringForward(window)
    tellWindow(window.webContents, channels.menuCommand, 'reminders' satisfies MenuCommand)
  }
  async function showContextMenu(at: BrowserWindow, params: ContextMenuParams): Promise<void> {
    const items = await contextMenuOf(params, at.webContents, spelling.suggest, texts())
    if (items.length > 0 && !at.isDestroyed()) Menu.buildFromTemplate(items).popup({ window: at })
  }
  async function revive(dead: BrowserWindow): Promise<void> {
    if (await questions.reopen(dead)) dead.webContents.reload()
    else ending.end()
  }
}

function startCore(options: ShellOptions): StartedCore {
  const { built, folder, report } = options
  return options.startCore({
    folder,
    create: true,
    workers: {
      core: pathToFileURL(path.join(built, 'core', 'worker.cjs')),
      documents: pathToFileURL(path.join(built, 'core', 'documents.cjs')),
    },
    nativeBinding: options.electron.app.isPackaged ? packagedAddon(options) : undefined,
    report: (reference, fault) => report(`${reference}: ${fault}`),
  })
}

/** The SQLite addon as a plain file beside the archive: nothing then needs to look into the archive for it. */
function packagedAddon({ resources, platform }: ShellOptions): string {
  const prebuilds = ['app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds']
  return path.join(resources, ...prebuilds, `${platform}-${process.arch}.node`)
}
