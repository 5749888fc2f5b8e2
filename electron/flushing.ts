import type { WebContents } from 'electron'
import { encodeWire } from '../shared/wire.ts'
import { channels } from './channels.ts'

/** What came of asking the windows to save: all is saved; something could not be; somebody did not answer in time. */
export type Flushed = 'saved' | 'unsaved' | 'silent'

export type Flushing = {
  /** Asks every window to save what waits, and waits so many milliseconds at most. */
  flush(limit: number): Promise<Flushed>
  /** Takes a window's answer. */
  answer(contents: WebContents, message: unknown): void
}

/** Asks our windows to save what is still being typed. */
export function windowFlushing(windows: ReadonlySet<WebContents>): Flushing {
  const waiting = new Map<string, (saved: boolean) => void>()
  let last = 0
  const key = (contents: WebContents, id: number) => `${contents.id} ${id}`
  return {
    async flush(limit) {
      const id = ++last
      const asked = [...windows].filter(contents => !contents.isDestroyed() && !contents.isCrashed())
      const answers = asked.map(contents => {
        const answer = new Promise<boolean>(resolve => void waiting.set(key(contents, id), resolve))
        contents.send(channels.flush, encodeWire({ id }))
        return answer
      })
      const timer = Promise.withResolvers<'silent'>()
      const timeout = setTimeout(() => timer.resolve('silent'), limit)
      const all = Promise.all(answers).then(saved => (saved.every(Boolean) ? 'saved' : 'unsaved'))
      const flushed = await Promise.race([all, timer.promise])
      clearTimeout(timeout)
      for (const contents of asked) waiting.delete(key(contents, id))
      return flushed
    },
    answer(contents, message) {
      if (typeof message !== 'object' || message === null || !('id' in message)) return
      waiting.get(key(contents, Number(message.id)))?.('saved' in message && message.saved === true)
    },
  }
}
