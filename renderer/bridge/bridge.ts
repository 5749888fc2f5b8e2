/**
 * How the window asks. `bridge.ts` chooses the host, `client.ts` keeps the answers and renews them when they may have changed,
 * `hooks.ts` is what pages use: `useQuery`, `useCommand`, `useChange`, `useReading`; `useDocument.ts` makes files.
 */
import type { Bridge } from '../../shared/bridge.ts'
import { createWebBridge } from './webBridge.ts'

/**
 * `lost`: the host does not answer at the moment; `ended`: it no longer knows this window and wants the key again; `restarting`:
 * its core died and is started anew; `stopped`: it died too often.
 */
export type Connection = 'open' | 'lost' | 'ended' | 'restarting' | 'stopped'

export type WindowBridge = Bridge & {
  /** True where closing asks nobody whether all is saved: the window has to ask. */
  readonly closesUnasked: boolean

  /** What the host itself does; what its core does is announced. */
  connection(): Exclude<Connection, 'restarting' | 'stopped'>
  /** Calls back whenever the connection changes; returns the function that ends it. */
  onConnection(listener: () => void): () => void
}

declare global {
  interface Window {
    /** What the desktop host exposes to its window. */
    readonly acuerdos?: Bridge
  }
}

/** The host of this window: the desktop program where there is one, else the local server that sent the page. */
export function chooseBridge(): WindowBridge {
  const desktop = window.acuerdos
  if (!desktop) return createWebBridge()
  return { ...desktop, closesUnasked: false, connection: () => 'open', onConnection: () => () => {} }
}
