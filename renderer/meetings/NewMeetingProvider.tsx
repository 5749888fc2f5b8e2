/** Meetings. `useNewMeeting().open()` asks what a new one needs and opens it. */
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react'

const Dialog = lazy(async () => ({ default: (await import('./NewMeetingDialog.tsx')).NewMeetingDialog }))

type NewMeetingControl = { open(): void }
const NewMeetingContext = createContext<NewMeetingControl>({ open: () => {} })

export function useNewMeeting(): NewMeetingControl {
  return useContext(NewMeetingContext)
}

export function NewMeetingProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState(0)
  const [opened, setOpened] = useState(false)
  const control = useMemo(
    () => ({
      open: () => {
        setAsked(count => count + 1)
        setOpened(true)
      },
    }),
    [],
  )
  return (
    <NewMeetingContext value={control}>
      {children}
      {asked > 0 && (
        <Suspense fallback={null}>
          <Dialog key={asked} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </NewMeetingContext>
  )
}
