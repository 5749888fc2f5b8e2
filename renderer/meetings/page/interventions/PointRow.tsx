import { type ChangeEvent, type ClipboardEvent, type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react'
import type { Point } from '../../../../shared/contract/meetings.ts'
import { isQuestion } from '../../../../shared/questions.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import field from '../../../ui/fields.module.css'
import { linesOf } from '../../../ui/listKeys.ts'
import { growing } from '../../../ui/SavedArea.tsx'
import { SavedField } from '../../../ui/SavedField.tsx'
import { strokeOf } from '../../../ui/typingHistory.ts'
import { isStrayUndo, ownUndo, takeBackTyping } from '../../../ui/undoKeys.ts'
import { storedParagraph, useSavedText } from '../../../ui/useSaved.ts'
import { useSavers } from '../work/MeetingWork.tsx'
import { focusText } from '../work/registry.ts'
import classes from './interventions.module.css'
import type { PointMarks } from './marks.ts'
import { type PointAct, pressed } from './pointKeys.ts'
import type { PointTools } from './pointTools.ts'
import { pointName } from './usePointCommands.ts'

type PointRowProps = {
  point: Point
  interventionId: string
  number: number
  marks: PointMarks | undefined
  tools: PointTools
  /** What the intervention does for one of its points. */
  onAct(act: PointAct, pointId: string): void
  menuOpened: boolean
}

/** One point: a plain text area with a quiet mark for what it is. Its keys make, join, move and leave points. */
export const PointRow = memo(function PointRow(props: PointRowProps) {
  const { point, interventionId, number, marks, tools, onAct, menuOpened } = props
  const { work, commands } = tools
  const texts = useTexts()
  const save = useSavers('points.change', point.id)
  const saved = useSavedText({ value: point.text, save: save('text'), stored: storedParagraph })
  const area = useRef<HTMLTextAreaElement>(null)
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
        sent: () => latest.current.sent(),
        adopt: text => latest.current.adopt(text),
      }),
    [work, point.id],
  )

  function handleChange(event: ChangeEvent<HTMLTextAreaElement>) {
    if (isStrayUndo(event)) return
    const text = event.currentTarget.value
    // The question mark makes the question, once: who chose another kind afterwards keeps it.
    if (point.kind === 'statement' && isQuestion(text) && !isQuestion(saved.value)) commands.setKind(point, 'question')
    saved.type(text, strokeOf(event.nativeEvent))
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.currentTarget.readOnly) return
    if (event.ctrlKey || event.metaKey) takeBackTyping(event, saved)
    if (pressed(event, { point, interventionId, onAct }, tools)) event.preventDefault()
  }

  function handlePaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    if (event.currentTarget.readOnly) return
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
    commands.paste(point, value, lines, value.slice(0, start), value.slice(end))
  }

  const kind = tools.kinds[point.kind]
  return (
    <li className={classes.point} id={point.id} data-kind={point.kind} data-level={point.level || undefined}>
      <span className={classes.mark} title={kind}>
        {marks?.question === undefined ? signs[point.kind] : `${texts('meeting.points.q')}${marks.question}`}
      </span>
      <SavedField
        label={point.kind === 'statement' ? tools.label(number) : `${tools.label(number)}, ${kind}`}
        saved={saved}
      >
        {control => (
          <div className={field.grow} {...growing(saved.value)}>
            <textarea
              {...control}
              {...ownUndo}
              ref={area}
              rows={1}
              className={field.control}
              value={saved.value}
              placeholder={texts('meeting.points.hint')}
              onChange={handleChange}
              onBlur={() => void saved.leave()}
              onKeyDown={handleKey}
              onPaste={handlePaste}
            />
          </div>
        )}
      </SavedField>
      {(marks !== undefined || point.attribution !== 'named') && (
        <span className={classes.said}>
          {marks?.answers !== undefined && <span>{texts('meeting.points.answers', { number: marks.answers })}</span>}
          {marks?.unanswered && <span>{texts('meeting.points.unanswered')}</span>}
          {marks?.agreement !== undefined && (
            <span>{texts('meeting.points.agreement', { number: marks.agreement })}</span>
          )}
          {point.attribution !== 'named' && <span>{texts(`fields.attribution.${point.attribution}`)}</span>}
        </span>
      )}
      <button
        type="button"
        className={classes.menuButton}
        aria-label={texts('meeting.points.menu')}
        aria-haspopup="menu"
        aria-expanded={menuOpened}
        tabIndex={-1}
        onClick={() => onAct('menu', point.id)}
      >
        ⋯
      </button>
    </li>
  )
})

/** A sign for each kind; questions show their number instead. */
const signs = { statement: '•', question: '?', answer: '↳', request: '→', offer: '✓', figure: '#' } as const
