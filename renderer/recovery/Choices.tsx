import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import type { Backup } from '../../shared/contract/backups.ts'
import { BackupTable } from '../backups/BackupTable.tsx'
import { type Restoring, useRestore } from '../backups/useRestore.tsx'
import { CancellableProgress, WorkProgress } from '../backups/WorkProgress.tsx'
import { contentsText, momentText } from '../backups/words.ts'
import { useTask } from '../bridge/useTask.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { useConfirm } from '../ui/ConfirmDialog.tsx'
import { notifyDone, ProblemText } from '../ui/notify.tsx'
import type { ProblemKind, RecoveryState } from './problem.ts'
import classes from './recovery.module.css'
import { useTryAgain } from './useTryAgain.ts'

/** What can take the place of a file that cannot be used; only what is possible is shown. */
export function Choices({ state, kind }: { state: RecoveryState; kind: ProblemKind }) {
  const texts = useTexts()
  const restoring = useRestore(kind === 'lost' ? 'nothing' : 'broken')
  const salvage = useTask('recovery.salvage')
  const anew = useTask('recovery.startAnew')
  const again = useTryAgain()
  const { backups, canSalvage } = state
  const good = backups.filter(backup => backup.good)
  // What was salvaged is offered by itself, beside how it came about.
  const newest = good.find(backup => backup.reason !== 'salvage') ?? good[0]
  const busy = restoring.running || salvage.running || anew.running || again.running
  return (
    <section aria-labelledby="choices">
      <h2 id="choices" className={classes.heading}>
        {texts('recovery.choices')}
      </h2>
      <p className={classes.quiet}>
        {newest ? null : `${texts('recovery.noBackup')} `}
        {texts('recovery.choicesText')}
      </p>
      {restoring.running && <WorkProgress work="backups.restore">{texts('backups.restoring')}</WorkProgress>}
      <Refused problem={restoring.problem} />
      <ol className={classes.choices}>
        {newest && <NewestBackup newest={newest} backups={backups} restoring={restoring} busy={busy} />}
        {canSalvage && <Salvage task={salvage} restoring={restoring} busy={busy} first={!newest} />}
        <WholeFile restoring={restoring} busy={busy} />
        <StartAnew task={anew} busy={busy} />
        <Choice title={texts('recovery.again.title')} text={texts('recovery.again.text')}>
          <Button variant="default" disabled={busy} onClick={() => void again.run()}>
            {texts('window.states.retry')}
          </Button>
          {again.still && <p role="status">{texts('recovery.again.still')}</p>}
        </Choice>
      </ol>
    </section>
  )
}

type NewestProps = { newest: Backup; backups: readonly Backup[]; restoring: Restoring; busy: boolean }

function NewestBackup({ newest, backups, restoring, busy }: NewestProps) {
  const texts = useTexts()
  const language = useLanguage()
  const [listed, setListed] = useState(false)
  const list = useId()
  const facts = {
    when: momentText(newest.madeAt, language),
    why: texts(`backups.reasons.${newest.reason}`),
    contents: contentsText(newest, texts),
  }
  return (
    <Choice
      title={texts('recovery.newest.title')}
      text={texts('recovery.newest.text', facts)}
      below={
        <div id={list}>
          {listed && (
            <BackupTable backups={backups} disabled={busy} onRestore={backup => void restoring.restore(backup)} />
          )}
        </div>
      }
    >
      <Button disabled={busy} onClick={() => void restoring.restore(newest)}>
        {texts('backups.restore')}
      </Button>
      {backups.length > 1 && (
        <Button
          variant="subtle"
          aria-expanded={listed}
          aria-controls={list}
          onClick={() => setListed(listed => !listed)}
        >
          {listed ? texts('recovery.newest.hide') : texts('recovery.newest.others', { count: backups.length })}
        </Button>
      )}
    </Choice>
  )
}

type SalvageProps = {
  task: ReturnType<typeof useTask<'recovery.salvage'>>
  restoring: Restoring
  busy: boolean
  first: boolean
}

function Salvage({ task, restoring, busy, first }: SalvageProps) {
  const texts = useTexts()
  const [found, setFound] = useState<Awaited<ReturnType<typeof task.run>>>()
  const filled = first ? {} : ({ variant: 'default' } as const)
  return (
    <Choice
      title={texts('recovery.salvage.title')}
      text={texts('recovery.salvage.text')}
      below={
        <>
          {task.running && (
            <CancellableProgress work="recovery.salvage">{texts('recovery.salvage.running')}</CancellableProgress>
          )}
          <Refused problem={task.problem} />
          {found && (
            <div className={classes.found} role="status">
              <p>
                {texts('recovery.salvage.done', {
                  records: found.records,
                  contents: contentsText(found.backup, texts),
                })}{' '}
                {found.leftovers > 0 && texts('recovery.salvage.leftovers', { count: found.leftovers })}
              </p>
              <Button {...filled} disabled={busy} onClick={() => void restoring.restore(found.backup)}>
                {texts('recovery.salvage.use')}
              </Button>
            </div>
          )}
        </>
      }
    >
      {!found && (
        <Button {...filled} disabled={busy} onClick={() => void task.run({}).then(setFound)}>
          {texts('recovery.salvage.start')}
        </Button>
      )}
    </Choice>
  )
}

function WholeFile({ restoring, busy }: { restoring: Restoring; busy: boolean }) {
  const texts = useTexts()
  const { restoreFile } = restoring
  return (
    <Choice
      title={texts('recovery.whole.title')}
      text={texts(restoreFile ? 'recovery.whole.text' : 'recovery.whole.command')}
    >
      {restoreFile && (
        <Button variant="default" disabled={busy} onClick={() => void restoreFile()}>
          {texts('backups.chooseFile')}
        </Button>
      )}
    </Choice>
  )
}

function StartAnew({ task, busy }: { task: ReturnType<typeof useTask<'recovery.startAnew'>>; busy: boolean }) {
  const texts = useTexts()
  const confirm = useConfirm()
  async function start() {
    const yes = await confirm({
      title: texts('recovery.anew.ask'),
      text: texts('recovery.anew.askText'),
      confirm: texts('recovery.anew.confirm'),
      harmful: true,
    })
    const done = yes && (await task.run({}))
    if (done && done.putAside !== null) notifyDone(texts('recovery.anew.done'))
  }
  return (
    <Choice
      title={texts('recovery.anew.title')}
      text={texts('recovery.anew.text')}
      below={<Refused problem={task.problem} />}
    >
      <Button variant="default" disabled={busy} onClick={() => void start()}>
        {texts('recovery.anew.start')}
      </Button>
    </Choice>
  )
}

type ChoiceProps = { title: string; text: string; below?: ReactNode; children: ReactNode }

function Choice({ title, text, below, children }: ChoiceProps) {
  return (
    <li className={classes.choice}>
      <div className={classes.words}>
        <h3 className={classes.name}>{title}</h3>
        <p className={classes.quiet}>{text}</p>
      </div>
      <div className={classes.actions}>{children}</div>
      <div className={classes.below}>{below}</div>
    </li>
  )
}

function Refused({ problem }: { problem: Restoring['problem'] }) {
  const texts = useTexts()
  return (
    problem && (
      <p className={classes.refused} role="alert">
        <strong>{texts('recovery.failed')}.</strong> <ProblemText problem={problem} />
      </p>
    )
  )
}
