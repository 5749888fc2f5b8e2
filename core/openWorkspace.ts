import os from 'node:os'
import path from 'node:path'
import { diskRefusal } from '../db/failures.ts'
import type { Progress } from '../db/inspect.ts'
import { type OpenFile, openFile } from '../db/open.ts'
import { judgePlace, placeFacts } from '../db/place.ts'
import { Refusal } from '../shared/errors.ts'
import { finishErasure } from './erase/finish.ts'
import type { CoreOptions } from './start.ts'
import { defaultFolder } from './system.ts'

/** Opens the workspace of a core; the refusal where it cannot be, which every call is then answered with. */
export function openWorkspace(options: CoreOptions, onProgress: Progress): OpenFile | Refusal {
  const { folder, create, nativeBinding, allowAnyFolder } = options
  if (folder === null) return Refusal.of('workspace.notOpen', {})
  try {
    const alternative = alternativeTo(folder)
    const file = openFile(folder, { create, nativeBinding, allowAnyFolder, alternative, onProgress })
    makeUpForErasure(file)
    return file
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** What a power cut kept from its end. Where it fails again, the next start tries once more: the records are gone already. */
function makeUpForErasure(file: OpenFile): void {
  try {
    finishErasure(file)
  } catch (error) {
    if (diskRefusal(error) === null) throw error
  }
}

/** A folder of this machine where a workspace may be open. */
function alternativeTo(folder: string): string {
  const root = process.platform === 'win32' ? 'C:\\Acuerdos' : '/var/lib/acuerdos'
  const places = [defaultFolder(), path.join(os.homedir(), 'Acuerdos')]
  return places.find(place => place !== folder && judgePlace(place, placeFacts(place)) === null) ?? root
}
