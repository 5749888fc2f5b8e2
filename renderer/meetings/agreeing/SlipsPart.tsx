import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { IconDots, IconFileTypeDocx, IconFileZip, IconPencilPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgreedOn, Slip, Somebody } from '../../../shared/contract/minutes.ts'
import { dayOf } from '../../../shared/dates.ts'
import { useChange, useCommand, useQuery } from '../../bridge/hooks.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useChoices, useTexts } from '../../language/LanguageProvider.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SavedSelect } from '../../ui/SavedChoices.tsx'
import { SavedLine } from '../../ui/SavedLine.tsx'
import { SavedDate } from '../../ui/SavedMoments.tsx'
import { useBusy } from '../../ui/useBusy.ts'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import { fixesNumbers } from '../outputs/fixesNumbers.ts'
import { SlowDocument } from '../outputs/SlowDocument.tsx'
import classes from './agreeing.module.css'

type SlipsPartProps = { minutes: AgreedOn; onCorrect(slip: Slip): void }

/** "Is this what you said?": a slip for each of those who spoke, and what they answered. */
export function SlipsPart({ minutes, onCorrect }: SlipsPartProps) {
  const texts = useTexts()
  const add = useCommand('slips.add')
  const slips = useDocument('speakerSlips.export')
  const [replyBy, setReplyBy] = useState(minutes.rounds[0]?.replyBy ?? '')
  const { meetingId, language, speakers } = minutes
  const meeting = useQuery('meetings.get', { id: meetingId })
  const { list, leaving } = useNextFocus<HTMLTableSectionElement>(minutes.slips.map(({ id }) => id))
  const asked = new Set(minutes.slips.map(keyOf))
  const { busy, run } = useBusy()
  const missing = speakers.filter(speaker => !asked.has(keyOf(speaker)))
  const remarks = new Map(speakers.map(speaker => [keyOf(speaker), speaker.remarks]))
  const prepare = missing.length > 0 && (
    <>
      <TextInput
        type="date"
        label={texts('agreeing.slips.replyBy')}
        value={replyBy}
        onChange={event => setReplyBy(event.currentTarget.value)}
      />
      <Button
        loading={busy}
        onClick={() =>
          void run(() =>
            add({
              meetingId,
              replyBy: replyBy || null,
              entries: missing.map(({ organizationId, personId, name }) => ({ organizationId, personId, name })),
            }),
          )
        }
      >
        {texts('agreeing.slips.prepare', { count: missing.length })}
      </Button>
      {meeting.data && fixesNumbers(meeting.data) && <p className={classes.warning}>{texts('agreeing.slips.fixes')}</p>}
    </>
  )
  if (minutes.slips.length === 0)
    return (
      <EmptyState title={texts('agreeing.slips.none')} actions={<div className={classes.prepare}>{prepare}</div>}>
        {texts(speakers.length === 0 ? 'agreeing.slips.noSpeakers' : 'agreeing.slips.noneText')}
      </EmptyState>
    )
  return (
    <>
      <div className={classes.tools}>
        <p className={classes.count}>{texts('agreeing.slips.summary', countsOf(minutes.slips))}</p>
        {prepare}
        <Button
          variant="default"
          leftSection={<IconFileZip size={18} stroke={1.6} aria-hidden="true" />}
          loading={slips.making}
          onClick={() => void slips.make({ meetingId, language, replyBy: null })}
        >
          {texts('agreeing.slips.export')}
        </Button>
      </div>
      <SlowDocument work="speakerSlips.export" making={slips.making} />
      <table className={classes.table} aria-label={texts('agreeing.slips.table')}>
        <thead>
          <tr>
            <th scope="col">{texts('agreeing.slips.who')}</th>
            <th scope="col" className={classes.figure}>
              {texts('agreeing.slips.remarks')}
            </th>
            <th scope="col">{texts('agreeing.slips.replyBy')}</th>
            <th scope="col">{texts('agreeing.slips.answer')}</th>
            <th scope="col">{texts('agreeing.slips.answeredOn')}</th>
            <th scope="col" className={classes.wide}>
              {texts('agreeing.slips.note')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody ref={list} tabIndex={-1}>
          {minutes.slips.map(slip => (
            <SlipRow
              key={slip.id}
              slip={slip}
              remarks={remarks.get(keyOf(slip)) ?? null}
              onExport={() => void slips.make({ meetingId, language, replyBy: null, speaker: somebodyOf(slip) })}
              onCorrect={() => onCorrect(slip)}
              onLeave={() => leaving(slip.id)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

type SlipRowProps = {
  slip: Slip
  remarks: number | null
  onExport(): void
  onCorrect(): void
  /** Told before it is removed. */
  onLeave(): void
}

function SlipRow({ slip, remarks, onExport, onCorrect, onLeave }: SlipRowProps) {
  const texts = useTexts()
  const save = useChange('slips.change', slip.id)
  const remove = useCommand('slips.remove')
  const answers = useChoices('slipAnswer')
  const late = slip.answer === 'awaited' && slip.replyBy !== null && slip.replyBy < dayOf(new Date())
  const of = (field: string) => `${field}: ${slip.printed}`
  return (
    <tr data-key={slip.id}>
      <th scope="row" className={classes.who}>
        {slip.printed}
      </th>
      <td className={classes.figure}>{remarks}</td>
      <td>
        <SavedDate label={of(texts('agreeing.slips.replyBy'))} value={slip.replyBy} save={save('replyBy')} />
        {late && <span className={classes.late}>{texts('agreeing.slips.late')}</span>}
      </td>
      <td className={classes.answer}>
        <SavedSelect
          label={of(texts('agreeing.slips.answer'))}
          choices={answers}
          value={slip.answer}
          save={save('answer')}
        />
      </td>
      <td>
        <SavedDate label={of(texts('agreeing.slips.answeredOn'))} value={slip.answeredOn} save={save('answeredOn')} />
      </td>
      <td>
        <SavedLine label={of(texts('agreeing.slips.note'))} value={slip.note} save={save('note')} wrap />
      </td>
      <td className={classes.menu}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={texts('agreeing.slips.menu', { name: slip.printed })}>
              <IconDots size={18} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFileTypeDocx size={16} />} onClick={onExport}>
              {texts('agreeing.slips.exportOne')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencilPlus size={16} />} onClick={onCorrect}>
              {texts('agreeing.slips.correct')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              onClick={() => {
                onLeave()
                void remove({ id: slip.id })
              }}
            >
              {texts('agreeing.slips.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}

function somebodyOf({ organizationId, personId, name }: Somebody): Somebody {
  return { organizationId, personId, name }
}

function keyOf(who: Somebody): string {
  return JSON.stringify(somebodyOf(who))
}

function countsOf(slips: readonly Slip[]): Record<Slip['answer'], number> {
  const counts = { awaited: 0, confirmed: 0, corrected: 0, silent: 0 }
  for (const { answer } of slips) counts[answer]++
  return counts
}
