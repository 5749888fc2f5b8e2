import { useRef } from 'react'

/** Rows that a person marks to do something with all of them at once. */
export type Marking<Row> = {
  marked: ReadonlySet<string>
  onMark(marked: ReadonlySet<string>): void
  /** The name of a row's box. */
  label(row: Row): string
  /** The name of the box that marks all. */
  allLabel: string
}

export type Marker = {
  toggle(key: string): void
  /** Marks all from the row that was marked last up to this one. */
  reach(from: string, to: string): void
  toggleAll(): void
  clear(): void
}

/** How marks are set: one by one, from one row to another, all that are shown. */
export function useMarker<Row>(marking: Marking<Row> | undefined, keys: () => readonly string[]): Marker {
  const anchor = useRef<string | null>(null)
  const marked = marking?.marked ?? new Set<string>()
  const mark = (next: ReadonlySet<string>) => marking?.onMark(next)
  return {
    toggle(key) {
      const next = new Set(marked)
      if (!next.delete(key)) next.add(key)
      anchor.current = key
      mark(next)
    },
    reach(from, to) {
      const all = keys()
      const start = all.indexOf(anchor.current !== null && marked.has(anchor.current) ? anchor.current : from)
      const end = all.indexOf(to)
      if (start < 0 || end < 0) return
      anchor.current = all[start] ?? null
      mark(new Set([...marked, ...all.slice(Math.min(start, end), Math.max(start, end) + 1)]))
    },
    toggleAll() {
      const all = keys()
      mark(all.every(key => marked.has(key)) ? new Set() : new Set([...marked, ...all]))
    },
    clear: () => mark(new Set()),
  }
}
