import { useMemo } from 'react'
import { v7 } from 'uuid'
import type { Intervention } from '../../../../shared/contract/meetings.ts'
import type { Participant } from '../../../directory/PersonOrOrganizationPicker.tsx'
import { type MeetingWork, useWork } from '../work/MeetingWork.tsx'
import { addItem, patchItem, patchItems } from '../work/steps.ts'
import { freshPoint } from './pointText.ts'
import type { Speaker } from './speakerText.ts'
import { pointName, speakerName } from './usePointCommands.ts'

export type InterventionCommands = ReturnType<typeof createCommands>

const nobody: Speaker = {
  personId: null,
  organizationId: null,
  speaker: null,
  capacity: null,
  printed: { person: null, organization: null, position: null },
}

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
    const was = members[0]?.section ?? null
    if (was === section) return
    const ids = members.map(({ id }) => id)
    const changes = { section: { was, now: section } }
    await work.run(patchItems('interventions', ids, { section }), 'interventions.nameSection', { ids, changes })
  }

  return {
    /**
     * Adds an intervention with one empty point behind another, in its section and under the item of the agenda that is being
     * treated. The cursor goes to the point where the speaker is known, else to the question of who speaks.
     */
    add(after: string | null, who: Speaker | null = null) {
      const id = v7()
      const first = freshPoint(v7(), '')
      const before = after === null ? undefined : find(after)
      const running = work.meeting().agenda.find(({ runningSince }) => runningSince !== null)
      const { personId, organizationId, speaker, capacity, printed } = who ?? nobody
      const fields = { personId, organizationId, speaker, capacity }
      const place = { section: before?.section ?? null, agendaItemId: running?.id ?? before?.agendaItemId ?? null }
      const fresh: Intervention = { id, ...fields, ...place, lead: '', printed, points: [first] }
      work.fields.focus(who ? pointName(first.id) : speakerName(id), 'all')
      void work.run(addItem('interventions', fresh, after), 'interventions.add', {
        id,
        meetingId: work.id,
        after,
        ...fields,
        ...place,
        points: [{ id: first.id, text: '' }],
      })
    },

    /** Says who spoke, in the capacity in which they attend, and goes on to the first point. */
    setSpeaker(id: string, participant: Participant | null, printed: string | null) {
      const before = find(id)
      if (!before) return
      const { organizationId = null, personId = null, name = null } = participant ?? {}
      const fields = { organizationId, personId, speaker: name }
      const told = { printed: { person: printed, organization: null, position: null } }
      const attending = work
        .meeting()
        .attendance.find(row => row.personId === personId && row.organizationId === organizationId)
      const capacity = before.capacity ?? attending?.capacity ?? null
      void work.run(patchItem('interventions', id, { ...fields, capacity }, told), 'interventions.change', {
        id,
        changes: {
          organizationId: { was: before.organizationId, now: organizationId },
          personId: { was: before.personId, now: personId },
          speaker: { was: before.speaker, now: name },
          ...(capacity === before.capacity ? {} : { capacity: { was: before.capacity, now: capacity } }),
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
