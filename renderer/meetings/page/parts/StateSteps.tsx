import type { MeetingState } from '../../../../shared/contract/fields.ts'
import { dayOf, longDate } from '../../../../shared/dates.ts'
import { useChoices, useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import { useConfirm } from '../../../ui/ConfirmDialog.tsx'
import { useWork } from '../work/MeetingWork.tsx'
import { patchMeeting } from '../work/steps.ts'
import classes from './stateSteps.module.css'

/** The states from which on the numbers of the agreements stay as they are. */
const fixing: readonly MeetingState[] = ['underReview', 'approved', 'distributed']

/** How far the minutes are, as steps from left to right; a click goes there. */
export function StateSteps({ state, numbersFixedAt }: { state: MeetingState; numbersFixedAt: string | null }) {
  const texts = useTexts()
  const work = useWork()
  const confirm = useConfirm()
  const steps = useChoices('meetingState')
  const current = steps.findIndex(step => step.value === state)

  async function go(next: MeetingState) {
    if (next === state) return
    if (numbersFixedAt === null && fixing.includes(next) && work.meeting().agreements.length > 0) {
      const agreed = await confirm({
        title: texts('meeting.state.fixTitle'),
        text: texts('meeting.state.fixText'),
        confirm: texts('meeting.state.fixConfirm', { state: texts(`fields.meetingState.${next}`) }),
      })
      if (!agreed) return
    }
    const changes = { state: { was: state, now: next } }
    await work.run(patchMeeting({ state: next }), 'meetings.change', { id: work.id, changes })
  }

  return (
    <div className={classes.states}>
      <ol className={classes.steps} aria-label={texts('meeting.state.label')}>
        {steps.map(({ value, label }, index) => (
          <li key={value} className={classes.step} data-done={index < current || undefined}>
            <button
              type="button"
              className={classes.stepButton}
              aria-current={value === state ? 'step' : undefined}
              onClick={() => void go(value)}
            >
              <span className={classes.dot} aria-hidden="true" />
              {label}
            </button>
          </li>
        ))}
      </ol>
      <p className={classes.note}>
        <NumbersNote numbersFixedAt={numbersFixedAt} />
      </p>
    </div>
  )
}

/** Which of the two rules for the numbers of the agreements holds. */
export function NumbersNote({ numbersFixedAt }: { numbersFixedAt: string | null }) {
  const texts = useTexts()
  const language = useLanguage()
  if (numbersFixedAt === null) return texts('meeting.state.numbersFollow')
  return texts('meeting.state.numbersFixed', { date: longDate(dayOf(new Date(numbersFixedAt)), language) })
}
