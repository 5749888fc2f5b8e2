import { useCallback } from 'react'
import { v7 } from 'uuid'
import type { AgreementOfMeeting } from '../../../../shared/contract/agreements.ts'
import { fieldName } from '../parts/useListCommands.ts'
import { useWork } from '../work/MeetingWork.tsx'
import { addItem } from '../work/steps.ts'

type NewAgreement = {
  after: string | null
  text?: string
  /** The point that it is made of. */
  originPointId?: string | null
  /** False: the cursor stays where one works. */
  enter?: boolean
}

/** Adds an agreement, shows it at once, and gives its id. The same function at every render. */
export function useAddAgreement() {
  const work = useWork()
  return useCallback(
    ({ after, text = '', originPointId = null, enter = true }: NewAgreement): string => {
      const id = v7()
      const meeting = work.meeting()
      const number = Math.max(0, ...meeting.agreements.map(agreement => agreement.number)) + 1
      const agreement: AgreementOfMeeting = {
        id,
        meetingId: work.id,
        number,
        reference: `${meeting.reference}/${number}`,
        text,
        readBy: null,
        dueKind: null,
        dueDate: null,
        priority: 'normal',
        state: 'open',
        rating: null,
        leadUndefined: false,
        expectedEvidence: '',
        evidenceUndefined: false,
        snoozeDays: null,
        lead: [],
        support: [],
        originPointId,
      }
      if (enter) work.fields.focus(fieldName('agreements', id))
      const input = { id, meetingId: work.id, after, text, originPointId }
      void work.run(addItem('agreements', agreement, after), 'agreements.add', input)
      return id
    },
    [work],
  )
}
