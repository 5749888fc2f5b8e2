import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { AgreedOn } from '../../../shared/contract/minutes.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { useConfirm } from '../../ui/ConfirmDialog.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { useSaves } from '../../ui/saves.tsx'
import { useBusy } from '../../ui/useBusy.ts'

type StageActionsProps = { minutes: AgreedOn; onDistribute(): void }
type Dialog = 'circulate' | 'amend'

/** What is done next with the minutes: one primary action, and what else may be done. */
export function StageActions({ minutes, onDistribute }: StageActionsProps) {
  const texts = useTexts()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const approve = useApproval(minutes)
  const { sealed, amending, state } = minutes
  const isRound = state === 'underReview'
  const isNext = isRound || state === 'approved' || state === 'distributed'
  const close = () => setDialog(null)
  if (sealed !== null)
    return (
      <>
        <Button variant="default" onClick={() => setDialog('amend')}>
          {texts('agreeing.amend')}
        </Button>
        <Button onClick={onDistribute}>{texts('agreeing.distribution.add')}</Button>
        <AmendDialog minutes={minutes} opened={dialog === 'amend'} onClose={close} />
      </>
    )
  const circulating = (
    <Button variant={isNext ? 'default' : 'filled'} onClick={() => setDialog('circulate')}>
      {texts(isRound ? 'agreeing.circulateAgain' : 'agreeing.circulate')}
    </Button>
  )
  const approving = (
    <Button variant={isNext ? 'filled' : 'default'} onClick={() => void approve()}>
      {texts(amending === null ? 'agreeing.approve' : 'agreeing.sealAgain')}
    </Button>
  )
  return (
    <>
      {isNext ? circulating : approving}
      {isNext ? approving : circulating}
      <CirculateDialog minutes={minutes} opened={dialog === 'circulate'} onClose={close} />
    </>
  )
}

/** Seals after asking: it cannot be taken back. */
function useApproval({ meetingId, contentHash, corrections }: AgreedOn) {
  const texts = useTexts()
  const confirm = useConfirm()
  const saves = useSaves()
  const approve = useCommand('minutes.approve')
  const open = corrections.filter(({ state }) => state === 'proposed').length
  return async () => {
    const agreed = await confirm({
      title: texts('agreeing.approveDialog.title'),
      text: (
        <>
          <p>{texts('agreeing.approveDialog.text')}</p>
          {open > 0 && (
            <p>
              <strong>{texts('agreeing.approveDialog.open', { count: open })}</strong>
            </p>
          )}
        </>
      ),
      confirm: texts('agreeing.approve'),
    })
    if (!agreed) return
    await saves.flush()
    const { version } = await approve({ meetingId, hash: contentHash })
    notifyDone(texts('agreeing.approved', { version }))
  }
}

type DialogProps = { minutes: AgreedOn; opened: boolean; onClose(): void }

function CirculateDialog({ minutes, opened, onClose }: DialogProps) {
  const texts = useTexts()
  const saves = useSaves()
  const circulate = useCommand('minutes.circulate')
  const { busy, run } = useBusy()
  const [replyBy, setReplyBy] = useState('')

  async function submit() {
    await saves.flush()
    const { version } = await circulate({ meetingId: minutes.meetingId, replyBy: replyBy || null })
    notifyDone(texts('agreeing.circulated', { version }))
    onClose()
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts('agreeing.circulateDialog.title')}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      <form onSubmit={submitting(() => run(submit))}>
        <p>{texts('agreeing.circulateDialog.text')}</p>
        <TextInput
          mt="md"
          type="date"
          label={texts('agreeing.circulateDialog.replyBy')}
          data-autofocus
          value={replyBy}
          onChange={event => setReplyBy(event.currentTarget.value)}
        />
        <DialogButtons confirm={texts('agreeing.circulateDialog.confirm')} busy={busy} onClose={onClose} />
      </form>
    </Modal>
  )
}

function AmendDialog({ minutes, opened, onClose }: DialogProps) {
  const texts = useTexts()
  const amend = useCommand('minutes.amend')
  const { busy, run } = useBusy()
  const [reason, setReason] = useState('')

  async function submit() {
    if (reason.trim() === '') return
    await amend({ meetingId: minutes.meetingId, reason })
    setReason('')
    onClose()
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts('agreeing.amendDialog.title')}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      <form onSubmit={submitting(() => run(submit))}>
        <p>{texts('agreeing.amendDialog.text', { version: minutes.sealed ?? '' })}</p>
        <TextInput
          mt="md"
          label={texts('agreeing.amendDialog.reason')}
          description={texts('agreeing.amendDialog.reasonHint')}
          required
          maxLength={300}
          data-autofocus
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <DialogButtons
          confirm={texts('agreeing.amendDialog.confirm')}
          busy={busy}
          disabled={reason.trim() === ''}
          onClose={onClose}
        />
      </form>
    </Modal>
  )
}

function submitting(submit: () => Promise<void>) {
  return (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
}

function DialogButtons(props: { confirm: string; busy: boolean; disabled?: boolean; onClose(): void }) {
  const texts = useTexts()
  return (
    <Group justify="flex-end" gap="xs" mt="lg">
      <Button variant="default" onClick={props.onClose}>
        {texts('window.dialog.cancel')}
      </Button>
      <Button type="submit" loading={props.busy} disabled={props.disabled ?? false}>
        {props.confirm}
      </Button>
    </Group>
  )
}
