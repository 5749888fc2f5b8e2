import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FollowUp } from '../../shared/contract/agreements.ts'
import { type FieldChange, useCommand } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { SavedRating } from '../ui/Rating.tsx'
import { SavedArea } from '../ui/SavedArea.tsx'
import { SavedLine } from '../ui/SavedLine.tsx'
import { SavedDate } from '../ui/SavedMoments.tsx'
import classes from './panel.module.css'

type FollowUpEditorProps = {
  entry: FollowUp
  /** Not stored yet: the first thing written stores it. */
  isNew: boolean
  onDone: () => void
}

/** One entry of the follow-up, being written. */
export function FollowUpEditor({ entry, isNew, onDone }: FollowUpEditorProps) {
  const texts = useTexts()
  const save = useEntrySaver(entry, isNew)
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])

  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onDone()
  }

  return (
    <fieldset className={classes.editor} aria-label={texts('agreements.followUp.title')} onKeyDown={handleKey}>
      <SavedArea
        label={texts('agreements.followUp.narrative')}
        labelled
        minRows={2}
        areaRef={first}
        value={entry.narrative}
        save={save('narrative')}
      />
      <div className={classes.pair}>
        <SavedDate label={texts('agreements.followUp.date')} labelled value={entry.date} save={saveDay(save('date'))} />
        <SavedRating label={texts('agreements.columns.rating')} labelled value={entry.rating} save={save('rating')} />
        <SavedLine
          label={texts('agreements.followUp.reporter')}
          labelled
          value={entry.reporter}
          save={save('reporter')}
        />
        <SavedLine
          nullable
          label={texts('agreements.followUp.channel')}
          labelled
          placeholder={texts('agreements.followUp.channelHint')}
          value={entry.channel}
          save={save('channel')}
        />
      </div>
      <SavedArea
        label={texts('agreements.followUp.nextStep')}
        labelled
        value={entry.nextStep}
        save={save('nextStep')}
      />
      <SavedLine
        nullable
        label={texts('agreements.followUp.evidence')}
        labelled
        placeholder={texts('agreements.followUp.evidenceHint')}
        value={entry.evidence}
        save={save('evidence')}
      />
      <div>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {texts('agreements.followUp.done')}
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
  const [first] = useState(() => ({ adding: isNew ? null : Promise.resolve() }))
  return <F extends keyof Fields>(field: F) =>
    async (edit: FieldChange<Fields[F]>) => {
      if (first.adding === null) {
        const { files, ...fields } = entry
        const adding = add({ ...fields, [field]: edit.now }).then(() => {})
        first.adding = adding
        return adding.catch(error => {
          first.adding = null
          throw error
        })
      }
      await first.adding
      await change({ id: entry.id, changes: { [field]: edit } })
    }
}

/** An entry always has a day: emptying the field changes nothing. */
function saveDay(save: (change: FieldChange<string>) => Promise<void>) {
  return async ({ was, now }: FieldChange<string | null>) => {
    if (was !== null && now !== null) await save({ was, now })
  }
}
