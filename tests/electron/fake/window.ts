import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { FakeContents } from './contents.ts'
import { FakeEmitter, fakeEvent } from './emitter.ts'

/** What a window needs of the rest of Electron. */
export type Surroundings = {
  windows: FakeWindow[]
  note(name: string, ...words: unknown[]): void
  created(window: FakeWindow): void
  closed(window: FakeWindow): void
  /** What answers a page's requests for the program's own scheme. */
  load(url: string): Promise<Response | undefined>
}

/** A window, as far as the program uses it. It knows the open windows of one fake Electron. */
export class FakeWindow extends FakeEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = new FakeContents()
  readonly test = {
    shown: false,
    minimized: false,
    maximized: false,
    protected: false,
    destroyed: false,
    loads: [] as { url: string; response: Response | undefined }[],
  }
  readonly #around: Surroundings
  constructor(options: BrowserWindowConstructorOptions, around: Surroundings) {
    super('BrowserWindow')
    this.options = options
    this.#around = around
    around.note('new BrowserWindow', options.title)
    around.windows.push(this)
    around.created(this)
  }
  async loadURL(url: string): Promise<void> {
    this.#around.note('loadURL', url)
    this.webContents.mainFrame.url = url
    const load: (typeof this.test.loads)[number] = { url, response: undefined }
    this.test.loads.push(load)
    load.response = await this.#around.load(url)
  }
  show(): void {
    this.test.shown = true
  }
  focus(): void {
    this.#around.note('focus')
  }
  maximize(): void {
    this.test.maximized = true
  }
  restore(): void {
    this.test.minimized = false
  }
  isMinimized(): boolean {
    return this.test.minimized
  }
  isMaximized(): boolean {
    return this.test.maximized
  }
  isDestroyed(): boolean {
    return this.test.destroyed
  }
  setContentProtection(enable: boolean): void {
    this.test.protected = enable
  }
  getNormalBounds(): Rectangle {
    return { x: 10, y: 20, width: 900, height: 700 }
  }
  getBounds(): Rectangle {
    return this.getNormalBounds()
  }
  /** As a person closes it: whoever listens may hold it back. */
  close(): void {
    const event = fakeEvent()
    this.emit('close', event)
    if (!event.settle()) this.destroy()
  }
  destroy(): void {
    if (this.test.destroyed) return
    this.test.destroyed = true
    this.webContents.test.destroyed = true
    this.webContents.emit('destroyed')
    this.emit('closed')
    this.#around.closed(this)
  }
}
