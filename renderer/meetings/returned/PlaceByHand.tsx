import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { PlacedChange, ReturnedChange } from '../../../shared/contract/returnedMinutes.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import forms from '../agreeing/forms.module.css'
import type { CorrectablePart } from '../agreeing/NewCorrection.tsx'
import { PartField } from '../agreeing/PartField.tsx'
import type { Placing } from './useDecisions.ts'

type PlaceByHandProps = {
  meetingId: string
  change: ReturnedChange
  placed: PlacedChange
  onPlace(placing: Placing): Promise<void>
  onCancel(): void
}

/** Where a change belongs that was not recognised: the person says which text, and what it is to say. */
export function PlaceByHand({ meetingId, change, placed, onPlace, onCancel }: PlaceByHandProps) {
  const texts = useTexts()
  const [part, setPart] = useState<CorrectablePart | null>(
    placed.part && { part: placed.part, label: placed.label, text: placed.was },
  )
  const [after, setAfter] = useState(() => proposed(placed.was, change))
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!part || after === part.text) return
    setBusy(true)
    try {
      await onPlace({ part: part.part, label: part.label, before: part.text, after })
    } finally {
      setBusy(false)
    }
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onCancel()
  }

  return (
    <form
      className={forms.form}
      aria-label={texts('returned.placeIn')}
      onSubmit={event => void submit(event)}
      onKeyDown={handleKey}
    >
      <PartField
        meetingId={meetingId}
        value={part}
        onChange={chosen => {
          setPart(chosen)
          setAfter(proposed(chosen?.text ?? '', change))
        }}
      />
      {part && (
        <Textarea
          label={texts('agreeing.corrections.after')}
          autosize
          minRows={2}
          maxRows={12}
          value={after}
          onChange={event => setAfter(event.currentTarget.value)}
        />
      )}
      <div className={forms.formActions}>
        <Button variant="default" onClick={onCancel}>
          {texts('window.dialog.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={part === null || after === part.text}>
          {texts('returned.placeIn')}
        </Button>
      </div>
    </form>
  )
}

/** The text with the change where its words stand once; otherwise as it is, for the person to edit. */
function proposed(text: string, { before, after }: ReturnedChange): string {
  const pieces = before.trim() === '' ? [] : text.split(before)
  return pieces.length === 2 ? pieces.join(after.replaceAll('\u2029', '\n')) : text
}
