import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Attendance, Intervention } from '../../../../shared/contract/meetings.ts'
import { foldText } from '../../../../shared/text.ts'
import {
  type Candidate,
  type Participant,
  PersonOrOrganizationPicker,
} from '../../../directory/PersonOrOrganizationPicker.tsx'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { InPlace, type InPlaceHandle } from '../parts/InPlace.tsx'
import { usePrintedName } from '../parts/usePrintedName.ts'
import { useWork } from '../work/MeetingWork.tsx'
import { speakerText } from './speakerText.ts'
import { useInterventionCommands } from './useInterventionCommands.ts'
import { speakerName } from './usePointCommands.ts'

type SpeakerProps = {
  intervention: Intervention
  /** Alt+Enter: opens the menu of the intervention. */
  onMenu(): void
}

/** Who speaks. Typing on it, or Enter, looks for somebody: those who attend first, then everybody, or just words. */
export function SpeakerField({ intervention, onMenu }: SpeakerProps) {
  const texts = useTexts()
  const { fields } = useWork()
  const place = useRef<InPlaceHandle>(null)
  const name = speakerText(intervention)
  const shown = name ?? texts('meeting.interventions.speakerHint')
  useLayoutEffect(
    () =>
      fields.add(speakerName(intervention.id), {
        // A new intervention asks at once who speaks.
        focus: caret => (caret === 'all' ? place.current?.open() : place.current?.focus()),
      }),
    [fields, intervention.id],
  )
  return (
    <InPlace
      handle={place}
      typing
      onMenu={onMenu}
      label={texts('meeting.interventions.speakerIs', { name: shown })}
      empty={name === null}
      shown={shown}
    >
      {(done, typed) => <SpeakerPicker intervention={intervention} chosen={name} done={done} typed={typed} />}
    </InPlace>
  )
}

type PickerProps = { intervention: Intervention; chosen: string | null; done: () => void; typed: string }

function SpeakerPicker({ intervention, chosen, done, typed }: PickerProps) {
  const texts = useTexts()
  const work = useWork()
  const commands = useInterventionCommands()
  const printedName = usePrintedName()
  const first = useMemo(
    () => ({
      heading: texts('meeting.interventions.attending'),
      candidates: work.meeting().attendance.flatMap(attendeeCandidate),
    }),
    [texts, work],
  )

  function choose(participant: Participant | null) {
    done()
    commands.setSpeaker(intervention.id, participant, participant && printedName(participant))
  }

  return (
    <PersonOrOrganizationPicker
      autoFocus
      allowText
      initialWords={typed}
      label={texts('meeting.interventions.speaker')}
      placeholder={texts('meeting.interventions.speakerHint')}
      chosen={chosen}
      first={first}
      onChoose={choose}
    />
  )
}

/** Somebody of the attendance list, found by name, institution and acronym. */
function attendeeCandidate({ organizationId, personId, printed }: Attendance): Candidate[] {
  const name = printed.person ?? printed.organization
  if (name === null) return []
  const institution = printed.acronym ?? printed.organization
  return [
    {
      key: personId === null ? `organization:${organizationId}` : `person:${personId}`,
      kind: personId === null ? 'organization' : 'person',
      name,
      detail:
        (personId === null ? printed.acronym : [printed.position, institution].filter(Boolean).join(', ')) || null,
      participant: { organizationId, personId, name: null },
      found: [printed.person, printed.organization, printed.acronym].map(text => ` ${foldText(text ?? '')}`).join(''),
      acronym: foldText(printed.acronym ?? ''),
    },
  ]
}
