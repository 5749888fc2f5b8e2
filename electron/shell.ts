import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { WebContents } from 'electron'
import type { CoreOptions, StartedCore } from '../core/start.ts'
import type { Language } from '../shared/contract/fields.ts'
import { Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import { translator } from '../shared/texts/index.ts'
import { guardContents } from './guards.ts'
import { openProgram } from './program.ts'
import { privileges, SCHEME } from './scheme.ts'

/** The parts of Electron that the program uses. */
export type Electron = Pick<
  typeof import('electron'),
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'Notification'
  | 'powerMonitor'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
>

export type ShellOptions = {
  electron: Electron
  startCore(options: CoreOptions): StartedCore
  /** Folder of the workspace. */
  folder: string
  /** Folder of the built program, `dist`. */
  built: string
  /** Folder of what the packaged program brings beside its archive. */
  resources: string
  /** The system's language, until the workspace says which one the person chose. */
  language: Language
  platform: NodeJS.Platform
  /** Takes a line for those who mend the program; nothing of what people write. */
  report(line: string): void
}

/** Runs the desktop program. What must happen before Electron is ready happens in this call, in this order. */
export function runShell(options: ShellOptions): void {
  const { app, dialog, protocol } = options.electron
  app.setName('Acuerdos')
  // Windows shows notices only of a program that it knows by the name that the installer gave it.
  if (options.platform === 'win32') app.setAppUserModelId('org.acuerdos.desktop')
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
  let onLink: (contents: WebContents, address: string) => void = () => {}
  guardContents(app, (contents, address) => onLink(contents, address))
  app.on('child-process-gone', (_, { type, reason, exitCode }) => {
    options.report(`process gone: ${type} ${reason} ${exitCode}`)
  })
  app
    .whenReady()
    .then(() => {
      onLink = openProgram(options, windowFolder).openLink
    })
    .catch(error => {
      options.report(error instanceof Error ? (error.stack ?? error.message) : String(error))
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
