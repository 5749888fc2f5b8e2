import type { NotificationConstructorOptions } from 'electron'
import { FakeEmitter } from './emitter.ts'

/** A notice of the system: what it says, and what became of it. */
export class FakeNotification extends FakeEmitter {
  readonly #note: (name: string, ...words: unknown[]) => void
  readonly test: { options: NotificationConstructorOptions; shown: boolean; closed: boolean }

  constructor(options: NotificationConstructorOptions, note: (name: string, ...words: unknown[]) => void) {
    super('Notification')
    this.#note = note
    this.test = { options, shown: false, closed: false }
    note('new Notification')
  }
  show(): void {
    this.#note('notification.show')
    this.test.shown = true
  }
  close(): void {
    this.#note('notification.close')
    this.test.closed = true
  }
}
