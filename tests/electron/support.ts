import { runShell, type ShellOptions } from '../../electron/shell.ts'
import { echoCore, temporaryFolder } from '../web/support.ts'
import { fakeElectron } from './fake/electron.ts'

/** Runs the program on a fake Electron, with a core that answers what it was asked. */
export function runFake(fake: ReturnType<typeof fakeElectron>, options: Partial<ShellOptions> = {}): void {
  runShell({
    electron: fake.electron,
    startCore: () => echoCore().core,
    folder: temporaryFolder(),
    built: temporaryFolder(),
    resources: '/opt/acuerdos/resources',
    language: 'es',
    platform: 'linux',
    report: () => {},
    ...options,
  })
}

type Options = Parameters<typeof fakeElectron>[0] & Partial<Pick<ShellOptions, 'platform' | 'folder' | 'language'>>

/** The program as it is before Electron is ready. */
export function started({ platform = 'linux', language = 'es', ...options }: Options = {}) {
  const fake = fakeElectron(options)
  const echo = echoCore()
  const folder = options.folder ?? temporaryFolder()
  const built = temporaryFolder()
  const cores: unknown[] = []
  const reports: string[] = []
  const endings: string[] = []
  /** How closing the core goes on; at once unless a test says otherwise. */
  const closing = { done: Promise.resolve() }
  runFake(fake, {
    startCore(coreOptions) {
      cores.push(coreOptions)
      return {
        ...echo.core,
        close() {
          endings.push('close')
          return closing.done
        },
        closeNow(milliseconds) {
          endings.push(`closeNow ${milliseconds}`)
          return true
        },
      }
    },
    folder,
    built,
    platform,
    language,
    report: line => void reports.push(line),
  })
  return { ...fake, ...echo, folder, built, cores, reports, endings, closing }
}

/** The program with its window open. */
export async function opened(options: Options = {}) {
  const shell = started(options)
  await shell.becomeReady()
  const [window] = shell.windows
  if (window === undefined) throw new Error(`no window opened: ${shell.reports.join('; ')}`)
  return { ...shell, window, contents: window.webContents, session: shell.parts.session }
}
