import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ListedLine } from '../../../../shared/contract/attendanceLists.ts'
import type { AttendanceStatus } from '../../../../shared/contract/fields.ts'
import { limits } from '../../../../shared/vocabulary.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useChoices, useTexts } from '../../../language/LanguageProvider.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import { type Decision, firstDecision, isFresh } from './decision.ts'
import { PastedLine } from './PastedLine.tsx'
import classes from './pasteList.module.css'

type PasteListProps = {
  text: string
  /** What the people of a list are marked as unless it says so itself. */
  usual: AttendanceStatus
  onDone(message: string): void
  onClose(): void
}

/** A list from Excel, a mail or Word: read, looked through and corrected line by line, then taken in one step. */
export function PasteList({ text, usual, onDone, onClose }: PasteListProps) {
  const texts = useTexts()
  const [pasted, setPasted] = useState(text)
  const isTooLong = pasted.length > limits.pastedList || countLines(pasted) > limits.pastedLines
  const isEmpty = pasted.trim() === ''
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1080px, 96vw)"
      title={texts('attendance.paste.title')}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      {isEmpty || isTooLong ? (
        <label className={classes.source}>
          <span>{texts('attendance.paste.hint')}</span>
          <textarea
            data-autofocus
            className={classes.text}
            rows={10}
            aria-label={texts('attendance.paste.text')}
            value=""
            onChange={event => setPasted(event.currentTarget.value)}
          />
          {isTooLong && (
            <span role="alert" className={classes.refusal}>
              {texts('attendance.paste.tooLong', { lines: limits.pastedLines })}
            </span>
          )}
        </label>
      ) : (
        <ReadList key={pasted} text={pasted} usual={usual} onDone={onDone} onAnother={() => setPasted('')} />
      )}
    </Modal>
  )
}

type ReadListProps = Pick<PasteListProps, 'text' | 'usual' | 'onDone'> & { onAnother(): void }

function ReadList({ text, usual, onDone, onAnother }: ReadListProps) {
  const { id } = useWork()
  const read = useQuery('attendanceLists.read', { meetingId: id, text })
  return (
    <Loaded query={read}>
      {lines => <Preview read={lines} usual={usual} onDone={onDone} onAnother={onAnother} />}
    </Loaded>
  )
}

function Preview({ read, usual, onDone, onAnother }: Omit<ReadListProps, 'text'> & { read: ListedLine[] }) {
  const texts = useTexts()
  const work = useWork()
  const statuses = useChoices('attendanceStatus')
  const [status, setStatus] = useState<AttendanceStatus>(usual)
  const [decided, setDecided] = useState<ReadonlyMap<number, Decision>>(new Map())
  const [sending, setSending] = useState(false)
  const lines = read.map((line, index) => decided.get(index) ?? firstDecision(line))
  const taken = lines.filter(line => line.taken)

  async function accept() {
    setSending(true)
    const entries = taken.map(
      ({ line: _, doubt: _d, similar: _s, listed: _l, sameAs: _a, taken: _t, ...entry }) => entry,
    )
    try {
      const { added, marked } = await work.run(null, 'attendanceLists.add', { meetingId: work.id, status, entries })
      const told = [
        (added > 0 || marked === 0) && texts('attendance.paste.done', { count: added }),
        marked > 0 && texts('attendance.paste.marked', { count: marked }),
      ]
      onDone(told.filter(Boolean).join(' '))
    } finally {
      setSending(false)
    }
  }

  const fresh = lines.filter(line => line.taken && isFresh(line)).length
  const doubtful = lines.filter(({ doubt }) => doubt !== null).length
  const counts = [
    texts('attendance.paste.read', { count: lines.length }),
    fresh > 0 && texts('attendance.paste.fresh', { count: fresh }),
    doubtful > 0 && texts('attendance.paste.doubtful', { count: doubtful }),
  ]
  return (
    <div className={classes.preview}>
      <p role="status">{lines.length === 0 ? texts('attendance.paste.nothing') : counts.filter(Boolean).join(' · ')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <ul className={classes.lines} aria-label={texts('attendance.paste.lines')} tabIndex={0}>
        {lines.map((line, index) => (
          <PastedLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a line's place in the pasted text is its identity
            key={index}
            index={index}
            line={line}
            onDecide={(place, decision) => setDecided(before => new Map(before).set(place, decision))}
          />
        ))}
      </ul>
      <div className={classes.foot}>
        <Button variant="default" onClick={onAnother}>
          {texts('attendance.paste.another')}
        </Button>
        <label className={classes.status}>
          <span>{texts('attendance.paste.status')}</span>
          <select
            value={status}
            onChange={event =>
              setStatus(statuses.find(({ value }) => value === event.currentTarget.value)?.value ?? status)
            }
          >
            {statuses.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button data-autofocus disabled={taken.length === 0} loading={sending} onClick={() => void accept()}>
          {texts('attendance.paste.accept', { count: taken.length })}
        </Button>
      </div>
    </div>
  )
}

function countLines(text: string): number {
  return text.split('\n').filter(line => line.trim() !== '').length
}
