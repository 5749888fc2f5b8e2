import { runShell, type ShellOptions } from '../../electron/shell.ts'
import { echoCore, temporaryFolder } from '../web/support.ts'
import { fakeElectron } from './fakeElectron.ts'

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
    ...options,
  })
}

/** The program as it is before Electron is ready. */
export function started(options: Parameters<typeof fakeElectron>[0] & { platform?: NodeJS.Platform } = {}) {
  const fake = fakeElectron(options)
  const echo = echoCore()
  const folder = temporaryFolder()
  const built = temporaryFolder()
  const cores: unknown[] = []
  let closed = 0
  runFake(fake, {
    startCore(coreOptions) {
      cores.push(coreOptions)
      return { ...echo.core, close: async () => void closed++ }
    },
    folder,
    built,
    platform: options.platform ?? 'linux',
  })
  return { ...fake, ...echo, folder, built, cores, closed: () => closed }
}

/** The program with its window open. */
export async function opened(options: Parameters<typeof started>[0] = {}) {
  const shell = started(options)
  await shell.becomeReady()
  const [window] = shell.windows
  if (window === undefined) throw new Error('no window opened')
  return { ...shell, window, contents: window.webContents, session: shell.parts.session }
}
