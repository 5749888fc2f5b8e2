import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FollowUp } from '../../../shared/contract/agreements.ts'
import { longDate } from '../../../shared/dates.ts'
import { type FieldChange, useCommand } from '../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { useDropping } from '../../ui/FileDrop.tsx'
import { SavedRating } from '../../ui/Rating.tsx'
import { SavedArea } from '../../ui/SavedArea.tsx'
import { SavedLine } from '../../ui/SavedLine.tsx'
import { SavedDate } from '../../ui/SavedMoments.tsx'
import classes from './agreement.module.css'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { useAttaching } from './useAttaching.ts'

type FollowUpEditorProps = {
  entry: FollowUp
  /** Not stored yet: the first thing written stores it. */
  isNew: boolean
  onDone: () => void
}

/** One entry of the follow-up, being written. */
export function FollowUpEditor({ entry, isNew, onDone }: FollowUpEditorProps) {
  const texts = useTexts()
  const language = useLanguage()
  const { save, stored } = useEntrySaver(entry, isNew)
  const attaching = useAttaching(entry.id, stored)
  const dropping = useDropping(files => void attaching.attach(files))
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])

  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onDone()
  }

  return (
    <fieldset
      className={classes.editor}
      aria-label={texts('agreement.followUp.title')}
      onKeyDown={handleKey}
      {...dropping}
    >
      <SavedArea
        label={texts('agreement.followUp.narrative')}
        labelled
        minRows={2}
        areaRef={first}
        value={entry.narrative}
        save={save('narrative')}
      />
      <div className={classes.pair}>
        <SavedDate label={texts('agreement.followUp.date')} labelled value={entry.date} save={saveDay(save('date'))} />
        <SavedRating label={texts('agreements.columns.rating')} labelled value={entry.rating} save={save('rating')} />
        <SavedLine
          label={texts('agreement.followUp.reporter')}
          labelled
          value={entry.reporter}
          save={save('reporter')}
        />
        <SavedLine
          nullable
          label={texts('agreement.followUp.channel')}
          labelled
          placeholder={texts('agreement.followUp.channelHint')}
          value={entry.channel}
          save={save('channel')}
        />
      </div>
      <SavedArea label={texts('agreement.followUp.nextStep')} labelled value={entry.nextStep} save={save('nextStep')} />
      <div className={classes.pair}>
        <SavedLine
          nullable
          label={texts('agreement.followUp.evidence')}
          labelled
          placeholder={texts('agreement.followUp.evidenceHint')}
          value={entry.evidence}
          save={save('evidence')}
        />
        <SavedLine
          nullable
          label={texts('agreement.followUp.letterNumber')}
          labelled
          placeholder={texts('agreement.followUp.letterHint')}
          value={entry.letterNumber}
          save={save('letterNumber')}
        />
      </div>
      <EvidenceFiles
        label={texts('agreement.files.label', { date: longDate(entry.date, language) })}
        files={entry.files}
        attaching={attaching}
      />
      <div>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {texts('agreement.followUp.done')}
        </Button>
      </div>
    </fieldset>
  )
}

type Fields = Omit<FollowUp, 'id' | 'agreementId' | 'files'>

/** The savers of an entry's fields. Whichever is first used for a new entry stores it; the others wait for that. */
function useEntrySaver(entry: FollowUp, isNew: boolean) {
  const add = useCommand('followUps.add')
  const change = useCommand('followUps.change')
  const [first] = useState<{ adding: Promise<void> | null }>(() => ({ adding: isNew ? null : Promise.resolve() }))
  async function store(said: Partial<Fields>) {
    const { files, ...fields } = entry
    first.adding = add({ ...fields, ...said }).then(() => {})
    await first.adding.catch(error => {
      first.adding = null
      throw error
    })
  }
  return {
    /** Resolves once the entry is stored, with nothing said yet if need be. */
    stored: async () => (first.adding === null ? store({}) : first.adding),
    save:
      <F extends keyof Fields>(field: F) =>
      async (edit: FieldChange<Fields[F]>) => {
        if (first.adding === null) return store({ [field]: edit.now })
        await first.adding
        await change({ id: entry.id, changes: { [field]: edit } })
      },
  }
}

/** An entry always has a day: emptying the field changes nothing. */
function saveDay(save: (change: FieldChange<string>) => Promise<void>) {
  return async ({ was, now }: FieldChange<string | null>) => {
    if (was !== null && now !== null) await save({ was, now })
  }
}
