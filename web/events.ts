import type { ServerResponse } from 'node:http'
import type { Core } from '../core/start.ts'
import { encodeWire } from '../shared/wire.ts'
import type { Clock } from './clock.ts'

/** Sends announcements to every open window, as lines of JSON in an answer that does not end. */
export type EventStreams = {
  open(session: string, response: ServerResponse, headers: Record<string, string>): void
  count(): number
  close(): void
}

/** Browsers open six connections to one host: a session's windows must leave one free for calls. */
const STREAMS_PER_SESSION = 5
const BEAT = 20_000
/** A window that takes nothing any more (a sleeping tab) is let go; it reads everything again when it comes back. */
const LONGEST_BACKLOG = 1_000_000

/** `onChange` is called when a stream opens or ends. */
export function openEventStreams(core: Core, clock: Clock, onChange: () => void): EventStreams {
  let streams: { session: string; response: ServerResponse }[] = []
  let forgetBeat = () => {}
  const endListening = core.onAnnouncement(announcement => write(`${encodeWire(announcement)}\n`))

  function write(line: string): void {
    for (const { response } of streams) {
      if (response.writableLength > LONGEST_BACKLOG) response.destroy()
      else response.write(line)
    }
  }

  /** An empty line now and then finds out whether the other end is still there. */
  function beat(): void {
    forgetBeat()
    if (streams.length === 0) return
    forgetBeat = clock.after(BEAT, () => {
      write('\n')
      beat()
    })
  }

  return {
    open(session, response, headers) {
      const own = streams.filter(stream => stream.session === session)
      if (own.length >= STREAMS_PER_SESSION) own[0]?.response.end()
      streams = [...streams, { session, response }]
      response.on('close', () => {
        streams = streams.filter(stream => stream.response !== response)
        beat()
        onChange()
      })
      response.writeHead(200, { ...headers, 'Content-Type': 'application/x-ndjson' })
      response.write('\n')
      beat()
      onChange()
    },
    count: () => streams.length,
    close() {
      endListening()
      forgetBeat()
      for (const { response } of streams) response.end()
    },
  }
}
