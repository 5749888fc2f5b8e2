import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { FollowUp } from '../../../shared/contract/agreements.ts'
import { longDate } from '../../../shared/dates.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { useDropping } from '../../ui/FileDrop.tsx'
import { Rating } from '../../ui/Rating.tsx'
import classes from './agreement.module.css'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { useAttaching } from './useAttaching.ts'

type FollowUpEntryProps = { entry: FollowUp; onEdit: () => void; onRemove: () => void }

/** One entry as it reads: when and who, how it stood, what was done, what comes next, where the proof is. */
export function FollowUpEntry({ entry, onEdit, onRemove }: FollowUpEntryProps) {
  const texts = useTexts()
  const language = useLanguage()
  const { id, date, reporter, channel, rating, narrative, nextStep, evidence, letterNumber, files } = entry
  const facts = { date: longDate(date, language) }
  const attaching = useAttaching(id, ALREADY)
  const dropping = useDropping(dropped => void attaching.attach(dropped))
  return (
    <article aria-label={texts('agreement.followUp.entry', facts)} className={classes.entry} {...dropping}>
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
          aria-label={texts('agreement.followUp.edit', facts)}
          onClick={onEdit}
        >
          <IconPencil size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={texts('agreement.followUp.remove', facts)}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      {narrative && <p className={classes.entryText}>{narrative}</p>}
      {nextStep && (
        <p className={classes.entryText}>
          <span className={classes.quiet}>{texts('agreement.followUp.nextStep')}:</span> {nextStep}
        </p>
      )}
      {letterNumber && (
        <p className={classes.entryText}>
          <span className={classes.quiet}>{texts('agreement.followUp.letterNumber')}:</span> {letterNumber}
        </p>
      )}
      {evidence && (
        <p className={classes.entryText}>
          <span className={classes.quiet}>{texts('agreement.followUp.evidence')}:</span>{' '}
          {/^https?:\/\/\S+$/.test(evidence) ? (
            <a href={evidence} target="_blank" rel="noreferrer">
              {evidence}
            </a>
          ) : (
            evidence
          )}
        </p>
      )}
      <EvidenceFiles label={texts('agreement.files.label', facts)} files={files} />
    </article>
  )
}

const ALREADY = () => Promise.resolve()
