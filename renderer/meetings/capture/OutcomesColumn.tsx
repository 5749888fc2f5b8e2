import { Button, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import type { CarriedAgreement, Meeting } from '../../../shared/contract/meetings.ts'
import { useChoices, useTexts } from '../../language/LanguageProvider.tsx'
import { SavedArea } from '../../ui/SavedArea.tsx'
import { SavedSelect } from '../../ui/SavedChoices.tsx'
import { AgreementList } from '../page/agreements/AgreementList.tsx'
import { useJump } from '../page/parts/jump.ts'
import { useAfterPaint } from '../page/parts/useAfterPaint.ts'
import { useSavers } from '../page/work/MeetingWork.tsx'
import classes from './capture.module.css'
import lists from './lists.module.css'

const tabs = ['questions', 'carried', 'notes'] as const
type Tab = (typeof tabs)[number]

type OutcomesProps = { meeting: Meeting; addAgreement(): void }

/** What comes of what is said: agreements always in view; below them open questions, what came back, and notes. */
export function OutcomesColumn({ meeting, addAgreement }: OutcomesProps) {
  const texts = useTexts()
  const { agreements, numbersFixedAt, interventions, carried } = meeting
  const [tab, setTab] = useState<Tab>('questions')
  const painted = useAfterPaint()
  const questions = useMemo(() => openQuestions(interventions), [interventions])
  const counts = { questions: questions.length, carried: carried.length, notes: 0 }
  return (
    <div className={classes.outcomes}>
      <section className={classes.agreements} data-place="agreements" aria-labelledby="capture-agreements">
        <div className={classes.partHead}>
          <h2 className={classes.partTitle} id="capture-agreements">
            {texts('capture.outcomes.agreements')} <span className={classes.count}>{agreements.length}</span>
          </h2>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.8} />}
            data-enter={agreements.length === 0 || undefined}
            onClick={addAgreement}
          >
            {texts('capture.outcomes.add')}
          </Button>
        </div>
        {agreements.length === 0 && <p className={classes.quiet}>{texts('capture.outcomes.empty')}</p>}
        {painted && <Agreements agreements={agreements} numbersFixedAt={numbersFixedAt} />}
      </section>
      <section className={classes.more} data-place="more" aria-label={texts('capture.outcomes.more')}>
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={value => setTab(tabs.find(each => each === value) ?? 'questions')}
          classNames={{ root: classes.tabs ?? '', panel: classes.tabPanel ?? '', tab: classes.tab ?? '' }}
        >
          <Tabs.List>
            {tabs.map(each => (
              <Tabs.Tab key={each} value={each}>
                {texts(`capture.outcomes.${each}`)}
                {counts[each] > 0 && <span className={classes.count}> {counts[each]}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="questions">{painted && <Questions questions={questions} />}</Tabs.Panel>
          <Tabs.Panel value="carried">
            {carried.length === 0 && <p className={classes.quiet}>{texts('capture.outcomes.noCarried')}</p>}
            <ul className={lists.carried}>
              {carried.map(each => (
                <Carried key={each.id} carried={each} />
              ))}
            </ul>
          </Tabs.Panel>
          <Tabs.Panel value="notes">
            <Notes id={meeting.id} notes={meeting.notes} />
          </Tabs.Panel>
        </Tabs>
      </section>
    </div>
  )
}

const Agreements = memo(AgreementList)

type Question = { id: string; number: number; text: string }

/** The questions that no point answers, by the numbers that they bear among all. */
function openQuestions(interventions: Meeting['interventions']): Question[] {
  const points = interventions.flatMap(intervention => intervention.points)
  const answered = new Set(points.map(({ answersId }) => answersId))
  return points
    .filter(({ kind }) => kind === 'question')
    .map(({ id, text }, index) => ({ id, number: index + 1, text }))
    .filter(({ id }) => !answered.has(id))
}

const Questions = memo(function Questions({ questions }: { questions: readonly Question[] }) {
  const texts = useTexts()
  const jump = useJump()
  if (questions.length === 0) return <p className={classes.quiet}>{texts('capture.outcomes.noQuestions')}</p>
  return (
    <ol className={lists.questions}>
      {questions.map(({ id, number, text }) => (
        <li key={id}>
          <button
            type="button"
            className={lists.question}
            title={texts('capture.outcomes.goToQuestion', { number })}
            onClick={() => jump.toPoint(id)}
          >
            <span className={lists.number}>
              {texts('meeting.points.q')}
              {number}
            </span>
            <span className={lists.questionText}>{text}</span>
          </button>
        </li>
      ))}
    </ol>
  )
})

function Carried({ carried }: { carried: CarriedAgreement }) {
  const texts = useTexts()
  const { id, agreementId, reference, text, state } = carried
  const save = useSavers('carriedAgreements.change', id)
  const saveAgreement = useSavers('agreements.change', agreementId)
  const states = useChoices('agreementState')
  return (
    <li className={lists.carry}>
      <div className={lists.carryHead}>
        <strong className={classes.reference}>{reference}</strong>
        <SavedSelect
          label={texts('capture.outcomes.stateOf', { reference })}
          choices={states}
          value={state}
          save={saveAgreement('state')}
        />
      </div>
      <p>{text}</p>
      <SavedArea
        label={texts('capture.outcomes.remarkOf', { reference })}
        placeholder={texts('capture.outcomes.remarkHint')}
        value={carried.remark}
        save={save('remark')}
      />
    </li>
  )
}

function Notes({ id, notes }: { id: string; notes: string }) {
  const texts = useTexts()
  const save = useSavers('meetings.change', id)
  return (
    <SavedArea
      label={texts('capture.outcomes.notes')}
      placeholder={texts('capture.outcomes.notesHint')}
      minRows={6}
      value={notes}
      save={save('notes')}
    />
  )
}
