import { Button } from '@mantine/core'
import { IconCopyPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import { type FieldChange, useQuery } from '../../../bridge/hooks.ts'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { paths } from '../../../paths.ts'
import { SavedSelect } from '../../../ui/SavedChoices.tsx'
import { useNewMeeting } from '../../NewMeetingProvider.tsx'
import { useSavers } from '../work/MeetingWork.tsx'
import { Fact } from './Part.tsx'
import classes from './paper.module.css'

/** The phase of the series that the session belongs to, where the series has phases. */
export function PhaseFact({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const save = useSavers('meetings.change', meeting.id)
  const phases = useQuery('bodies.get', { id: meeting.bodyId }).data?.phases ?? []
  // A phase that the series has no more is still what this session says.
  const all = meeting.phase === '' || phases.includes(meeting.phase) ? phases : [...phases, meeting.phase]
  if (all.length === 0) return null
  return (
    <Fact label={texts('planning.phase')}>
      <div className={classes.inline}>
        <SavedSelect
          label={texts('planning.phase')}
          empty={texts('planning.noPhase')}
          choices={all.map(phase => ({ value: phase, label: phase }))}
          value={meeting.phase || null}
          save={({ was, now }: FieldChange<string | null>) => save('phase')({ was: was ?? '', now: now ?? '' })}
        />
      </div>
    </Fact>
  )
}

/** The zone that the meeting's times are in: invitations name it, and calendars turn it into each person's own. */
export function ZoneFact({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const save = useSavers('meetings.change', meeting.id)
  const zones = useMemo(() => {
    const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
    const all = known.includes(meeting.timeZone) ? known : [meeting.timeZone, ...known]
    return all.map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') }))
  }, [meeting.timeZone])
  return (
    <Fact label={texts('planning.zone')}>
      <div className={classes.inline}>
        <SavedSelect label={texts('planning.zone')} choices={zones} value={meeting.timeZone} save={save('timeZone')} />
      </div>
    </Fact>
  )
}

/** The meeting before this one, and the way to one like it. */
export function PreviousFact({ meeting }: { meeting: Meeting }) {
  const texts = useTexts()
  const newMeeting = useNewMeeting()
  const { id, bodyId, previousId, language } = meeting
  const meetings = useQuery('meetings.list', { bodyId }, { enabled: previousId !== null }).data
  const previous = meetings?.find(row => row.id === previousId)
  return (
    <div className={classes.previous}>
      {previous && (
        <Fact label={texts('planning.previous')}>
          <Link href={paths.meeting(previous.id)} className={classes.plain}>
            {previous.reference}
          </Link>
        </Fact>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconCopyPlus size={16} stroke={1.8} />}
        onClick={() => newMeeting.plan({ bodyId, from: id, language })}
      >
        {texts('planning.like')}
      </Button>
    </div>
  )
}
