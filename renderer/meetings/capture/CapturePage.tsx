/** Capture mode: the page for the session itself, full of keys, made for typing while people talk. */
import { useQuery } from '../../bridge/hooks.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { MeetingWorkProvider } from '../page/work/MeetingWork.tsx'
import { CaptureDesk } from './CaptureDesk.tsx'

/** The capture of a meeting by its id. */
export function CapturePage({ params }: { params: Record<string, string | undefined> }) {
  const id = params.id ?? ''
  const meeting = useQuery('meetings.get', { id })
  return (
    <Loaded query={meeting}>
      {() => (
        <MeetingWorkProvider key={id} id={id}>
          {shown => <CaptureDesk meeting={shown} />}
        </MeetingWorkProvider>
      )}
    </Loaded>
  )
}
