/** What every part of the meeting page works with: the meeting as it stands, its commands in turn, and its fields by name. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import { useClient } from '../../../bridge/ClientProvider.tsx'
import {
  type ChangeMethod,
  type CommandMethod,
  type FieldSavers,
  type Send,
  saversOf,
  useSend,
} from '../../../bridge/hooks.ts'
import { useSaves } from '../../../ui/saves.tsx'
import { createMeetingView, type MeetingView } from './meetingView.ts'
import { createRegistry, type Registry } from './registry.ts'
import type { Step } from './steps.ts'

export type MeetingWork = {
  id: string
  /** The meeting as the page shows it at this moment. */
  meeting(): Meeting
  /** Shows a step at once and gives its command after those before it. */
  run<M extends CommandMethod>(step: Step | null, method: M, input: Input<M>): Promise<Output<M>>
  /** The savers of one record's fields; they wait for the commands before them, and save nothing of a record that is gone. */
  savers<M extends ChangeMethod>(method: M, recordId: string): FieldSavers<M>
  /** Says that a record was removed here: what its fields still hold is not saved any more. */
  forget(recordId: string): void
  /** Says that a record stands on the page (again). */
  recall(recordId: string): void
  fields: Registry
}

const WorkContext = createContext<MeetingWork | null>(null)

export function MeetingWorkProvider({ id, children }: { id: string; children: (meeting: Meeting) => ReactNode }) {
  const { queries } = useClient()
  const send = useSend()
  const [view] = useState(() => createMeetingView(queries, id))
  const meeting = useSyncExternalStore(view.subscribe, view.meeting)
  const work = useMemo(() => createWork(id, view, send), [id, view, send])
  const saves = useSaves()
  useEffect(() => saves.hold({ flush: view.idle, forget: () => {} }), [saves, view])
  return <WorkContext value={work}>{meeting && children(meeting)}</WorkContext>
}

export function useWork(): MeetingWork {
  const work = useContext(WorkContext)
  if (!work) throw new Error('useWork needs a MeetingWorkProvider above it')
  return work
}

/** The savers of one record's fields, the same at every render. */
export function useSavers<M extends ChangeMethod>(method: M, recordId: string): FieldSavers<M> {
  const work = useWork()
  useEffect(() => work.recall(recordId), [work, recordId])
  return useMemo(() => work.savers(method, recordId), [work, method, recordId])
}

function createWork(id: string, view: MeetingView, send: Send): MeetingWork {
  const gone = new Set<string>()
  return {
    id,
    meeting() {
      const meeting = view.meeting()
      if (!meeting) throw new Error('the page works on a meeting that it shows')
      return meeting
    },
    run: (step, method, input) => view.run(step, () => send(method, input, { patient: step !== null })),
    savers: (method, recordId) =>
      saversOf(
        method,
        async (input: Input<typeof method>) => {
          if (!gone.has(recordId)) await view.run(null, () => send(method, input))
        },
        recordId,
      ),
    forget: recordId => void gone.add(recordId),
    recall: recordId => void gone.delete(recordId),
    fields: createRegistry(),
  }
}
