import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { OwnFieldKind } from '../../../shared/contract/fields.ts'
import { Refusal } from '../../../shared/errors.ts'
import { errorText } from '../../../shared/errorText.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { linesOf } from '../../ui/listKeys.ts'
import { notifyDone } from '../../ui/notify.tsx'
import classes from './ownFields.module.css'

const kinds: readonly OwnFieldKind[] = ['text', 'number', 'date', 'choice']

/** Adds a field: a name and Enter; its kind, and its options where it has some. */
export function NewOwnField({ onAdded }: { onAdded: (id: string) => void }) {
  const texts = useTexts()
  const add = useCommand('ownFields.add')
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<OwnFieldKind>('text')
  const [choices, setChoices] = useState('')
  const [problem, setProblem] = useState<Refusal | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return
    try {
      const { id } = await add({ name, kind, ...(kind === 'choice' ? { choices: linesOf(choices) } : {}) })
      notifyDone(texts('register.own.added', { name }))
      setOpen(false)
      setName('')
      setChoices('')
      setProblem(null)
      onAdded(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setProblem(error)
    }
  }

  if (!open)
    return (
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
        {texts('register.own.add')}
      </Button>
    )
  return (
    <form className={classes.form} onSubmit={event => void submit(event)}>
      <div className={classes.line}>
        <TextInput
          label={texts('register.own.name')}
          placeholder={texts('register.own.namePlaceholder')}
          value={name}
          maxLength={100}
          autoFocus
          error={problem && errorText(texts, problem.envelope)}
          onChange={event => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={texts('register.own.kind')}
          value={kind}
          onChange={event => setKind(kinds.find(each => each === event.currentTarget.value) ?? 'text')}
          data={kinds.map(value => ({ value, label: texts(`register.own.kinds.${value}`) }))}
        />
      </div>
      {kind === 'choice' && (
        <Textarea
          label={texts('register.own.choices')}
          autosize
          minRows={2}
          maxRows={6}
          value={choices}
          onChange={event => setChoices(event.currentTarget.value)}
        />
      )}
      <div className={classes.end}>
        <Button variant="default" size="compact-sm" onClick={() => setOpen(false)}>
          {texts('window.dialog.cancel')}
        </Button>
        <Button
          type="submit"
          size="compact-sm"
          disabled={name.trim() === '' || (kind === 'choice' && linesOf(choices).length === 0)}
        >
          {texts('register.own.make')}
        </Button>
      </div>
    </form>
  )
}
