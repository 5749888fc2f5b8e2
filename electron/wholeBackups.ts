import type { BrowserWindow } from 'electron'
import type { StartedCore } from '../core/start.ts'
import type { SavedWhole } from '../shared/bridge.ts'
import type { BroughtBack } from '../shared/contract/backups.ts'
import type { AnswerWith } from '../shared/errors.ts'
import type { placeChoosing } from './open.ts'
import type { FileSaving } from './save.ts'

type Parts = {
  core: Pick<StartedCore, 'saveWholeBackup' | 'restoreWholeBackup'>
  saving: FileSaving
  choosePlace: ReturnType<typeof placeChoosing>
}

export type WholeBackups = ReturnType<typeof wholeBackups>

/** One file with everything, at places that the person chooses and the window never learns. Null: they chose none. */
export function wholeBackups({ core, saving, choosePlace }: Parts) {
  return {
    async save(name: string, window: BrowserWindow): Promise<AnswerWith<SavedWhole> | null> {
      const place = await saving.choosePlace(name, window)
      if (place === null) return null
      const answer = await core.saveWholeBackup(place)
      if (!answer.ok) return answer
      const { attachments, missing } = answer.value
      return { ok: true, value: { file: saving.written(place), attachments, missing } }
    },
    async restore(window: BrowserWindow): Promise<AnswerWith<BroughtBack> | null> {
      const place = await choosePlace(['zip'], window)
      return place === null ? null : core.restoreWholeBackup(place)
    },
  }
}
