import type { IpcMain, WebContents } from 'electron'
import type { Core } from '../core/start.ts'
import { Refusal } from '../shared/errors.ts'
import { decodeWire, encodeWire, wireCall } from '../shared/wire.ts'
import { channels } from './channels.ts'
import { isOurs } from './guards.ts'

/** A file of 20 MB as base64, and room for the rest of the call. */
const LONGEST_MESSAGE = 28_000_000

/** What answers on one channel: it gets the message of a page of ours, which may be anything. */
export type Service = (message: unknown, contents: WebContents) => Promise<unknown>

type HostOptions = {
  ipcMain: IpcMain
  core: Core
  windows: ReadonlySet<WebContents>
  /** By channel; calls of the core are answered without one. */
  services: Partial<Record<string, Service>>
}

/** Lets our windows ask, and nobody else: every channel is answered through here. Tells them what the core announces. */
export function connectHost({ ipcMain, core, windows, services }: HostOptions): void {
  const answer = (channel: string, give: (message: unknown, contents: WebContents) => Promise<string>) =>
    ipcMain.handle(channel, (event, text: unknown) => {
      if (!isOurs(event, windows)) throw new Error('refused')
      return give(decode(text), event.sender)
    })
  answer(channels.call, message => answerTo(core, message))
  for (const [channel, service] of Object.entries(services))
    if (service) answer(channel, async (message, contents) => encodeWire((await service(message, contents)) ?? null))
  core.onAnnouncement(announcement => {
    for (const contents of windows) tellWindow(contents, channels.announcement, announcement)
  })
}

/** Sends a value to a page of ours, if it is still there. */
export function tellWindow(contents: WebContents, channel: string, value: unknown): void {
  if (!contents.isDestroyed()) contents.send(channel, encodeWire(value))
}

async function answerTo(core: Core, message: unknown): Promise<string> {
  const call = wireCall(message)
  if (call === null)
    return encodeWire({ ok: false, error: Refusal.of('input.invalid', { field: 'input', reason: 'wrong' }).envelope })
  const { method, input, operationId } = call
  return core.callAsText(method, input, operationId === undefined ? {} : { operationId })
}

function decode(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > LONGEST_MESSAGE) return null
  try {
    return decodeWire(text)
  } catch {
    return null
  }
}
