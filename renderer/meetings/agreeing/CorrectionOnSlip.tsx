import type { AgreedOn, Slip } from '../../../shared/contract/minutes.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { NewCorrection } from './NewCorrection.tsx'

type CorrectionOnSlipProps = { minutes: AgreedOn; slip: Slip; onDone(): void }

/** What somebody corrects on their slip: who it is, and the first of what they said, are filled in. */
export function CorrectionOnSlip({ minutes, slip, onDone }: CorrectionOnSlipProps) {
  const { meetingId } = minutes
  const parts = useQuery('corrections.parts', { meetingId })
  const meeting = useQuery('meetings.get', { id: meetingId })
  return (
    <Loaded query={parts}>
      {all => (
        <Loaded query={meeting}>
          {({ interventions }) => {
            const turns = interventions.filter(
              ({ personId, organizationId, printed }) =>
                personId === slip.personId &&
                organizationId === slip.organizationId &&
                (slip.name === null || printed.person === slip.name),
            )
            const said = turns.flatMap(({ points }) => points.map(({ id }) => id))
            const theirs = all.filter(({ part }) => part.kind === 'point' && said.includes(part.id))
            return (
              <NewCorrection
                minutes={minutes}
                slip={{ id: slip.id, author: slip.printed, parts: theirs }}
                onDone={onDone}
              />
            )
          }}
        </Loaded>
      )}
    </Loaded>
  )
}
