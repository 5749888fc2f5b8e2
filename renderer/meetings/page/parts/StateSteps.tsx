import { Link, useLocation } from 'wouter'
import type { MeetingState, OpenState } from '../../../../shared/contract/fields.ts'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import { dayOf, longDate } from '../../../../shared/dates.ts'
import { useChoices, useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import { paths } from '../../../paths.ts'
import { useWork } from '../work/MeetingWork.tsx'
import { patchMeeting } from '../work/steps.ts'
import classes from './stateSteps.module.css'

/** The states that a person gives a meeting; those that follow come with circulating, approving and distributing the minutes. */
const open: readonly OpenState[] = ['planned', 'inSession', 'draft']

type StepsProps = Pick<Meeting, 'state' | 'numbersFixedAt' | 'sealedVersion' | 'amendmentReason'>

/** How far the minutes are, as steps from left to right; a click goes there, or to where the minutes are agreed on. */
export function StateSteps({ state, numbersFixedAt, sealedVersion, amendmentReason }: StepsProps) {
  const texts = useTexts()
  const work = useWork()
  const [, show] = useLocation()
  const steps = useChoices('meetingState')
  const current = steps.findIndex(step => step.value === state)

  function go(value: MeetingState) {
    const next = open.find(each => each === value)
    if (value === state && next !== undefined) return
    if (next === undefined || sealedVersion !== null) return show(paths.agreeing(work.id))
    void work.run(patchMeeting({ state: next }), 'meetings.change', {
      id: work.id,
      changes: { state: { was: state, now: next } },
    })
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
              onClick={() => go(value)}
            >
              <span className={classes.dot} aria-hidden="true" />
              {label}
            </button>
          </li>
        ))}
      </ol>
      {(sealedVersion !== null || amendmentReason !== null) && (
        <p className={classes.note}>
          {sealedVersion !== null
            ? texts('agreeing.standing.sealed', { version: sealedVersion })
            : texts('meeting.state.amending', { reason: amendmentReason ?? '' })}{' '}
          <Link href={paths.agreeing(work.id)}>
            {texts(sealedVersion !== null ? 'meeting.state.amend' : 'meeting.documents.agreeing')}
          </Link>
        </p>
      )}
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
