/** The workspace's backups: made, listed, restored, taken along; and the check of the file that they are made of. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Backup } from '../../shared/contract/backups.ts'
import type { Output } from '../../shared/contract/index.ts'
import { dayOf } from '../../shared/dates.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useQuery } from '../bridge/hooks.ts'
import { useHostWork, useTask } from '../bridge/useTask.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { notifyDone, ProblemText } from '../ui/notify.tsx'
import { BackupTable } from './BackupTable.tsx'
import classes from './backups.module.css'
import { useRestore } from './useRestore.tsx'
import { VerifyReport } from './VerifyReport.tsx'
import { CancellableProgress, WorkProgress } from './WorkProgress.tsx'
import { momentText } from './words.ts'

export function BackupsPart({ folder }: { folder: string }) {
  const texts = useTexts()
  const language = useLanguage()
  const { bridge } = useClient()
  const backups = useQuery('backups.list', {})
  const making = useTask('backups.make')
  const saving = useHostWork(bridge.capabilities.saveWholeBackup)
  const verifying = useTask('workspace.verify')
  const restoring = useRestore('open')
  const [report, setReport] = useState<Output<'workspace.verify'> | null>(null)
  const works = [making, saving, verifying, restoring]
  const busy = works.some(work => work?.running)
  const problem = works.map(work => work?.problem).find(Boolean)

  async function make() {
    const made = await making.run({})
    if (made) notifyDone(texts('backups.made', { when: momentText(made.madeAt, language) }))
  }
  async function saveWhole() {
    const saved = await saving?.run(`acuerdos-${dayOf(new Date())}.zip`)
    if (!saved) return
    const { file, attachments, missing } = saved
    const sentences = [texts('backups.savedWhole', { name: file.name, count: attachments })]
    if (missing > 0) sentences.push(texts('backups.missing', { count: missing }))
    const { token } = file
    const { showSaved } = bridge.capabilities
    const show = token !== null && showSaved ? () => void showSaved(token) : null
    notifyDone(sentences.join(' '), show ? { name: texts('window.documents.show'), run: show } : undefined)
  }
  function restore(backup: Backup) {
    setReport(null)
    void restoring.restore(backup)
  }
  async function verify() {
    setReport(null)
    setReport((await verifying.run({})) ?? null)
  }

  return (
    <>
      <div className={classes.buttons}>
        <Button variant="default" disabled={busy} onClick={() => void make()}>
          {texts('backups.make')}
        </Button>
        {saving && (
          <Button variant="default" disabled={busy} onClick={() => void saveWhole()}>
            {texts('backups.saveWhole')}
          </Button>
        )}
        {restoring.restoreFile && (
          <Button variant="default" disabled={busy} onClick={() => void restoring.restoreFile?.()}>
            {texts('backups.restoreWhole')}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={() => void verify()}>
          {texts('backups.verify')}
        </Button>
      </div>
      {(making.running || saving?.running) && (
        <CancellableProgress work="backups.make">{texts('backups.making')}</CancellableProgress>
      )}
      {restoring.running && <WorkProgress work="backups.restore">{texts('backups.restoring')}</WorkProgress>}
      {verifying.running && (
        <CancellableProgress work="workspace.verify">{texts('backups.verifying')}</CancellableProgress>
      )}
      {problem && (
        <p className={classes.report} role="alert" data-bad>
          <ProblemText problem={problem} />
        </p>
      )}
      {report && <VerifyReport report={report} />}
      <Loaded query={backups}>
        {list =>
          list.length === 0 ? (
            <p className={classes.none}>{texts('backups.none')}</p>
          ) : (
            <BackupTable backups={list} disabled={busy} onRestore={restore} />
          )
        }
      </Loaded>
      <p className={classes.hint}>{texts('backups.automatic')}</p>
      <p className={classes.hint}>
        {texts('backups.folder')} <code className={classes.folder}>{backupFolder(folder)}</code>.{' '}
        {texts('backups.attachments')}
      </p>
    </>
  )
}

function backupFolder(folder: string): string {
  return folder.includes('\\') ? `${folder}\\backups` : `${folder}/backups`
}
