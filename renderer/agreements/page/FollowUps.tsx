import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { FollowUp } from '../../../shared/contract/agreements.ts'
import { dayOf } from '../../../shared/dates.ts'
import { useCommand, useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import classes from './agreement.module.css'
import { FollowUpEditor } from './FollowUpEditor.tsx'
import { FollowUpEntry } from './FollowUpEntry.tsx'

type FollowUpsProps = {
  agreementId: string
  followUps: readonly FollowUp[]
  /** Its heading among those around it. */
  Heading?: 'h2' | 'h3'
}

/** What was done about an agreement, entry by entry, the latest first. A new entry is stored with its first words. */
export function FollowUps({ agreementId, followUps, Heading = 'h3' }: FollowUpsProps) {
  const texts = useTexts()
  const title = useId()
  const workspace = useQuery('workspace.get', {})
  const remove = useCommand('followUps.remove')
  const [draft, setDraft] = useState<FollowUp | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const stored = draft !== null && followUps.some(entry => entry.id === draft.id)
  const entries = draft !== null && !stored ? [draft, ...followUps] : followUps
  const shown = all ? entries : entries.slice(0, AT_FIRST)
  const { list, leaving } = useNextFocus<HTMLOListElement>(shown.map(({ id }) => id))
  useEffect(() => {
    if (stored) setDraft(null)
  }, [stored])

  function begin() {
    if (draft !== null) return setEditing(draft.id)
    const entry = emptyEntry(agreementId, workspace.data?.settings?.name ?? '')
    setDraft(entry)
    setEditing(entry.id)
  }

  /** A new entry in which nothing was written is given up; what was written in it is stored. */
  function edit(id: string) {
    setDraft(null)
    setEditing(id)
  }

  function end() {
    setEditing(null)
    setDraft(null)
    add.current?.focus()
  }

  return (
    <section aria-labelledby={title}>
      <div className={classes.sectionHead}>
        <Heading id={title} className={classes.sectionTitle}>
          {texts('agreement.followUp.title')}
          {followUps.length > 0 && <span className={classes.count}>{followUps.length}</span>}
        </Heading>
        <Button
          ref={add}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.8} />}
          onClick={begin}
        >
          {texts('agreement.followUp.add')}
        </Button>
      </div>
      {entries.length === 0 && <p className={classes.quiet}>{texts('agreement.followUp.none')}</p>}
      <ol ref={list} tabIndex={-1} className={classes.entries}>
        {shown.map(entry => (
          <li key={entry.id} data-key={entry.id}>
            {entry.id === editing ? (
              <FollowUpEditor entry={entry} isNew={!followUps.includes(entry)} onDone={end} />
            ) : (
              <FollowUpEntry
                entry={entry}
                onEdit={() => edit(entry.id)}
                onRemove={() => {
                  leaving(entry.id)
                  void remove({ id: entry.id })
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {texts('agreement.followUp.earlier', { count: entries.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

const AT_FIRST = 12

function emptyEntry(agreementId: string, reporter: string): FollowUp {
  return {
    id: newId(),
    agreementId,
    date: dayOf(new Date()),
    reporter,
    channel: null,
    rating: null,
    narrative: '',
    nextStep: '',
    evidence: null,
    letterNumber: null,
    files: [],
  }
}
