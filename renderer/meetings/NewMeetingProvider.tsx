/** Meetings. `useNewMeeting().open()` asks what a new one needs and opens it; `plan()` begins with what is known already. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Language } from '../../shared/contract/fields.ts'
import { onDemand } from '../ui/onDemand.tsx'

const Dialog = onDemand(async () => (await import('./NewMeetingDialog.tsx')).NewMeetingDialog)

/** What is known of a new meeting before anybody is asked. */
export type MeetingStart = {
  bodyId?: string
  /** An earlier meeting whose list, agenda and place it takes over. */
  from?: string
  date?: string | null
  time?: string | null
  place?: string
  language?: Language
}

type NewMeetingControl = { open(): void; plan(start: MeetingStart): void }
const NewMeetingContext = createContext<NewMeetingControl>({ open: () => {}, plan: () => {} })

export function useNewMeeting(): NewMeetingControl {
  return useContext(NewMeetingContext)
}

export function NewMeetingProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ count: number; start: MeetingStart }>({ count: 0, start: {} })
  const [opened, setOpened] = useState(false)
  const control = useMemo(() => {
    const plan = (start: MeetingStart) => {
      setAsked(({ count }) => ({ count: count + 1, start }))
      setOpened(true)
    }
    return { plan, open: () => plan({}) }
  }, [])
  return (
    <NewMeetingContext value={control}>
      {children}
      {asked.count > 0 && (
        <Dialog key={asked.count} start={asked.start} opened={opened} onClose={() => setOpened(false)} />
      )}
    </NewMeetingContext>
  )
}
