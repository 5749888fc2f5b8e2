import type { Announcement } from '../../shared/bridge.ts'
import type { Answer } from '../../shared/errors.ts'
import { decodeWire, encodeWire } from '../../shared/wire.ts'
import type { WindowBridge } from './bridge.ts'
import { readLines } from './lines.ts'
import { download, webBackups } from './webFiles.ts'

/** Browsers refuse `keepalive` requests whose bodies exceed 64 KiB together. */
const KEEPALIVE_LIMIT = 48 * 1024
const FIRST_WAIT = 500
const LONGEST_WAIT = 5_000

const unreachable: Answer = { ok: false, error: { code: 'host.unreachable', facts: {} } }

/** The bridge of browser mode: one address for calls, one stream for announcements, both with the token of this tab. */
export function createWebBridge(): WindowBridge {
  const token = document.querySelector<HTMLMetaElement>('meta[name="acuerdos-session"]')?.content ?? ''
  const headers = { 'x-acuerdos-session': token }
  const connectionListeners = new Set<() => void>()
  const announcementListeners = new Set<(announcement: Announcement) => void>()
  let connection: ReturnType<WindowBridge['connection']> = 'open'
  let listening = false

  function setConnection(next: typeof connection) {
    if (connection === next || connection === 'ended') return
    connection = next
    for (const listener of connectionListeners) listener()
  }

  async function listen() {
    listening = true
    let wait = FIRST_WAIT
    while (announcementListeners.size > 0 && connection !== 'ended') {
      try {
        const response = await fetch('/events', { headers, cache: 'no-store' })
        if (isRefused(response)) return setConnection('ended')
        if (response.ok && response.body) {
          setConnection('open')
          wait = FIRST_WAIT
          for await (const text of readLines(response.body)) {
            const announcement = announcementFrom(text)
            if (announcement) for (const listener of announcementListeners) listener(announcement)
          }
        }
      } catch {
        // The stream broke; what follows tries again.
      }
      setConnection('lost')
      await new Promise(resolve => setTimeout(resolve, wait))
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
    listening = false
  }

  return {
    async call(method, input, options) {
      const body = encodeWire({ method, input, operationId: options?.operationId })
      try {
        const response = await fetch('/call', {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body,
          cache: 'no-store',
          keepalive: document.visibilityState === 'hidden' && body.length < KEEPALIVE_LIMIT,
        })
        if (isRefused(response)) {
          setConnection('ended')
          return unreachable
        }
        const answer = answerFrom(decodeWire(await response.text()))
        return answer ?? unreachable
      } catch {
        return unreachable
      }
    },
    onAnnouncement(listener) {
      announcementListeners.add(listener)
      if (!listening) void listen()
      return () => announcementListeners.delete(listener)
    },
    async saveFile({ name, mediaType, bytes }) {
      return download(new Blob([new Uint8Array(bytes)], { type: mediaType }), name)
    },
    // A browser asks nobody before it closes: the window saves when it is hidden, and warns by itself.
    onFlush: () => () => {},
    capabilities: webBackups(headers),
    closesUnasked: true,
    connection: () => connection,
    onConnection(listener) {
      connectionListeners.add(listener)
      return () => connectionListeners.delete(listener)
    },
  }
}

/** The server says nothing but this to a window that it does not know: it has been started anew, or the key is another's. */
function isRefused(response: Response): boolean {
  return response.status === 401 || response.status === 403 || response.status === 404
}

/** The envelope of an answer, or null where something else than the program answered. */
function answerFrom(value: unknown): Answer | null {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return null
  return value.ok === true || (value.ok === false && 'error' in value) ? (value as Answer) : null
}

function announcementFrom(text: string): Announcement | null {
  if (text.trim() === '') return null
  const value = decodeWire(text)
  if (typeof value !== 'object' || value === null || !('methods' in value) || !Array.isArray(value.methods)) return null
  return value as Announcement
}
