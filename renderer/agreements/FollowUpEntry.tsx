import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { FollowUp } from '../../shared/contract/agreements.ts'
import { longDate } from '../../shared/dates.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { DateText } from '../ui/DateText.tsx'
import { Rating } from '../ui/Rating.tsx'
import classes from './panel.module.css'

type FollowUpEntryProps = { entry: FollowUp; onEdit: () => void; onRemove: () => void }

/** One entry as it reads: when and who, how it stood, what was done, what comes next, where the proof is. */
export function FollowUpEntry({ entry, onEdit, onRemove }: FollowUpEntryProps) {
  const texts = useTexts()
  const language = useLanguage()
  const { date, reporter, channel, rating, narrative, nextStep, evidence } = entry
  const facts = { date: longDate(date, language) }
  return (
    <article aria-label={texts('agreements.followUp.entry', facts)}>
      <div className={classes.entryHead}>
        <p className={classes.entryFacts}>
          <strong>
            <DateText date={date} form="short" />
          </strong>
          {reporter && <span>{reporter}</span>}
          {channel && <span className={classes.quiet}>{channel}</span>}
          {rating !== null && <Rating value={rating} />}
        </p>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={texts('agreements.followUp.edit', facts)}
          onClick={onEdit}
        >
          <IconPencil size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={texts('agreements.followUp.remove', facts)}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      {narrative && <p className={classes.entryText}>{narrative}</p>}
      {nextStep && (
        <p className={classes.entryText}>
          <span className={classes.quiet}>{texts('agreements.followUp.nextStep')}:</span> {nextStep}
        </p>
      )}
      {evidence && (
        <p className={classes.entryText}>
          <span className={classes.quiet}>{texts('agreements.followUp.evidence')}:</span> {evidence}
        </p>
      )}
    </article>
  )
}
