import os from 'node:os'
import path from 'node:path'
import type { Binding } from '../db/execute.ts'
import { diskRefusal } from '../db/failures.ts'
import type { Progress } from '../db/inspect.ts'
import { bindingOf, type OpenFile, openFile, whileLocked } from '../db/open.ts'
import { judgePlace, placeFacts } from '../db/place.ts'
import { putPreparedInPlace } from '../db/restore.ts'
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
    const open = () => openFile(folder, { create, nativeBinding, allowAnyFolder, alternative, onProgress })
    return madeUpForErasure(open(), open, bindingOf(nativeBinding))
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Does what a power cut kept an erasure from. Without room on the disk the next start tries again: the records are gone already. */
function madeUpForErasure(file: OpenFile, reopen: () => OpenFile, binding: Binding): OpenFile {
  let current = file
  try {
    finishErasure(file, binding, () => {
      file.close()
      whileLocked(file.folder, binding, putPreparedInPlace)
      current = reopen()
    })
  } catch (error) {
    if (diskRefusal(error) === null) throw error
  }
  return current
}

/** A folder of this machine where a workspace may be open. */
function alternativeTo(folder: string): string {
  const root = process.platform === 'win32' ? 'C:\\Acuerdos' : '/var/lib/acuerdos'
  const places = [defaultFolder(), path.join(os.homedir(), 'Acuerdos')]
  return places.find(place => place !== folder && judgePlace(place, placeFacts(place)) === null) ?? root
}
