import { type ClipboardEvent, type KeyboardEvent, memo, useCallback, useLayoutEffect, useRef } from 'react'
import type { Point } from '../../../../shared/contract/meetings.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import field from '../../../ui/fields.module.css'
import { linesOf } from '../../../ui/listKeys.ts'
import { growing } from '../../../ui/SavedArea.tsx'
import { SavedField } from '../../../ui/SavedField.tsx'
import { storedParagraph, useSavedText } from '../../../ui/useSaved.ts'
import { ItemMenu, type ItemMenuHandle } from '../parts/ItemMenu.tsx'
import { useSavers, useWork } from '../work/MeetingWork.tsx'
import { focusText } from '../work/registry.ts'
import classes from './interventions.module.css'
import type { PointMarks } from './marks.ts'
import { PointMenu } from './PointMenu.tsx'
import { isQuestion } from './pointText.ts'
import { pointName, usePointCommands } from './usePointCommands.ts'

type PointRowProps = {
  point: Point
  interventionId: string
  number: number
  marks: PointMarks | undefined
}

/** One point: a plain text area with a quiet mark for what it is. Its keys make, join, move and leave points. */
export const PointRow = memo(function PointRow({ point, interventionId, number, marks }: PointRowProps) {
  const texts = useTexts()
  const work = useWork()
  const commands = usePointCommands()
  const save = useSavers('points.change', point.id)
  const saved = useSavedText({ value: point.text, save: save('text'), stored: storedParagraph })
  const area = useRef<HTMLTextAreaElement>(null)
  const menu = useRef<ItemMenuHandle>(null)
  const latest = useRef(saved)
  useLayoutEffect(() => {
    latest.current = saved
  })
  useLayoutEffect(
    () =>
      work.fields.add(pointName(point.id), {
        focus: caret => focusText(area.current, caret),
        text: () => latest.current.value,
        write: text => latest.current.set(text),
        flush: () => latest.current.flush(),
      }),
    [work, point.id],
  )
  const back = useCallback(() => focusText(area.current, 'end'), [])

  function type(text: string) {
    // The question mark makes the question, once: who chose another kind afterwards keeps it.
    if (point.kind === 'statement' && isQuestion(text) && !isQuestion(saved.value)) commands.setKind(point, 'question')
    saved.type(text)
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
    const did = (done: unknown) => {
      if (done !== false) event.preventDefault()
    }
    if (event.altKey) {
      if (event.key === 'ArrowUp') did(commands.move(point.id, -1))
      else if (event.key === 'ArrowDown') did(commands.move(point.id, 1))
      else if (event.key === 'Enter') did(menu.current?.open())
      return
    }
    if (event.key === 'Enter' && !event.shiftKey)
      did(commands.split(point.id, interventionId, value.slice(0, start), value.slice(end)))
    else if (event.key === 'Backspace' && start === 0 && end === 0) {
      if (value === '') did(commands.remove(point.id))
      else did(commands.joinWithPrevious(point.id, value))
    } else if (event.key === 'Tab') did(commands.toSpeaker(interventionId, event.shiftKey ? 0 : 1))
    else if (event.key === 'ArrowUp' && start === 0 && end === 0) did(commands.step(point.id, -1))
    else if (event.key === 'ArrowDown' && start === value.length) did(commands.step(point.id, 1))
  }

  function handlePaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
    const [first = '', ...others] = lines
    const tail = value.slice(end)
    saved.set(value.slice(0, start) + first)
    const last = others.length - 1
    const caret = others[last]?.length ?? 'end'
    commands.add(interventionId, point.id, others.with(last, `${others[last]}${tail}`), caret)
  }

  const label = texts('meeting.points.label', { number })
  const kind = texts(`fields.pointKind.${point.kind}`)
  return (
    <li className={classes.point} id={point.id} data-kind={point.kind}>
      <span className={classes.mark} title={kind}>
        <span aria-hidden="true">
          {marks?.question === undefined ? signs[point.kind] : `${texts('meeting.points.q')}${marks.question}`}
        </span>
        {point.kind !== 'statement' && <span className={classes.unseen}>{kind}</span>}
      </span>
      <SavedField label={label} saved={saved}>
        {control => (
          <div className={field.grow} {...growing(saved.value)}>
            <textarea
              {...control}
              ref={area}
              rows={1}
              className={field.control}
              value={saved.value}
              placeholder={texts('meeting.points.hint')}
              onChange={event => type(event.currentTarget.value)}
              onBlur={() => void saved.leave()}
              onKeyDown={handleKey}
              onPaste={handlePaste}
            />
          </div>
        )}
      </SavedField>
      <span className={classes.said}>
        {marks?.answers !== undefined && <span>{texts('meeting.points.answers', { number: marks.answers })}</span>}
        {marks?.unanswered && <span>{texts('meeting.points.unanswered')}</span>}
        {marks?.agreement !== undefined && (
          <span>{texts('meeting.points.agreement', { number: marks.agreement })}</span>
        )}
        {point.attribution !== 'named' && <span>{texts(`fields.attribution.${point.attribution}`)}</span>}
      </span>
      <ItemMenu label={texts('meeting.points.menu', { number })} handle={menu} skipped onClosed={back}>
        {close => <PointMenu point={point} interventionId={interventionId} close={close} />}
      </ItemMenu>
    </li>
  )
})

/** A sign for each kind; questions show their number instead. */
const signs = { statement: '•', question: '?', answer: '↳', request: '→', offer: '✓', figure: '#' } as const
