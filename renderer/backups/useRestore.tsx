import { useCallback } from 'react'
import type { Backup, BroughtBack } from '../../shared/contract/backups.ts'
import type { ErrorEnvelope } from '../../shared/errors.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useHostWork, useTask } from '../bridge/useTask.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { useConfirm } from '../ui/ConfirmDialog.tsx'
import { notifyDone } from '../ui/notify.tsx'
import { useSaves } from '../ui/saves.tsx'
import classes from './backups.module.css'
import { contentsText, momentText } from './words.ts'

/** What a backup takes the place of: a file that is open, one that cannot be used, or none. */
export type Present = 'open' | 'broken' | 'nothing'

export type Restoring = {
  /** Asks the person first. */
  restore(backup: Backup): Promise<void>
  /** Restores one file with everything, which the person chooses; null where the host cannot. */
  restoreFile: (() => Promise<void>) | null
  running: boolean
  problem: ErrorEnvelope | null
}

/** Puts a backup in the place of what is there, after the person has read what that means, and says what was done. */
export function useRestore(present: Present): Restoring {
  const texts = useTexts()
  const language = useLanguage()
  const confirm = useConfirm()
  const saves = useSaves()
  const { bridge } = useClient()
  const task = useTask('backups.restore')
  const fromFile = useHostWork(bridge.capabilities.restoreWholeBackup)

  const tell = useCallback(
    ({ restored, saved, missing }: BroughtBack) => {
      // What the fields of the pages hold belongs to the file that was there before.
      saves.forget()
      const sentences = [texts('backups.restored', { when: momentText(restored.madeAt, language) })]
      const unchanged = saved?.sequence === restored.sequence
      if (saved && !unchanged)
        sentences.push(texts('backups.restoredKept', { when: momentText(saved.madeAt, language) }))
      else if (!saved && present !== 'nothing') sentences.push(texts('backups.restoredAside'))
      if (missing > 0) sentences.push(texts('backups.missing', { count: missing }))
      notifyDone(sentences.join(' '))
    },
    [texts, language, saves, present],
  )
  const question = (first: string) => (
    <div className={classes.question}>
      <p>{first}</p>
      {present === 'open' && <p>{texts('backups.keptAsBackup')}</p>}
      {present === 'broken' && <p>{texts('backups.keptAside')}</p>}
    </div>
  )

  async function restore(backup: Backup) {
    const when = momentText(backup.madeAt, language)
    const contents = contentsText(backup, texts)
    const yes = await confirm({
      title: texts('backups.restoreTitle', { when }),
      text: question(
        backup.reason === 'salvage'
          ? texts('backups.restoreSalvagedText', { contents })
          : texts('backups.restoreText', { contents }),
      ),
      confirm: texts('backups.restore'),
    })
    const done = yes && (await task.run({ sequence: backup.sequence }))
    if (done) tell({ ...done, missing: 0 })
  }

  async function restoreFile() {
    const yes = await confirm({
      title: texts('backups.restoreWholeTitle'),
      text: question(texts('backups.restoreWholeText')),
      confirm: texts('backups.chooseFile'),
    })
    const done = yes && (await fromFile?.run())
    if (done) tell(done)
  }

  return {
    restore,
    restoreFile: fromFile && restoreFile,
    running: task.running || fromFile?.running === true,
    problem: task.problem ?? fromFile?.problem ?? null,
  }
}
