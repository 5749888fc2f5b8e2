import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import type { RegisterGrouping } from '../../../shared/contract/registerViews.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { DataTable, type Sorting } from '../../ui/DataTable.tsx'
import { names, type RegisterColumn } from '../agreementColumns.tsx'
import { putTable } from './copyRows.ts'
import { tableOf } from './SelectionBar.tsx'

type RegisterTableProps = {
  rows: readonly Agreement[]
  columns: readonly RegisterColumn[]
  grouping: RegisterGrouping
  sorting: Sorting | null
  onSorting(sorting: Sorting | null): void
  marked: ReadonlySet<string>
  onMark(marked: ReadonlySet<string>): void
  /** The agreement in the panel. */
  openId: string | null
  onShow(row: Agreement): void
  onOpen(row: Agreement): void
  empty: ReactNode
  footer: ReactNode
}

/** The register as a table: rows are marked, and copied as a table. */
export function RegisterTable(props: RegisterTableProps) {
  const { columns, marked, onMark, sorting, onSorting, openId, onShow, onOpen } = props
  const texts = useTexts()
  const frame = useRef<HTMLDivElement>(null)
  const grouped = useGrouped(props.rows, props.grouping)
  const marking = useMemo(() => {
    const select = texts('register.selection.row')
    return {
      marked,
      onMark,
      label: (row: Agreement) => `${select} ${row.reference}`,
      allLabel: texts('register.selection.all'),
    }
  }, [marked, onMark, texts])

  // Where nothing is chosen as text, the event goes to the whole page, wherever the focus is.
  useEffect(() => {
    function copy(event: ClipboardEvent) {
      const { activeElement: active } = document
      const isHere = active === document.body || (frame.current?.contains(active) ?? false)
      const rows = grouped.rows.filter(row => marked.has(row.id))
      if (!isHere || rows.length === 0 || getSelection()?.isCollapsed === false) return
      putTable(event.clipboardData, tableOf(rows, columns))
      event.preventDefault()
    }
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [grouped.rows, marked, columns])

  return (
    <div style={{ display: 'contents' }} ref={frame}>
      <DataTable
        label={texts('agreements.tableLabel')}
        columns={columns}
        rows={grouped.rows}
        rowKey={keyOf}
        lines={2}
        selected={openId}
        onSelect={onShow}
        onOpen={onOpen}
        marking={marking}
        sorting={sorting}
        onSorting={onSorting}
        {...(grouped.groupBy ? { groupBy: grouped.groupBy } : {})}
        empty={props.empty}
        footer={props.footer}
      />
    </div>
  )
}

function keyOf(row: Agreement): string {
  return row.id
}

/** Groups stand in the order of their names, the rows without one last. */
function useGrouped(rows: readonly Agreement[], grouping: RegisterGrouping) {
  const texts = useTexts()
  return useMemo(() => {
    if (grouping === 'none') return { rows, groupBy: null }
    const none = texts('agreements.noResponsible')
    const groupBy = (row: Agreement) => {
      if (grouping === 'responsible') return names(row.lead) || none
      return grouping === 'body' ? row.body : `${row.meeting.reference} · ${row.meeting.title}`
    }
    if (grouping === 'meeting') return { rows, groupBy }
    const groups = [...Map.groupBy(rows, groupBy)].sort(([one], [other]) =>
      one === none || other === none ? Number(one === none) - Number(other === none) : one.localeCompare(other),
    )
    return { rows: groups.flatMap(([, members]) => members), groupBy }
  }, [rows, grouping, texts])
}
