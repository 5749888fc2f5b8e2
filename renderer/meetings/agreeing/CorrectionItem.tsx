import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCheck, IconDots, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Correction } from '../../../shared/contract/minutes.ts'
import { dayOf, shortDate } from '../../../shared/dates.ts'
import { Refusal } from '../../../shared/errors.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { DateText } from '../../ui/DateText.tsx'
import { StatusBadge, type StatusTone } from '../../ui/StatusBadge.tsx'
import { WordChanges } from '../../ui/WordChanges.tsx'
import frame from './agreeing.module.css'
import classes from './corrections.module.css'

const tones: Record<Correction['state'], StatusTone> = { proposed: 'waiting', accepted: 'done', refused: 'closed' }

type CorrectionItemProps = {
  correction: Correction
  sealed: boolean
  /** How it is found in its list. */
  itemKey: string
  /** Told before it is decided on or removed. */
  onLeave(): void
}

/** One correction: where, from whom, what it said and is to say; accepted or not. */
export function CorrectionItem({ correction, sealed, itemKey, onLeave }: CorrectionItemProps) {
  const texts = useTexts()
  const language = useLanguage()
  const decide = useCommand('corrections.decide')
  const remove = useCommand('corrections.remove')
  const [theirs, setTheirs] = useState<string | null>(null)
  const { id, state, part, label, before, after, comment, author, decidedAt, decidedBy } = correction

  // It touches no one text: whoever settles it has seen to it in the minutes themselves.
  const isUnplaced = part === null

  async function take(seen?: string) {
    onLeave()
    try {
      await decide({ decisions: [{ id, state: 'accepted', ...(seen === undefined ? {} : { seen }) }] })
      setTheirs(null)
    } catch (error) {
      if (!(error instanceof Refusal) || error.envelope.code !== 'record.changedElsewhere') throw error
      setTheirs(error.envelope.facts.theirs)
    }
  }

  async function refuse() {
    onLeave()
    await decide({ decisions: [{ id, state: 'refused' }] })
  }

  const who = author || texts('agreeing.corrections.noAuthor')
  const where = label || texts('agreeing.corrections.whole')
  const of = (action: string) => texts('agreeing.corrections.actionOn', { action, where, author: who })

  return (
    <li className={classes.item} data-key={itemKey} data-decided={state !== 'proposed' || undefined}>
      <div className={classes.itemHead}>
        <strong className={classes.where}>{where}</strong>
        <span>{who}</span>
        <span className={frame.quiet}>
          {texts(`fields.correctionSource.${correction.source}`)}
          {correction.date && (
            <>
              {', '}
              <DateText date={correction.date} form="short" />
            </>
          )}
          {correction.version !== null &&
            `, ${texts('agreeing.corrections.ofVersion', { version: correction.version })}`}
        </span>
        <span className={classes.itemEnd}>
          <StatusBadge tone={tones[state]}>
            {isUnplaced && state === 'accepted'
              ? texts('agreeing.corrections.settled')
              : texts(`fields.correctionState.${state}`)}
          </StatusBadge>
          {state !== 'accepted' && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={texts('agreeing.corrections.menu', { author: who, where })}
                >
                  <IconDots size={18} stroke={1.8} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconTrash size={16} />}
                  onClick={() => {
                    onLeave()
                    void remove({ id })
                  }}
                >
                  {texts('agreeing.corrections.remove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </div>
      {(before !== '' || after !== '') && (
        <p className={classes.words}>
          <WordChanges before={before} after={after} />
        </p>
      )}
      {comment !== '' && (
        <p className={classes.comment} dir="auto">
          {comment}
        </p>
      )}
      {decidedAt && (
        <p className={frame.quiet}>
          {texts('agreeing.corrections.decided', {
            date: shortDate(dayOf(new Date(decidedAt)), language),
            by: decidedBy ?? '',
          })}
        </p>
      )}
      {theirs !== null && (
        <div role="alert" className={classes.conflict}>
          <p>{texts('agreeing.corrections.theirs')}</p>
          <p className={classes.words}>
            <WordChanges before={theirs} after={after} />
          </p>
          <Button size="xs" onClick={() => void take(theirs)}>
            {texts('agreeing.corrections.acceptOver')}
          </Button>
        </div>
      )}
      {state !== 'accepted' && (
        <div className={classes.itemActions}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={16} aria-hidden="true" />}
            disabled={sealed && !isUnplaced}
            aria-label={of(texts(isUnplaced ? 'agreeing.corrections.settle' : 'agreeing.corrections.accept'))}
            onClick={() => void take()}
          >
            {texts(isUnplaced ? 'agreeing.corrections.settle' : 'agreeing.corrections.accept')}
          </Button>
          {state === 'proposed' && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconX size={16} aria-hidden="true" />}
              aria-label={of(texts('agreeing.corrections.refuse'))}
              onClick={() => void refuse()}
            >
              {texts('agreeing.corrections.refuse')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
