import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { CorrectionSource } from '../../../shared/contract/fields.ts'
import type { Output } from '../../../shared/contract/index.ts'
import type { AgreedOn } from '../../../shared/contract/minutes.ts'
import { dayOf } from '../../../shared/dates.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useChoices, useTexts } from '../../language/LanguageProvider.tsx'
import { useBusy } from '../../ui/useBusy.ts'
import classes from './forms.module.css'
import { PartField } from './PartField.tsx'

export type CorrectablePart = Output<'corrections.parts'>[number]

type NewCorrectionProps = {
  minutes: AgreedOn
  /** Who answered a slip, and the texts that it asked about. */
  slip?: { id: string; author: string; parts: CorrectablePart[] }
  onDone(): void
}

/** A correction that somebody asked for: which text, what it is to say, who asks and how. */
export function NewCorrection({ minutes, slip, onDone }: NewCorrectionProps) {
  const texts = useTexts()
  const add = useCommand('corrections.add')
  const sources = useChoices('correctionSource')
  const [part, setPart] = useState(slip?.parts[0] ?? null)
  const [after, setAfter] = useState(part?.text ?? '')
  const [author, setAuthor] = useState(slip?.author ?? '')
  const [source, setSource] = useState<CorrectionSource>(slip ? 'slip' : 'said')
  const [date, setDate] = useState(() => dayOf(new Date()))
  const [comment, setComment] = useState('')
  const says = part === null ? comment.trim() !== '' : after !== part.text || comment.trim() !== ''

  const { busy, run } = useBusy()

  async function submit() {
    if (!says) return
    await add({
      meetingId: minutes.meetingId,
      version: minutes.versions[0]?.number ?? null,
      ...(slip && source === 'slip' ? { slipId: slip.id } : {}),
      entries: [
        {
          source,
          fileName: null,
          part: part?.part ?? null,
          label: part?.label ?? '',
          author,
          date: date || null,
          before: part?.text ?? '',
          after: part === null ? '' : after,
          comment,
        },
      ],
    })
    onDone()
  }

  function handleKey(event: KeyboardEvent) {
    // What was written is not thrown away by a key that was meant for a list.
    if (event.key !== 'Escape' || event.defaultPrevented || part !== null || comment !== '') return
    event.preventDefault()
    onDone()
  }

  return (
    <form
      className={classes.form}
      aria-label={texts('agreeing.corrections.add')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void run(submit)
      }}
      onKeyDown={handleKey}
    >
      <PartField
        meetingId={minutes.meetingId}
        value={part}
        first={slip?.parts}
        onChange={chosen => {
          setPart(chosen)
          setAfter(chosen?.text ?? '')
        }}
      />
      {part && (
        <>
          <div>
            <p className={classes.label}>{texts('agreeing.corrections.before')}</p>
            <p className={classes.quoted} dir="auto">
              {part.text}
            </p>
          </div>
          <Textarea
            label={texts('agreeing.corrections.after')}
            autosize
            minRows={2}
            maxRows={12}
            value={after}
            onChange={event => setAfter(event.currentTarget.value)}
          />
        </>
      )}
      <div className={classes.fields}>
        <TextInput
          label={texts('agreeing.corrections.author')}
          maxLength={300}
          value={author}
          onChange={event => setAuthor(event.currentTarget.value)}
        />
        <NativeSelect
          label={texts('agreeing.corrections.source')}
          data={sources}
          value={source}
          onChange={event => {
            const chosen = sources.find(({ value }) => value === event.currentTarget.value)
            if (chosen) setSource(chosen.value)
          }}
        />
        <TextInput
          type="date"
          label={texts('agreeing.corrections.date')}
          value={date}
          onChange={event => setDate(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={texts('agreeing.corrections.comment')}
        autosize
        minRows={1}
        maxRows={6}
        value={comment}
        onChange={event => setComment(event.currentTarget.value)}
      />
      <div className={classes.formActions}>
        <Button variant="default" onClick={onDone}>
          {texts('window.dialog.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={!says}>
          {texts('agreeing.corrections.save')}
        </Button>
      </div>
    </form>
  )
}
