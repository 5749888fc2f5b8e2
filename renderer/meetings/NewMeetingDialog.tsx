import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Body } from '../../shared/contract/bodies.ts'
import { BodyFields } from '../bodies/BodyFields.tsx'
import { useQuery } from '../bridge/hooks.ts'
import { useChoices, useTexts } from '../language/LanguageProvider.tsx'
import type { MeetingStart } from './NewMeetingProvider.tsx'
import { AgendaPreview } from './plan/AgendaPreview.tsx'
import { CarryPreview } from './plan/CarryPreview.tsx'
import classes from './plan/plan.module.css'
import { NEW_BODY, usePlan } from './plan/usePlan.ts'

type DialogProps = { start: MeetingStart; opened: boolean; onClose: () => void }

/**
 * Plans a meeting: the body that meets and the day are enough; its number, agenda, list and the agreements to follow up are
 * proposed, and each can be changed before it is made. The body may be made on the way.
 */
export function NewMeetingDialog({ start, opened, onClose }: DialogProps) {
  const texts = useTexts()
  const bodies = useQuery('bodies.list', {})
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts('window.newMeeting.title')}
      size={820}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      {bodies.data && <PlanForm start={start} bodies={bodies.data} onClose={onClose} />}
    </Modal>
  )
}

type FormProps = { start: MeetingStart; bodies: readonly Body[]; onClose: () => void }

function PlanForm({ start, bodies, onClose }: FormProps) {
  const texts = useTexts()
  const plan = usePlan(start, bodies)
  const [sending, setSending] = useState(false)
  const modalities = useChoices('modality')
  const languages = useChoices('language')
  const { proposal, isNew, facts, change } = plan

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!plan.complete || sending) return
    setSending(true)
    try {
      await plan.make()
      onClose()
    } finally {
      setSending(false)
    }
  }

  return (
    // The browser does not take Enter in a list for sending.
    <form
      onSubmit={event => void submit(event)}
      onKeyDown={event => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
      className={classes.form}
    >
      <div className={classes.fields}>
        {bodies.length > 0 && (
          <NativeSelect
            className={classes.half}
            label={texts('window.newMeeting.body')}
            value={plan.bodyId}
            data-autofocus
            onChange={event => plan.setBody(event.currentTarget.value)}
            data={[
              ...bodies.map(body => ({ value: body.id, label: `${body.code} · ${body.name}` })),
              { value: NEW_BODY, label: texts('window.newMeeting.newBody') },
            ]}
          />
        )}
        {!isNew && (
          <NativeSelect
            className={classes.half}
            label={texts('planning.from')}
            value={plan.from ?? ''}
            onChange={event => plan.setFrom(event.currentTarget.value || null)}
            data={[
              { value: '', label: texts('planning.usual') },
              ...plan.earlier.map(({ id, reference }) => ({
                value: id,
                label: texts('planning.fromMeeting', { reference }),
              })),
            ]}
          />
        )}
        {isNew && (
          <div className={classes.newBody}>
            <BodyFields value={plan.newBody} onChange={plan.setNewBody} autoFocus={bodies.length === 0} />
          </div>
        )}
        <TextInput
          className={classes.quarter}
          type="date"
          label={texts('window.newMeeting.date')}
          value={plan.date}
          onChange={event => plan.setDate(event.currentTarget.value)}
        />
        <TextInput
          className={classes.quarter}
          type="time"
          label={texts('meeting.head.time')}
          value={facts.startTime}
          onChange={event => change({ startTime: event.currentTarget.value })}
        />
        <NativeSelect
          className={classes.quarter}
          label={texts('meeting.head.modality')}
          value={facts.modality}
          onChange={event => change({ modality: event.currentTarget.value })}
          data={[{ value: '', label: texts('meeting.head.noModality') }, ...modalities]}
        />
        <NativeSelect
          className={classes.quarter}
          label={texts('planning.language')}
          value={plan.language}
          onChange={event => plan.setLanguage(event.currentTarget.value)}
          data={languages}
        />
        <TextInput
          className={plan.phases.length > 0 ? classes.half : classes.whole}
          label={texts('window.newMeeting.name')}
          placeholder={plan.bodyName}
          value={facts.title}
          onChange={event => change({ title: event.currentTarget.value })}
        />
        {plan.phases.length > 0 && (
          <NativeSelect
            className={classes.half}
            label={texts('planning.phase')}
            value={facts.phase}
            onChange={event => change({ phase: event.currentTarget.value })}
            data={[{ value: '', label: texts('planning.noPhase') }, ...plan.phases]}
          />
        )}
        <TextInput
          className={classes.half}
          label={texts('meeting.head.place')}
          value={facts.place}
          onChange={event => change({ place: event.currentTarget.value })}
        />
        <TextInput
          className={classes.half}
          label={texts('meeting.head.link')}
          value={facts.link}
          onChange={event => change({ link: event.currentTarget.value })}
        />
      </div>
      {proposal && (
        <div className={classes.preview}>
          <AgendaPreview
            proposal={proposal}
            withAgenda={plan.withAgenda}
            onAgenda={plan.setWithAgenda}
            withConvened={plan.withConvened}
            onConvened={plan.setWithConvened}
          />
          <CarryPreview carried={proposal.carried} taken={plan.taken} onTake={plan.take} />
        </div>
      )}
      <div className={classes.foot}>
        <span className={classes.willBe} role="status">
          {proposal && texts('planning.willBe', { reference: proposal.reference })}
        </span>
        <Button variant="default" onClick={onClose}>
          {texts('window.dialog.cancel')}
        </Button>
        <Button type="submit" disabled={!plan.complete} loading={sending}>
          {proposal ? texts('planning.create', { reference: proposal.reference }) : texts('window.newMeeting.create')}
        </Button>
      </div>
    </form>
  )
}
