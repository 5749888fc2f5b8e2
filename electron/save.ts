import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { App, BrowserWindow, Dialog } from 'electron'
import { Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import type { Translate } from '../shared/texts/index.ts'

export type FileToSave = { name: string; bytes: Uint8Array }

/** Asks where a file is to stand and writes it there whole or not at all; tells the person when it cannot. False: not saved. */
export function fileSaver(app: Pick<App, 'getPath'>, dialog: Dialog, texts: Translate) {
  let lastFolder: string | null = null
  return async (file: FileToSave, window: BrowserWindow): Promise<boolean> => {
    const name = plainName(file.name)
    const extension = path.extname(name)
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: path.join(lastFolder ?? app.getPath('documents'), name),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (canceled || filePath === '') return false
    // Dialogs of some desktops do not add the extension for the person.
    const target = path.extname(filePath) === '' ? filePath + extension : filePath
    lastFolder = path.dirname(target)
    if (await writeWhole(target, file.bytes)) return true
    const { envelope } = Refusal.of('file.unwritable', { name: path.basename(target) })
    await dialog.showMessageBox(window, { type: 'error', message: errorText(texts, envelope) })
    return false
  }
}

/** One segment, whatever the window sends: it proposes a name, never a place. */
function plainName(name: string): string {
  const segment = path.win32.basename(path.posix.basename(name)).replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, '_')
  return segment.replace(/^\.+|[. ]+$/g, '') || 'acuerdos'
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<boolean> {
  const partial = path.join(path.dirname(target), `.${randomUUID()}.partial`)
  try {
    await writeFile(partial, bytes, { flag: 'wx', flush: true })
    await rename(partial, target)
    return true
  } catch {
    await rm(partial, { force: true })
    return false
  }
}
