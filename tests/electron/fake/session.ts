import { FakeEmitter } from './emitter.ts'

type Answer<T> = (value: T) => void
type Permission = (contents: null, permission: string, answer: Answer<boolean>) => void
type Check = (contents: null, permission: string) => boolean
type BeforeRequest = (details: { url: string }, answer: Answer<{ cancel?: boolean }>) => void

/** The session, as far as the program uses it: it allows everything until it is told otherwise, as Electron does. */
export class FakeSession extends FakeEmitter {
  #request: Permission = (_, __, answer) => answer(true)
  #check: Check = () => true
  #device: () => boolean = () => true
  #beforeRequest: BeforeRequest = (_, answer) => answer({})
  readonly test = {
    media: 'everything' as unknown,
    spelling: true,
    asks: (permission: string): boolean => {
      let answer = false
      this.#request(null, permission, granted => {
        answer = granted
      })
      return answer
    },
    checks: (permission: string): boolean => this.#check(null, permission),
    mayUseDevice: (): boolean => this.#device(),
    lets: (url: string): boolean => {
      let cancelled = false
      this.#beforeRequest({ url }, ({ cancel = false }) => {
        cancelled = cancel
      })
      return !cancelled
    },
  }
  constructor() {
    super('Session')
  }
  setPermissionRequestHandler(handler: Permission): void {
    this.#request = handler
  }
  setPermissionCheckHandler(handler: Check): void {
    this.#check = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler
  }
  setDisplayMediaRequestHandler(handler: unknown): void {
    this.test.media = handler
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.test.spelling = enabled
  }
  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest): void => {
      this.#beforeRequest = handler
    },
  }
}
