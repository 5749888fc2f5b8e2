import { v7 } from 'uuid'
import type { AgendaItem } from '../../../../shared/contract/meetings.ts'
import { useWork } from '../work/MeetingWork.tsx'
import { addItem } from '../work/steps.ts'
import { fieldName } from './useListCommands.ts'

/** Adds an item to the agenda behind another, last where null is none; the cursor goes to its title. */
export function useAddAgendaItem() {
  const work = useWork()
  return (after: string | null) => {
    const id = v7()
    const item: AgendaItem = {
      id,
      title: '',
      presenter: '',
      minutes: null,
      notes: '',
      kind: 'ordinary',
      runningSince: null,
      spentSeconds: 0,
    }
    work.fields.focus(fieldName('agenda', id))
    void work.run(addItem('agenda', item, after), 'agendaItems.add', { id, meetingId: work.id, after, title: '' })
  }
}
