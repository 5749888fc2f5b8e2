import { EventEmitter } from 'node:events'
import { declared } from './declarations.ts'

/**
 * What Electron's objects have in common: they tell of events, and only of those that they declare. To listen for another is a
 * mistake that real Electron passes over in silence (a window's event on the app, for one), so here it throws.
 */
export class FakeEmitter extends EventEmitter {
  readonly #kind: string
  constructor(kind: string) {
    super()
    this.#kind = kind
  }
  override on(event: string, listener: (...words: never[]) => void): this {
    this.#check(event)
    return super.on(event, listener as () => void)
  }
  override once(event: string, listener: (...words: never[]) => void): this {
    this.#check(event)
    return super.once(event, listener as () => void)
  }
  override emit(event: string, ...words: unknown[]): boolean {
    this.#check(event)
    return super.emit(event, ...words)
  }
  #check(event: string): void {
    if (!declared(this.#kind).events.has(event)) throw new Error(`${this.#kind} has no event ${event}`)
  }
}

/** An event whose `preventDefault` counts until `settle` is called: Electron looks as soon as its listeners have returned. */
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
