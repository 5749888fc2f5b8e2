import { FakeEmitter } from './emitter.ts'

export type Frame = { url: string; parent: object | null }
type OpenHandler = (details: { url: string }) => { action: string }
let last = 0

/** A page, as far as the program uses it. What only tests use is below `test`. */
export class FakeContents extends FakeEmitter {
  readonly id = ++last
  readonly mainFrame: Frame = { url: '', parent: null }
  readonly test = {
    sent: [] as { channel: string; word: unknown }[],
    reloads: 0,
    replaced: [] as string[],
    pdfs: [] as unknown[],
    prints: [] as unknown[],
    crashed: false,
    destroyed: false,
    /** What printing comes to: the bytes of a PDF, or a refusal; a print, or its being cancelled. */
    pdf: async (): Promise<Buffer> => Buffer.from('%PDF-1.4'),
    printed: true,
    /** What `window.open` of the page comes to. */
    open: (_url: string): string | undefined => undefined,
    /** Told of everything that is sent to the page: its preload script. */
    onSent: (_channel: string, _word: unknown): void => {},
  }
  constructor() {
    super('WebContents')
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.test.open = url => handler({ url }).action
  }
  send(channel: string, word: unknown): void {
    if (this.test.destroyed) throw new Error('Object has been destroyed')
    const copy = structuredClone(word)
    this.test.sent.push({ channel, word: copy })
    this.test.onSent(channel, copy)
  }
  isDestroyed(): boolean {
    return this.test.destroyed
  }
  isCrashed(): boolean {
    return this.test.crashed
  }
  reload(): void {
    this.test.reloads++
  }
  replaceMisspelling(text: string): void {
    this.test.replaced.push(text)
  }
  printToPDF(options: unknown): Promise<Buffer> {
    this.test.pdfs.push(options)
    return this.test.pdf()
  }
  print(options: unknown, callback: (success: boolean, reason: string) => void): void {
    this.test.prints.push(options)
    setImmediate(() => callback(this.test.printed, this.test.printed ? '' : 'Print job canceled'))
  }
}
