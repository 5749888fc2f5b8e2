/** The meeting page: it reads like its minutes, and every part is edited where it stands. */
import { useQuery } from '../../bridge/hooks.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { MeetingDesk } from './MeetingDesk.tsx'
import { MeetingWorkProvider } from './work/MeetingWork.tsx'

/** A meeting by its id; with a `part` in the address, that record comes into sight. */
export function MeetingPage({ params }: { params: Record<string, string | undefined> }) {
  const id = params.id ?? ''
  return <OneMeeting key={id} id={id} part={params.part ?? null} />
}

function OneMeeting({ id, part }: { id: string; part: string | null }) {
  const meeting = useQuery('meetings.get', { id })
  return (
    <Loaded query={meeting}>
      {() => <MeetingWorkProvider id={id}>{shown => <MeetingDesk meeting={shown} part={part} />}</MeetingWorkProvider>}
    </Loaded>
  )
}
