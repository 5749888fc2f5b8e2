import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BrowserWindow, Dialog, Shell } from 'electron'
import type { SavedFile } from '../shared/bridge.ts'
import { Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import { safeFileName } from '../shared/fileName.ts'
import type { Translate } from '../shared/texts/index.ts'
import { filtersFor } from './fileKinds.ts'
import type { Folders } from './folders.ts'

type SaveOptions = {
  dialog: Dialog
  shell: Pick<Shell, 'showItemInFolder'>
  folders: Folders
  texts(): Translate
}

export type FileSaving = {
  /**
   * Asks where a file is to stand and writes it there whole or not at all; tells the person when it cannot. Null: not saved.
   * The bytes are made once the place is known.
   */
  save(name: string, bytes: () => Promise<Uint8Array>, window: BrowserWindow): Promise<SavedFile | null>
  /** Asks where a file is to stand that somebody else writes. Null: nowhere. */
  choosePlace(name: string, window: BrowserWindow): Promise<string | null>
  /** What a window gets of a file that was written to such a place. */
  written(place: string): SavedFile
  /** Shows a file that was saved here, by its token; nothing for any other. */
  show(token: string): void
}

export function fileSaving({ dialog, shell, folders, texts }: SaveOptions): FileSaving {
  /** The places of what was written here, by the tokens that the window has of them. */
  const places = new Map<string, string>()

  async function ask(name: string, window: BrowserWindow): Promise<string | null> {
    const extension = path.extname(name)
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: path.join(folders.last('save'), name),
      filters: filtersFor([extension.slice(1)], texts()),
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (canceled || filePath === '') return null
    // Dialogs of some desktops do not add the extension for the person.
    const whole = filePath.toLowerCase().endsWith(extension.toLowerCase()) ? filePath : filePath + extension
    // The system asked about the name that the person typed, not about this one.
    if (whole !== filePath && existsSync(whole) && !(await mayReplace(path.basename(whole), window))) return null
    return whole
  }

  async function mayReplace(name: string, window: BrowserWindow): Promise<boolean> {
    const t = texts()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('desktop.replace.question', { name }),
      buttons: [t('desktop.replace.replace'), t('desktop.cancel')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    })
    return response === 0
  }

  async function choosePlace(proposed: string, window: BrowserWindow): Promise<string | null> {
    const place = await ask(plainName(proposed), window)
    if (place !== null) folders.remember('save', path.dirname(place))
    return place
  }

  function written(place: string): SavedFile {
    const token = randomUUID()
    places.set(token, place)
    return { name: path.basename(place), token }
  }

  return {
    choosePlace,
    written,
    async save(proposed, bytes, window) {
      const place = await choosePlace(proposed, window)
      if (place === null) return null
      const name = path.basename(place)
      if (!(await writeWhole(place, await bytes()))) {
        const { envelope } = Refusal.of('file.unwritable', { name })
        await dialog.showMessageBox(window, { type: 'error', message: errorText(texts(), envelope) })
        return null
      }
      return written(place)
    },
    show(token) {
      const place = places.get(token)
      if (place !== undefined) shell.showItemInFolder(place)
    },
  }
}

/** One segment, whatever the window sends: it proposes a name, never a place. */
function plainName(name: string): string {
  return safeFileName(path.win32.basename(path.posix.basename(name)))
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
