import type { IpcMain, WebContents } from 'electron'
import type { Core } from '../core/start.ts'
import { type Answer, Refusal } from '../shared/errors.ts'
import { decodeWire, encodeWire, wireCall } from '../shared/wire.ts'
import { channels } from './channels.ts'
import { isOurs } from './guards.ts'
import type { FileToSave } from './save.ts'

/** A file of 20 MB as base64, and room for the rest of the call. */
const LONGEST_MESSAGE = 28_000_000

type HostOptions = {
  ipcMain: IpcMain
  core: Core
  windows: ReadonlySet<WebContents>
  save(file: FileToSave, contents: WebContents): Promise<boolean>
}

/** Passes what our windows ask on to the core, and what the core announces on to them. It reads nothing of it. */
export function connectHost({ ipcMain, core, windows, save }: HostOptions): void {
  handle(channels.call, async (message): Promise<string> => encodeWire(await answerTo(core, message)))
  handle(channels.save, async (message, contents) => {
    const file = fileIn(message)
    return file !== null && (await save(file, contents))
  })
  core.onAnnouncement(announcement => {
    for (const contents of windows) {
      if (!contents.isDestroyed()) contents.send(channels.announcement, encodeWire(announcement))
    }
  })

  function handle(channel: string, run: (message: unknown, contents: WebContents) => Promise<unknown>): void {
    ipcMain.handle(channel, (event, text: unknown) => {
      if (!isOurs(event, windows)) throw new Error('refused')
      return run(decode(text), event.sender)
    })
  }
}

async function answerTo(core: Core, message: unknown): Promise<Answer> {
  const call = wireCall(message)
  if (call === null)
    return { ok: false, error: Refusal.of('input.invalid', { field: 'input', reason: 'wrong' }).envelope }
  const { method, input, operationId } = call
  return core.call(method, input, operationId === undefined ? {} : { operationId })
}

function decode(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > LONGEST_MESSAGE) return null
  try {
    return decodeWire(text)
  } catch {
    return null
  }
}

function fileIn(message: unknown): FileToSave | null {
  if (typeof message !== 'object' || message === null) return null
  if (!('name' in message && 'bytes' in message)) return null
  const { name, bytes } = message
  return typeof name === 'string' && bytes instanceof Uint8Array ? { name, bytes } : null
}
