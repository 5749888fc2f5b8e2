import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ReturnedTracker, TrackerComparison } from '../../../shared/contract/trackers.ts'
import { trackerRefusalText, trackerUnknownText } from '../../../shared/trackerText.ts'
import { useCommand, useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import review from '../../ui/review.module.css'
import { ChangesTable, type OpenBeside } from './ChangesTable.tsx'
import { changesOf, conflictsOf } from './differences.ts'
import classes from './returned.module.css'

/** What a tracker that came back changes, field by field, and what of it is not taken. */
export function ReturnedTrackerReview({ returned, onOpen }: { returned: ReturnedTracker; onOpen: OpenBeside }) {
  const comparison = useQuery('tracker.compare', returned)
  return (
    <Loaded query={comparison}>{found => <Review returned={returned} comparison={found} onOpen={onOpen} />}</Loaded>
  )
}

type ReviewProps = { returned: ReturnedTracker; comparison: TrackerComparison; onOpen: OpenBeside }

function Review({ returned, comparison, onOpen }: ReviewProps) {
  const texts = useTexts()
  const merge = useCommand('tracker.merge')
  const agreements = useQuery('agreements.list', {})
  const [reporter, setReporter] = useState('')
  const [channel, setChannel] = useState('')
  const [accepting, setAccepting] = useState(false)
  // Whatever was taken of it, the tracker stands as returned from then on.
  const [noted, setNoted] = useState(false)
  const counts = useRef<HTMLParagraphElement>(null)
  const changes = changesOf(comparison)
  const conflicting = conflictsOf(comparison)
  // What the person decided stays decided when the comparison is made anew; of the rest, changes are taken and conflicts are not.
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const all = [...changes, ...conflicting]
  const chosen = all.filter(({ key, over }) => decided.get(key) ?? over === null)
  const marked = new Set(chosen.map(({ key }) => key))
  const decide = (next: ReadonlySet<string>) => setDecided(new Map(all.map(({ key }) => [key, next.has(key)])))
  const textOf = new Map((agreements.data ?? []).map(row => [row.reference, row]))
  const nothing = all.length === 0

  async function accept() {
    setAccepting(true)
    try {
      const { changed } = await merge({
        returned,
        accepted: chosen.map(each => ({
          reference: each.reference,
          field: each.field,
          ...(each.over ? { over: each.was } : {}),
        })),
        ...(reporter.trim() ? { reporter } : {}),
        ...(channel.trim() ? { channel } : {}),
      })
      setNoted(true)
      counts.current?.focus()
      notifyDone(
        chosen.length === 0
          ? texts('tracker.returning.noted')
          : texts('tracker.returning.done', { count: changed.length }),
      )
    } finally {
      setAccepting(false)
    }
  }

  return (
    <div className={classes.review}>
      <div className={review.head}>
        <p className={review.file}>{returned.name}</p>
        <p ref={counts} tabIndex={-1} className={review.quiet} role="status">
          {countsOf(comparison)
            .map(([name, count]) => texts(`tracker.returning.counts.${name}`, { count }))
            .join(' · ')}
        </p>
        {(!nothing || returned.exportIds.length > 0) && (
          <div className={review.tools}>
            <TextInput
              label={texts('tracker.returning.reporter')}
              value={reporter}
              onChange={event => setReporter(event.currentTarget.value)}
            />
            <TextInput
              label={texts('tracker.returning.channel')}
              placeholder={texts('tracker.channel')}
              value={channel}
              onChange={event => setChannel(event.currentTarget.value)}
            />
            <span className={classes.filler} />
            {!nothing && (
              <>
                <Button
                  variant="default"
                  onClick={() => decide(new Set([...marked, ...changes.map(({ key }) => key)]))}
                >
                  {texts('tracker.returning.takeAll')}
                </Button>
                <Button variant="default" onClick={() => decide(new Set())}>
                  {texts('tracker.returning.takeNone')}
                </Button>
              </>
            )}
            {(chosen.length > 0 || !noted) && (
              <Button loading={accepting} onClick={() => void accept()}>
                {chosen.length === 0
                  ? texts('tracker.returning.note')
                  : texts('tracker.returning.accept', { count: chosen.length })}
              </Button>
            )}
          </div>
        )}
      </div>
      {nothing && <p className={classes.nothing}>{texts('tracker.returning.nothing')}</p>}
      <ChangesTable
        title={texts('tracker.returning.changesTitle')}
        differences={changes}
        agreements={textOf}
        marked={marked}
        onMarked={decide}
        onOpen={onOpen}
      />
      <ChangesTable
        title={texts('tracker.returning.conflictsTitle')}
        lead={texts('tracker.returning.conflictsLead')}
        differences={conflicting}
        agreements={textOf}
        marked={marked}
        onMarked={decide}
        onOpen={onOpen}
      />
      <NotTaken comparison={comparison} />
    </div>
  )
}

/** Rows that nobody here knows and values that cannot be, each with its reason. */
function NotTaken({ comparison: { unknown, refused } }: { comparison: TrackerComparison }) {
  const texts = useTexts()
  const lines = [
    ...unknown.map(each => ({ each, text: trackerUnknownText(each, texts), quoted: each.text })),
    ...refused.map(each => ({ each, text: trackerRefusalText(each, texts), quoted: '' })),
  ]
  if (lines.length === 0) return null
  const shown = lines.slice(0, MOST_LINES)
  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{texts('tracker.returning.restTitle')}</h2>
      <ul className={classes.rest}>
        {shown.map(({ each, text, quoted }) => (
          <li key={`${each.sheet} ${each.row} ${'field' in each ? each.field : ''}`}>
            {text}
            {quoted && <span className={classes.quoted}>{quoted}</span>}
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <p className={review.quiet}>{texts('tracker.returning.moreHidden', { count: lines.length - shown.length })}</p>
      )}
    </section>
  )
}

const MOST_LINES = 200

function countsOf({ changed, unchanged, conflicts, unknown, refused }: TrackerComparison) {
  const counts = [
    ['changed', changed.length],
    ['unchanged', unchanged],
    ['conflicts', conflicts.length],
    ['unknown', unknown.length],
    ['refused', refused.length],
  ] as const
  return counts.filter(([name, count]) => count > 0 || name === 'changed')
}
