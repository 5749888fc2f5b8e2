import { useMemo } from 'react'
import { v7 } from 'uuid'
import type { Finding } from '../../../../shared/contract/checks.ts'
import { useSend } from '../../../bridge/hooks.ts'
import { useAddAgreement } from '../agreements/useAddAgreement.ts'
import { useListCommands } from '../parts/useListCommands.ts'
import { useWork } from '../work/MeetingWork.tsx'

type Of<K extends Finding['kind']> = Extract<Finding, { kind: K }>
type Lacks = Of<'agreementLacks'>['lacks']
type Named = Of<'spelledTwoWays'>['one']

/** What mends a finding with one click; each is a command as any other, and undone as any other. */
export function useRemedies() {
  const work = useWork()
  const send = useSend()
  const addAgreement = useAddAgreement()
  const { remove: removeSection } = useListCommands('sections')
  return useMemo(() => {
    /** Says of the interventions that this person spoke, who so far were words. */
    async function nameSpeaker(interventionIds: readonly string[], personId: string) {
      for (const id of interventionIds) {
        const intervention = work.meeting().interventions.find(each => each.id === id)
        if (!intervention) continue
        const { speaker, personId: was } = intervention
        await work.run(null, 'interventions.change', {
          id,
          changes: { personId: { was, now: personId }, speaker: { was: speaker, now: null } },
        })
      }
    }

    return {
      removeSection,

      makeAgreement(pointId: string, text: string) {
        const after = work.meeting().agreements.at(-1)?.id ?? null
        addAgreement({ after, text, originPointId: pointId })
      },

      /** What is missing of an agreement is left open on purpose. */
      leaveOpen(id: string, lacks: Lacks) {
        const changes = {
          ...(lacks.includes('lead') ? { leadUndefined: { was: false, now: true } } : {}),
          ...(lacks.includes('evidence') ? { evidenceUndefined: { was: false, now: true } } : {}),
          ...(lacks.includes('due') ? { dueKind: { was: dueKindOf(id), now: 'undefined' as const } } : {}),
        }
        void send('agreements.change', { id, changes })
      },

      /** Puts who spoke on the list as present; words become a person of the directory first. */
      async addToList({ who, interventionIds }: Of<'notListed'>) {
        const { organizationId } = who
        let { personId } = who
        if (personId === null && organizationId === null) {
          personId = v7()
          await send('people.add', { id: personId, name: who.name })
          await nameSpeaker(interventionIds, personId)
        }
        await send('attendance.add', { meetingId: work.id, organizationId, personId, status: 'present' })
      },

      /** Makes one of two: entries of the directory are merged, words give way to the entry. */
      async unite(of: 'people' | 'organizations', dropped: Named, kept: Named) {
        const from = dropped.personId ?? dropped.organizationId
        const into = kept.personId ?? kept.organizationId
        if (into === null) return
        if (from !== null) {
          await send(of === 'people' ? 'people.merge' : 'organizations.merge', { id: from, into })
          return
        }
        const spoken = work.meeting().interventions.filter(({ speaker }) => speaker === dropped.name)
        await nameSpeaker(
          spoken.map(({ id }) => id),
          into,
        )
      },
    }

    function dueKindOf(id: string) {
      return work.meeting().agreements.find(each => each.id === id)?.dueKind ?? null
    }
  }, [work, send, addAgreement, removeSection])
}
