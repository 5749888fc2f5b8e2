import { Button } from '@mantine/core'
import { IconCopy, IconEdit, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { useNumber } from '../../ui/useNumber.ts'
import type { RegisterColumn } from '../agreementColumns.tsx'
import type { OwnRegister } from '../ownFields/useOwnFields.ts'
import { BulkChange } from './BulkChange.tsx'
import { copiedTable, copyTable } from './copyRows.ts'
import classes from './register.module.css'

type SelectionBarProps = {
  /** The rows that are marked and shown. */
  rows: readonly Agreement[]
  columns: readonly RegisterColumn[]
  own: OwnRegister
  onClear(): void
}

/** How many rows are marked, and what can be done with all of them. */
export function SelectionBar({ rows, columns, own, onClear }: SelectionBarProps) {
  const texts = useTexts()
  const number = useNumber()
  const [changing, setChanging] = useState(false)
  const count = { count: rows.length, number: number(rows.length) }
  return (
    <section className={classes.selection} aria-label={texts('register.selection.label')}>
      <span role="status">{texts('register.selection.count', count)}</span>
      <Button size="compact-sm" leftSection={<IconEdit size={16} />} onClick={() => setChanging(true)}>
        {texts('register.selection.change')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={16} />}
        onClick={() => {
          copyTable(tableOf(rows, columns))
          notifyDone(texts('register.selection.copied', count))
        }}
      >
        {texts('register.selection.copy')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconX size={16} />} onClick={onClear}>
        {texts('register.selection.clear')}
      </Button>
      <BulkChange opened={changing} rows={rows} own={own} onClose={() => setChanging(false)} />
    </section>
  )
}

/** The rows as they stand in the table, by its columns. */
export function tableOf(rows: readonly Agreement[], columns: readonly RegisterColumn[]) {
  return copiedTable(
    columns.map(column => column.header),
    rows.map(row => columns.map(column => column.text(row))),
  )
}
