import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { Electron } from '../../electron/shell.ts'

/** One call on Electron, in the order in which it came: `app.setName("Acuerdos")`. */
export type Log = string[]
type Answer<T> = (value: T) => void
type Frame = { url: string; parent: object | null }

/**
 * Electron as far as the program uses it, with its rules: what must come before it is ready throws afterwards, and the other way
 * round; schemes are registered once; only an immediate `preventDefault` counts; values on channels are copied, errors lose all
 * but their message, and a sender's frame is gone as soon as the handler has waited.
 */
export function fakeElectron({ first = true, packaged = false } = {}) {
  const log: Log = []
  let ready = false
  let quits = 0
  let exited: number | null = null
  const becameReady = Promise.withResolvers<void>()
  const note = (name: string, ...words: unknown[]) => {
    log.push(`${name}(${words.map(word => JSON.stringify(word)).join(', ')})`)
  }
  const before = (name: string, ...words: unknown[]) => {
    if (ready) throw new Error(`${name} must be called before the app is ready`)
    note(name, ...words)
  }
  const after = (name: string, ...words: unknown[]) => {
    if (!ready) throw new Error(`${name} must be called after the app is ready`)
    note(name, ...words)
  }

  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged,
    setName: (name: string) => before('app.setName', name),
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
      if (!event.settle()) quits++
    },
    exit(code: number) {
      note('app.exit', code)
      exited = code
    },
  })

  let schemes = 0
  const schemeHandlers = new Map<string, (request: Request) => Promise<Response>>()
  const protocol = {
    registerSchemesAsPrivileged(list: unknown) {
      before('protocol.registerSchemesAsPrivileged', list)
      if (++schemes > 1) throw new Error('schemes can be registered once')
    },
    handle(scheme: string, handler: (request: Request) => Promise<Response>) {
      after('protocol.handle', scheme)
      schemeHandlers.set(scheme, handler)
    },
  }

  const defaultSession = fakeSession(after)
  const windows: FakeWindow[] = []
  class FakeWindow extends EventEmitter {
    readonly options: BrowserWindowConstructorOptions
    readonly webContents = fakeContents()
    shown = false
    constructor(options: BrowserWindowConstructorOptions) {
      super()
      after('new BrowserWindow', options.title)
      this.options = options
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    static fromWebContents(contents: unknown) {
      return windows.find(window => window.webContents === contents) ?? null
    }
    loadURL(url: string) {
      note('loadURL', url)
      this.webContents.mainFrame.url = url
      return Promise.resolve()
    }
    show() {
      this.shown = true
    }
    focus() {
      note('focus')
    }
    maximize() {
      note('maximize')
    }
    isMinimized = () => false
    isMaximized = () => false
    isDestroyed = () => false
    restore() {}
    getNormalBounds(): Rectangle {
      return { x: 10, y: 20, width: 900, height: 700 }
    }
  }

  const handlers = new Map<string, (event: unknown, ...words: unknown[]) => unknown>()
  const ipcMain = {
    handle(channel: string, handler: (event: unknown, ...words: unknown[]) => unknown) {
      if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`)
      handlers.set(channel, handler)
    },
  }

  const saves: { canceled: boolean; filePath: string }[] = []
  const messages: string[] = []
  const dialog = {
    async showSaveDialog(_: unknown, options: { defaultPath: string }) {
      note('showSaveDialog', options.defaultPath)
      return saves.shift() ?? { canceled: true, filePath: '' }
    },
    async showMessageBox(_: unknown, { message }: { message: string }) {
      messages.push(message)
      return { response: 0 }
    },
    showErrorBox: (_: string, message: string) => void messages.push(message),
  }
  const electron = {
    app,
    protocol,
    session: {
      get defaultSession() {
        after('session.defaultSession')
        return defaultSession
      },
    },
    BrowserWindow: FakeWindow,
    ipcMain,
    dialog,
    Menu: {
      setApplicationMenu: (menu: unknown) => note('Menu.setApplicationMenu', menu),
      buildFromTemplate: (template: unknown) => template,
    },
    screen: { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) },
  }
  return {
    // The names of what it has are compared with Electron's own declarations in a test.
    electron: electron as unknown as Electron,
    parts: { ...electron, webContents: fakeContents(), session: defaultSession },
    log,
    windows,
    saves,
    messages,
    quits: () => quits,
    exited: () => exited,
    async becomeReady() {
      ready = true
      becameReady.resolve()
      await new Promise(resolve => setImmediate(resolve))
    },
    ask: (url: string, init?: RequestInit) => schemeHandlers.get('acuerdos')?.(fakeRequest(url, init)),
    /** What a page gets for `ipcRenderer.invoke`; the frame is the page's own unless another is given. */
    async invoke(channel: string, sender: FakeContents, word: unknown, frame: Frame | null = sender.mainFrame) {
      const event = { sender, senderFrame: frame }
      setImmediate(() => {
        event.senderFrame = null
      })
      try {
        return structuredClone(await handlers.get(channel)?.(event, structuredClone(word)))
      } catch (error) {
        throw new Error(`Error invoking remote method: ${error instanceof Error ? error.message : error}`)
      }
    },
  }
}

export type FakeContents = ReturnType<typeof fakeContents>

export function fakeContents() {
  const sent: { channel: string; word: unknown }[] = []
  const openHandlers: ((details: { url: string }) => { action: string })[] = []
  const mainFrame: Frame = { url: '', parent: null }
  return Object.assign(new EventEmitter(), {
    mainFrame,
    sent,
    reloads: 0,
    setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) =>
      void openHandlers.push(handler),
    open: (url: string) => openHandlers.at(-1)?.({ url }).action,
    send: (channel: string, word: unknown) => void sent.push({ channel, word: structuredClone(word) }),
    isDestroyed: () => false,
    reload() {
      this.reloads++
    },
  })
}

/** An event whose `preventDefault` counts until `settle` is called, as Electron's do. */
export function fakeEvent<T extends object>(details?: T) {
  let prevented = false
  let settled = false
  return {
    ...(details ?? ({} as T)),
    preventDefault() {
      if (!settled) prevented = true
    },
    settle() {
      settled = true
      return prevented
    },
  }
}

type Permission = (contents: null, permission: string, answer: Answer<boolean>) => void
type BeforeRequest = (details: { url: string }, answer: Answer<{ cancel?: boolean }>) => void

function fakeSession(after: (name: string, ...words: unknown[]) => void) {
  let request: Permission = (_, __, answer) => answer(true)
  let check: (contents: null, permission: string) => boolean = () => true
  let beforeRequest: BeforeRequest = (_, answer) => answer({})
  let device: () => boolean = () => true
  return Object.assign(new EventEmitter(), {
    setPermissionRequestHandler(handler: Permission) {
      request = handler
    },
    setPermissionCheckHandler(handler: typeof check) {
      check = handler
    },
    setDevicePermissionHandler(handler: typeof device) {
      device = handler
    },
    setDisplayMediaRequestHandler: (handler: unknown) => after('setDisplayMediaRequestHandler', handler),
    setSpellCheckerEnabled: (enabled: boolean) => after('setSpellCheckerEnabled', enabled),
    webRequest: {
      onBeforeRequest(handler: BeforeRequest) {
        beforeRequest = handler
      },
    },
    asks(permission: string): boolean {
      let answer = true
      request(null, permission, granted => {
        answer = granted
      })
      return answer
    },
    checks: (permission: string) => check(null, permission),
    mayUseDevice: () => device(),
    lets(url: string): boolean {
      let cancelled = false
      beforeRequest({ url }, ({ cancel = false }) => {
        cancelled = cancel
      })
      return !cancelled
    },
  })
}

/** Node's own `Request` refuses to hold an address with a scheme of ours in some forms; the handler reads only these two. */
function fakeRequest(url: string, init: RequestInit = {}): Request {
  return { url, method: init.method ?? 'GET' } as Request
}
