import path from 'node:path'
import type { BrowserWindow, Dialog, WebContents } from 'electron'
import type { Translate } from '../shared/texts/index.ts'
import { channels } from './channels.ts'
import type { Flushing } from './flushing.ts'
import type { Service } from './host.ts'
import type { fileChoosing } from './open.ts'
import type { Printing } from './printing.ts'
import type { projectorOpener } from './projector.ts'
import type { FileSaving } from './save.ts'
import type { Spelling } from './spelling/spelling.ts'
import type { WholeBackups } from './wholeBackups.ts'

type ServiceParts = {
  windowOf(contents: WebContents): BrowserWindow | null
  saving: FileSaving
  choose: ReturnType<typeof fileChoosing>
  wholeBackups: WholeBackups
  printing: Printing
  project: ReturnType<typeof projectorOpener>
  notify(message: unknown): void
  spelling: Spelling
  flushing: Flushing
  dialog: Pick<Dialog, 'showMessageBox'>
  texts(): Translate
  report(line: string): void
}

/** What a page of ours may ask, channel by channel. What has another shape than it should is answered as nothing. */
export function servicesOf(parts: ServiceParts): Partial<Record<string, Service>> {
  const { saving, choose, wholeBackups, printing, project, spelling, flushing } = parts
  /** Most questions are asked of the person, in front of the window that asks. */
  const before =
    (run: (message: unknown, window: BrowserWindow) => Promise<unknown>): Service =>
    async (message, contents) => {
      const window = parts.windowOf(contents)
      return window === null ? null : run(message, window)
    }
  const withFile = (run: (file: File, window: BrowserWindow) => Promise<unknown>): Service =>
    before(async (message, window) => {
      const file = fileIn(message)
      return file === null ? null : run(file, window)
    })
  const printed = (run: (file: File, window: BrowserWindow) => Promise<unknown>): Service =>
    withFile(async (file, window) => {
      try {
        return await run(file, window)
      } catch (error) {
        parts.report(`printing failed: ${error instanceof Error ? error.message : String(error)}`)
        await parts.dialog.showMessageBox(window, { type: 'error', message: parts.texts()('desktop.print.failed') })
        return null
      }
    })

  return {
    [channels.save]: withFile(({ name, bytes }, window) => saving.save(name, async () => bytes, window)),
    [channels.savePdf]: printed(({ name, bytes }, window) =>
      saving.save(`${path.parse(name).name}.pdf`, () => printing.pdfOf(bytes), window),
    ),
    [channels.print]: printed(async ({ bytes }) => printing.print(bytes)),
    [channels.open]: before(async (message, window) => choose(wordsIn(message), window)),
    [channels.saveWhole]: before(async (message, window) =>
      typeof message === 'string' ? wholeBackups.save(message, window) : null,
    ),
    [channels.restoreWhole]: before((_, window) => wholeBackups.restore(window)),
    [channels.showSaved]: async message => (typeof message === 'string' ? saving.show(message) : null),
    [channels.notifyReminders]: async message => parts.notify(message),
    [channels.projector]: before(async (message, window) => project(message, window)),
    [channels.spelling]: message => spelling.wrong(message),
    [channels.flushed]: async (message, contents) => flushing.answer(contents, message),
  }
}

type File = { name: string; bytes: Uint8Array }

function fileIn(message: unknown): File | null {
  if (typeof message !== 'object' || message === null) return null
  if (!('name' in message && 'bytes' in message)) return null
  const { name, bytes } = message
  return typeof name === 'string' && bytes instanceof Uint8Array ? { name, bytes } : null
}

function wordsIn(message: unknown): string[] {
  return Array.isArray(message) ? message.filter(word => typeof word === 'string').slice(0, 20) : []
}
