import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { ProblemText } from '../ui/notify.tsx'
import classes from './directory.module.css'

type AddDialogProps = {
  opened: boolean
  onClose: () => void
  title: string
  complete: boolean
  onSubmit: () => Promise<void>
  children: ReactNode
}

/** The frame of the dialogs that add an entry: a refusal is said where it was asked. */
export function AddDialog({ opened, onClose, title, complete, onSubmit, children }: AddDialogProps) {
  const texts = useTexts()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<ErrorEnvelope | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!complete || sending) return
    setSending(true)
    setProblem(null)
    try {
      await onSubmit()
      onClose()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setProblem(error.envelope)
    } finally {
      setSending(false)
    }
  }

  function close() {
    setProblem(null)
    onClose()
  }

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      <form onSubmit={event => void submit(event)}>
        <Stack gap="md">
          {children}
          {problem && (
            <p role="alert" className={classes.refusal}>
              <ProblemText problem={problem} />
            </p>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {texts('window.dialog.cancel')}
            </Button>
            <Button type="submit" disabled={!complete} loading={sending}>
              {texts('directory.add.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
