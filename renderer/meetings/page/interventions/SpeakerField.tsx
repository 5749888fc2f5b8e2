import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
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
import { hereFirst, recentSpeakers, speakerAttending } from './speakers.ts'
import { speakerText } from './speakerText.ts'
import { useInterventionCommands } from './useInterventionCommands.ts'
import { speakerName } from './usePointCommands.ts'

type SpeakerProps = {
  intervention: Intervention
  /** Whether a number key takes the speaker of that number, before anything is typed. */
  byNumber: boolean
  /** Alt+Enter: opens the menu of the intervention. */
  onMenu(): void
}

/** Who speaks. Typing on it, or Enter, looks for somebody: those who attend first, then everybody, or just words. */
export function SpeakerField({ intervention, byNumber, onMenu }: SpeakerProps) {
  const texts = useTexts()
  const work = useWork()
  const { fields } = work
  const commands = useInterventionCommands()
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

  function handleKey(event: KeyboardEvent) {
    if (!byNumber || !/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLInputElement && event.target.value !== '') return
    const chosen = recentSpeakers(work.meeting().interventions)[Number(event.key) - 1]
    if (!chosen) return
    event.preventDefault()
    event.stopPropagation()
    const { personId, organizationId, speaker } = chosen
    commands.setSpeaker(intervention.id, { personId, organizationId, name: speaker }, speakerText(chosen))
  }

  const field = (
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
  return byNumber ? <div onKeyDownCapture={handleKey}>{field}</div> : field
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
      candidates: onceEach(hereFirst(work.meeting().attendance).flatMap(attendeeCandidate)),
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
function attendeeCandidate(row: Attendance): Candidate[] {
  const { printed } = row
  const { personId, organizationId, printed: spoken } = speakerAttending(row)
  const name = spoken.person ?? spoken.organization
  if (name === null) return []
  const institution = printed.acronym ?? printed.organization
  return [
    {
      key: personId === null ? `organization:${organizationId}` : `person:${personId}`,
      kind: personId === null ? 'organization' : 'person',
      name,
      detail: (personId === null ? printed.acronym : [spoken.position, institution].filter(Boolean).join(', ')) || null,
      participant: { organizationId, personId, name: null },
      found: [spoken.person, printed.person, printed.organization, printed.acronym]
        .map(text => ` ${foldText(text ?? '')}`)
        .join(''),
      acronym: foldText(printed.acronym ?? ''),
    },
  ]
}

/** Whoever is listed twice, in two roles for example, is to be chosen once. */
function onceEach(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map(candidate => [candidate.key, candidate])).values()]
}
