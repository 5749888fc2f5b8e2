import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import type { ChosenFile } from '../shared/bridge.ts'
import { Refusal } from '../shared/errors.ts'
import { errorText } from '../shared/errorText.ts'
import type { Translate } from '../shared/texts/index.ts'
import { limits } from '../shared/vocabulary.ts'
import { filtersFor } from './fileKinds.ts'
import type { Folders } from './folders.ts'

type OpenOptions = { dialog: Dialog; folders: Folders; texts(): Translate }

/** Lets the person choose a file; answers its place, or null. */
export function placeChoosing({ dialog, folders, texts }: OpenOptions) {
  return async (extensions: string[], window: BrowserWindow): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      defaultPath: folders.last('open'),
      filters: filtersFor(extensions, texts()),
      properties: ['openFile'],
    })
    const [place] = filePaths
    if (canceled || place === undefined) return null
    folders.remember('open', path.dirname(place))
    return place
  }
}

/** Lets the person choose a file and reads it; tells them when it cannot be read. Null: nothing was chosen. */
export function fileChoosing(options: OpenOptions) {
  const { dialog, texts } = options
  const choosePlace = placeChoosing(options)
  return async (extensions: string[], window: BrowserWindow): Promise<ChosenFile | null> => {
    const place = await choosePlace(extensions, window)
    if (place === null) return null
    const name = path.basename(place)
    try {
      if ((await stat(place)).size > limits.fileBytes)
        throw Refusal.of('file.tooLarge', { name, limit: `${limits.fileBytes / 1024 / 1024} MB` })
      return { name, bytes: new Uint8Array(await readFile(place)) }
    } catch (error) {
      const refusal = error instanceof Refusal ? error : Refusal.of('file.unreadable', { name })
      await dialog.showMessageBox(window, { type: 'error', message: errorText(texts(), refusal.envelope) })
      return null
    }
  }
}
