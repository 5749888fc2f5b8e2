import { useMemo } from 'react'
import { v7 } from 'uuid'
import type { Intervention } from '../../../../shared/contract/meetings.ts'
import type { Participant } from '../../../directory/PersonOrOrganizationPicker.tsx'
import { type MeetingWork, useWork } from '../work/MeetingWork.tsx'
import { addItem, addPoints, patchItem } from '../work/steps.ts'
import { freshPoint } from './pointText.ts'
import { pointName, speakerName } from './usePointCommands.ts'

export type InterventionCommands = ReturnType<typeof createCommands>

/** What is done with whole interventions, apart from moving and removing them. */
export function useInterventionCommands(): InterventionCommands {
  const work = useWork()
  return useMemo(() => createCommands(work), [work])
}

function createCommands(work: MeetingWork) {
  function find(id: string): Intervention | undefined {
    return work.meeting().interventions.find(each => each.id === id)
  }

  /** Interventions of one section that follow each other, this one among them. */
  function run(id: string, from: 'start' | 'here'): Intervention[] {
    const all = work.meeting().interventions
    const at = all.findIndex(each => each.id === id)
    const section = all[at]?.section ?? null
    let start = at
    while (from === 'start' && start > 0 && all[start - 1]?.section === section) start -= 1
    let end = at
    while (end + 1 < all.length && all[end + 1]?.section === section) end += 1
    return all.slice(start, end + 1)
  }

  async function setSection(members: Intervention[], section: string | null) {
    await Promise.all(
      members
        .filter(member => member.section !== section)
        .map(({ id, section: was }) =>
          work.run(patchItem('interventions', id, { section }), 'interventions.change', {
            id,
            changes: { section: { was, now: section } },
          }),
        ),
    )
  }

  return {
    /** Adds an intervention with one empty point behind another, in its section; the cursor goes to the speaker. */
    add(after: string | null) {
      const id = v7()
      const pointId = v7()
      const section = after === null ? null : (find(after)?.section ?? null)
      const fresh: Intervention = {
        id,
        personId: null,
        organizationId: null,
        speaker: null,
        capacity: null,
        section,
        lead: '',
        agendaItemId: null,
        printed: { person: null, organization: null, position: null },
        points: [],
      }
      work.fields.focus(speakerName(id), 'all')
      const whose = { personId: null, organizationId: null, speaker: null, section }
      void work.run(addItem('interventions', fresh, after), 'interventions.add', {
        id,
        meetingId: work.id,
        after,
        ...whose,
      })
      const points = [{ id: pointId, text: '' }]
      const step = addPoints(id, [freshPoint(pointId, '')], null)
      void work.run(step, 'points.add', { interventionId: id, after: null, points })
    },

    /** Says who spoke and goes on to the first point. */
    setSpeaker(id: string, participant: Participant | null, printed: string | null) {
      const before = find(id)
      if (!before) return
      const { organizationId = null, personId = null, name = null } = participant ?? {}
      const fields = { organizationId, personId, speaker: name }
      const told = {
        printed: { person: printed, organization: null, position: null },
      }
      void work.run(patchItem('interventions', id, fields, told), 'interventions.change', {
        id,
        changes: {
          organizationId: { was: before.organizationId, now: organizationId },
          personId: { was: before.personId, now: personId },
          speaker: { was: before.speaker, now: name },
        },
      })
      const first = before.points[0]
      if (participant && first) work.fields.focus(pointName(first.id))
    },

    /** Names the section anew, for all that follow each other in it. */
    renameSection: (id: string, section: string | null) => setSection(run(id, 'start'), section),
    /** Begins a section here: it goes as far as the present one goes. */
    startSection: (id: string, section: string) => setSection(run(id, 'here'), section),
  }
}
