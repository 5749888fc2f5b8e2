import { type KeyboardEvent, useMemo } from 'react'
import { useWork } from '../work/MeetingWork.tsx'
import { type ListName, moveItem, removeItem } from '../work/steps.ts'

type MovableList = Exclude<ListName, never>

const operations = {
  agenda: 'agendaItems',
  attendance: 'attendance',
  presentations: 'presentations',
  interventions: 'interventions',
  agreements: 'agreements',
  sections: 'sections',
} as const satisfies Record<MovableList, string>

/** Names under which the fields of a list's items are found. */
export function fieldName(list: ListName, id: string): string {
  return `${list}:${id}`
}

/** Moving and removing the items of one list, with the cursor staying where one works. */
export function useListCommands(list: ListName) {
  const work = useWork()
  return useMemo(() => {
    /** The siblings among which an item moves: those that `among` admits. */
    const idsOf = (among?: (id: string) => boolean) =>
      work
        .meeting()
        [list].map(({ id }) => id)
        .filter(id => among?.(id) ?? true)

    function move(id: string, by: -1 | 1, among?: (id: string) => boolean) {
      const ids = idsOf(among)
      const index = ids.indexOf(id)
      const neighbour = ids[index + by]
      if (index === -1 || neighbour === undefined) return
      const after = by === 1 ? neighbour : (ids[index - 2] ?? beforeFirst(list, id, neighbour))
      void work.run(moveItem(list, id, after), `${operations[list]}.move`, { id, after })
    }

    /** What stands before the first of the admitted siblings in the whole list, or null. */
    function beforeFirst(name: ListName, id: string, first: string): string | null {
      const all = work
        .meeting()
        [name].map(item => item.id)
        .filter(each => each !== id)
      return all[all.indexOf(first) - 1] ?? null
    }

    function remove(id: string) {
      work.forget(id)
      void work.run(removeItem(list, id), `${operations[list]}.remove`, { id })
    }

    /** Alt with the arrows moves the item; the cursor goes with it. */
    function moveKeys(event: KeyboardEvent<HTMLElement>, id: string, among?: (id: string) => boolean): boolean {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false
      event.preventDefault()
      const field = event.target
      move(id, event.key === 'ArrowUp' ? -1 : 1, among)
      if (field instanceof HTMLElement) queueMicrotask(() => field.isConnected && field.focus())
      return true
    }
    return { move, remove, moveKeys }
  }, [work, list])
}
