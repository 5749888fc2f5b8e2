/** The agreements read back to the room, one at a time and large, while what they lack is filled in. */
import { useQuery } from '../../bridge/hooks.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { MeetingWorkProvider } from '../page/work/MeetingWork.tsx'
import { ReadBackScreen } from './ReadBackScreen.tsx'

/** The agreements of a meeting by its id; with an `agreement` in the address, that one first. */
export function ReadBackPage({ params }: { params: Record<string, string | undefined> }) {
  const id = params.id ?? ''
  const meeting = useQuery('meetings.get', { id })
  return (
    <Loaded query={meeting}>
      {() => (
        <MeetingWorkProvider key={id} id={id}>
          {shown => <ReadBackScreen meeting={shown} first={params.agreement ?? null} />}
        </MeetingWorkProvider>
      )}
    </Loaded>
  )
}
