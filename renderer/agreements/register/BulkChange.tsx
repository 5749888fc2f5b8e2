import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { Refusal } from '../../../shared/errors.ts'
import { errorText } from '../../../shared/errorText.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useTakeBack } from '../../frame/useUndo.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { useNumber } from '../../ui/useNumber.ts'
import type { OwnRegister } from '../ownFields/useOwnFields.ts'
import { BulkValue, emptyValue } from './BulkValue.tsx'
import { bulkEdits, type BulkChange as Change } from './bulkEdits.ts'
import classes from './register.module.css'

type BulkChangeProps = { opened: boolean; rows: readonly Agreement[]; own: OwnRegister; onClose(): void }

/** Asks what is to change in many agreements, says in how many it does, and changes them as one step. */
export function BulkChange({ opened, rows, own, onClose }: BulkChangeProps) {
  const texts = useTexts()
  const number = useNumber()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts('register.bulk.title', { count: rows.length, number: number(rows.length) })}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      <BulkForm rows={rows} own={own} onClose={onClose} />
    </Modal>
  )
}

const fixed = ['state', 'rating', 'due', 'priority', 'lead', 'support'] as const

function BulkForm({ rows, own, onClose }: Omit<BulkChangeProps, 'opened'>) {
  const texts = useTexts()
  const number = useNumber()
  const give = useCommand('register.change')
  const takeBack = useTakeBack()
  const [change, setChange] = useState<Change>({ field: 'state', now: 'inProgress' })
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Refusal | null>(null)
  const edits = bulkEdits(rows, change, own)
  const counted = (count: number) => ({ count, number: number(count) })

  async function submit(event: FormEvent) {
    event.preventDefault()
    setSending(true)
    try {
      const { commandId } = await give({ agreements: edits })
      notifyDone(texts('register.bulk.done', counted(edits.length)), {
        name: texts('register.bulk.undo'),
        run: () => void takeBack(commandId),
      })
      onClose()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setProblem(error)
    } finally {
      setSending(false)
    }
  }

  return (
    <form onSubmit={event => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={texts('register.bulk.field')}
          data-autofocus
          value={change.field === 'own' ? change.of.id : change.field}
          onChange={event => {
            setProblem(null)
            setChange(emptyValue(event.currentTarget.value, own.fields))
          }}
          data={[
            ...fixed.map(value => ({ value, label: texts(`register.bulk.fields.${value}`) })),
            ...own.fields.map(field => ({ value: field.id, label: field.name })),
          ]}
        />
        <BulkValue change={change} onChange={setChange} />
        <p className={classes.effect} role="status">
          {texts('register.bulk.effect', counted(edits.length))}{' '}
          {edits.length < rows.length && texts('register.bulk.same', counted(rows.length - edits.length))}
        </p>
        {problem && (
          <p role="alert" className={classes.problem}>
            {errorText(texts, problem.envelope)}
          </p>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {texts('window.dialog.cancel')}
          </Button>
          <Button type="submit" loading={sending} disabled={edits.length === 0}>
            {texts('register.bulk.make', counted(edits.length))}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
