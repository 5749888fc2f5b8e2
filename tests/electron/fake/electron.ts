import type {
  BrowserWindowConstructorOptions,
  MenuItemConstructorOptions,
  NotificationConstructorOptions,
  Rectangle,
} from 'electron'
import type { Electron } from '../../../electron/shell.ts'
import type { FakeContents, Frame } from './contents.ts'
import { FakeEmitter, fakeEvent } from './emitter.ts'
import { FakeNotification } from './notification.ts'
import { FakeSession } from './session.ts'
import { FakeWindow, type Surroundings } from './window.ts'

/** A part of Electron as far as the fake has it: each member is one that Electron declares, and a function where it is one. */
type Faked<T> = {
  [K in keyof T]?: T[K] extends (...words: never[]) => unknown ? (...words: never[]) => unknown : unknown
}
type FakeMenu = { template: MenuItemConstructorOptions[]; popup(options: unknown): void }

/**
 * Electron as far as the program uses it, with its rules: what must come before it is ready throws afterwards, and the other way
 * round; schemes are registered once; only an immediate `preventDefault` counts; values on channels are copied, errors lose all
 * but their message, and a sender's frame is gone as soon as the handler has waited. Every call is noted in one log.
 */
export function fakeElectron({ first = true, packaged = false, notifies = true } = {}) {
  const log: string[] = []
  const windows: FakeWindow[] = []
  const menus: FakeMenu[] = []
  const popups: FakeMenu[] = []
  const notices: FakeNotification[] = []
  const saves: { canceled: boolean; filePath: string }[] = []
  const opens: { canceled: boolean; filePaths: string[] }[] = []
  const responses: (number | Promise<number>)[] = []
  const messages: { message: string; detail?: string; buttons?: string[] }[] = []
  const handlers = new Map<string, (event: unknown, ...words: unknown[]) => unknown>()
  const schemeHandlers = new Map<string, (request: Request) => Promise<Response>>()
  const displays = [{ id: 1, bounds: area(0), workArea: area(0) }]
  const state = { ready: false, quitting: false, quits: 0, exited: null as number | null, schemes: 0 }
  const becameReady = Promise.withResolvers<void>()

  const note = (name: string, ...words: unknown[]) => {
    log.push(`${name}(${words.map(word => JSON.stringify(word)).join(', ')})`)
  }
  const before = (name: string, ...words: unknown[]) => {
    if (state.ready) throw new Error(`${name} must be called before the app is ready`)
    note(name, ...words)
  }
  const after = (name: string, ...words: unknown[]) => {
    if (!state.ready) throw new Error(`${name} must be called after the app is ready`)
    note(name, ...words)
  }
  const ask = (url: string, init: RequestInit = {}) =>
    schemeHandlers.get(url.split(':')[0] ?? '')?.(requestOf(url, init))

  const app = Object.assign(new FakeEmitter('App'), {
    isPackaged: packaged,
    setName: (name: string) => before('app.setName', name),
    setAppUserModelId: (id: string) => before('app.setAppUserModelId', id),
    setPath: (name: string, place: string) => before('app.setPath', name, place),
    getPath: (name: string) => `/home/person/${name}`,
    enableSandbox: () => before('app.enableSandbox'),
    requestSingleInstanceLock() {
      before('app.requestSingleInstanceLock')
      return first
    },
    whenReady: () => becameReady.promise,
    quit() {
      note('app.quit')
      const event = fakeEvent()
      app.emit('before-quit', event)
      if (event.settle()) return
      state.quitting = true
      for (const window of [...windows]) window.close()
      state.quitting = false
      // A window that was held back keeps the program.
      if (windows.length > 0) return
      app.emit('will-quit', fakeEvent())
      state.quits++
    },
    exit(code: number) {
      note('app.exit', code)
      state.exited = code
    },
  }) satisfies Faked<Electron['app']>

  const around: Surroundings = {
    windows,
    note: after,
    created: window => void app.emit('web-contents-created', {}, window.webContents),
    closed(window) {
      windows.splice(windows.indexOf(window), 1)
      if (windows.length === 0 && !state.quitting) app.emit('window-all-closed')
    },
    load: async url => ask(url),
  }
  const defaultSession = new FakeSession()
  const electron = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options, around)
      }
    },
    protocol: {
      registerSchemesAsPrivileged(list: unknown) {
        before('protocol.registerSchemesAsPrivileged', list)
        if (++state.schemes > 1) throw new Error('schemes can be registered once')
      },
      handle(scheme: string, handler: (request: Request) => Promise<Response>) {
        after('protocol.handle', scheme)
        schemeHandlers.set(scheme, handler)
      },
    } satisfies Faked<Electron['protocol']>,
    session: {
      get defaultSession() {
        if (!state.ready) throw new Error('session must be used after the app is ready')
        return defaultSession
      },
    } satisfies Faked<Electron['session']>,
    ipcMain: {
      handle(channel: string, handler: (event: unknown, ...words: unknown[]) => unknown) {
        if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`)
        handlers.set(channel, handler)
      },
    } satisfies Faked<Electron['ipcMain']>,
    dialog: {
      async showSaveDialog(_: unknown, options: { defaultPath: string }) {
        after('showSaveDialog', options.defaultPath)
        return saves.shift() ?? { canceled: true, filePath: '' }
      },
      async showOpenDialog(_: unknown, options: { defaultPath: string }) {
        after('showOpenDialog', options.defaultPath)
        return opens.shift() ?? { canceled: true, filePaths: [] }
      },
      async showMessageBox(_: unknown, options: { message: string; cancelId?: number }) {
        messages.push(options)
        return { response: (await responses.shift()) ?? options.cancelId ?? 0 }
      },
      showErrorBox: (_: string, message: string) => void messages.push({ message }),
    } satisfies Faked<Electron['dialog']>,
    Menu: {
      setApplicationMenu(menu: FakeMenu) {
        after('Menu.setApplicationMenu')
        menus.push(menu)
      },
      buildFromTemplate: (template: MenuItemConstructorOptions[]): FakeMenu => {
        const menu: FakeMenu = { template, popup: () => void popups.push(menu) }
        return menu
      },
    } satisfies Faked<Electron['Menu']>,
    Notification: class extends FakeNotification {
      static isSupported(): boolean {
        if (!state.ready) throw new Error('Notification.isSupported must be called after the app is ready')
        return notifies
      }
      constructor(options: NotificationConstructorOptions) {
        super(options, after)
        notices.push(this)
      }
    },
    screen: {
      getDisplayMatching: () => displays[0],
      getAllDisplays: () => displays,
    } satisfies Faked<Electron['screen']>,
    powerMonitor: new FakeEmitter('PowerMonitor'),
    shell: {
      openExternal: async (url: string) => after('shell.openExternal', url),
      showItemInFolder: (place: string) => after('shell.showItemInFolder', place),
    } satisfies Faked<Electron['shell']>,
  }
  return {
    // The types above see to the names; what the members do is the fake's own word, compared with Electron's documents.
    electron: electron as unknown as Electron,
    parts: { ...electron, session: defaultSession },
    log,
    windows,
    menus,
    popups,
    notices,
    saves,
    opens,
    responses,
    messages,
    displays,
    quits: () => state.quits,
    exited: () => state.exited,
    async becomeReady() {
      state.ready = true
      becameReady.resolve()
      await new Promise(resolve => setImmediate(resolve))
    },
    ask,
    channels: () => [...handlers.keys()],
    /** What a page gets for `ipcRenderer.invoke`; the frame is the page's own unless another is given. */
    async invoke(channel: string, sender: FakeContents, word: unknown, frame: Frame | null = sender.mainFrame) {
      const event = { sender, senderFrame: frame }
      setImmediate(() => {
        event.senderFrame = null
      })
      const handler = handlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      try {
        return structuredClone(await handler(event, structuredClone(word)))
      } catch (error) {
        throw new Error(`Error invoking remote method: ${error instanceof Error ? error.message : error}`)
      }
    },
  }
}

/** A screen at this distance from the left. */
export function area(x: number): Rectangle {
  return { x, y: 0, width: 1920, height: 1080 }
}

/** Node's own `Request` refuses to hold an address with a scheme of ours in some forms; the handler reads only these two. */
function requestOf(url: string, init: RequestInit): Request {
  return { url, method: init.method ?? 'GET' } as Request
}
