import type { AgreedOn } from '../../../shared/contract/minutes.ts'
import { dayOf, longDate, shortDate } from '../../../shared/dates.ts'
import type { Translate } from '../../../shared/texts/index.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import classes from './steps.module.css'

type Step = 'draft' | 'circulated' | 'approved' | 'distributed'
const steps: readonly Step[] = ['draft', 'circulated', 'approved', 'distributed']
type Done = { at: string; by: string } | null

/** How far the minutes are: the steps with when and by whom each was done, and in a sentence what that means. */
export function StageLine({ minutes }: { minutes: AgreedOn }) {
  const texts = useTexts()
  const language = useLanguage()
  const current = steps.indexOf(currentStep(minutes))
  const done = doneSteps(minutes)
  return (
    <section aria-label={texts('agreeing.steps')}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const told = done[step]
          return (
            <li
              key={step}
              className={classes.step}
              data-done={index < current || undefined}
              aria-current={index === current ? 'step' : undefined}
            >
              <span className={classes.dot} aria-hidden="true" />
              <span className={classes.stepName}>{texts(`agreeing.step.${step}`)}</span>
              <span className={classes.stepBy}>
                {told
                  ? texts('agreeing.stepBy', { date: shortDate(dayOf(new Date(told.at)), language), by: told.by })
                  : index >= current && texts(`agreeing.openStep.${step}`)}
              </span>
            </li>
          )
        })}
      </ol>
      <div className={classes.standing}>
        {sentences(minutes, texts, day => longDate(day, language)).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  )
}

function currentStep({ sealed, state }: AgreedOn): Step {
  if (sealed !== null) return state === 'distributed' ? 'distributed' : 'approved'
  return state === 'underReview' ? 'circulated' : 'draft'
}

/** The last time that a version went round since the last seal. */
function roundOf({ versions, rounds, sealed, state }: AgreedOn) {
  if (sealed === null && state !== 'underReview') return undefined
  const approved = versions.find(({ number, stage }) => stage === 'approved' && number !== sealed)?.number ?? 0
  return rounds.find(({ version }) => version > approved)
}

function doneSteps(minutes: AgreedOn): Record<Step, Done> {
  const round = roundOf(minutes)
  const seal = minutes.versions.find(({ number }) => number === minutes.sealed)
  const sent = minutes.distributions.findLast(({ version }) => version === minutes.sealed)
  return {
    draft: null,
    circulated: round ?? null,
    approved: seal?.sealedAt ? { at: seal.sealedAt, by: seal.sealedBy ?? '' } : null,
    distributed: minutes.state === 'distributed' && sent ? { at: `${sent.sentOn}T12:00`, by: sent.createdBy } : null,
  }
}

function sentences(minutes: AgreedOn, texts: Translate, written: (day: string) => string): string[] {
  const { sealed, amending, state, changed, versions } = minutes
  if (sealed !== null) return [texts('agreeing.standing.sealed', { version: sealed })]
  const approved = versions.find(({ stage }) => stage === 'approved')?.number
  const told: string[] = []
  if (amending !== null && approved !== undefined)
    told.push(texts('agreeing.standing.amending', { reason: amending, version: approved }))
  const round = roundOf(minutes)
  if (state === 'approved' || state === 'distributed') told.push(texts('agreeing.standing.notSealed'))
  else if (!round) told.push(...(amending === null ? [texts('agreeing.standing.draft')] : []))
  else if (round.replyBy === null) told.push(texts('agreeing.standing.circulated', { version: round.version }))
  else told.push(texts('agreeing.standing.replyBy', { version: round.version, date: written(round.replyBy) }))
  const newest = versions[0]?.number
  if (changed && round && newest !== undefined) told.push(texts('agreeing.standing.changed', { version: newest }))
  return told
}
