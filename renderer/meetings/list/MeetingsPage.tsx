/** The meetings of every body, newest first, with what each was about beside them. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import { changeQuery } from '../../frame/hashAddress.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { useNewMeeting } from '../NewMeetingProvider.tsx'
import { MeetingPreview } from './MeetingPreview.tsx'
import { MeetingTools } from './MeetingTools.tsx'
import { meetingColumns } from './meetingColumns.tsx'
import { filterMeetings, readMeetingFilter } from './meetingFilter.ts'
import classes from './meetings.module.css'
import { useMeetingRows } from './useMeetingRows.ts'

const NONE_YET: readonly MeetingRow[] = []
/** In the address: the person put the preview away. */
const CLOSED = 'none'

export function MeetingsPage() {
  const texts = useTexts()
  const language = useLanguage()
  const [, go] = useLocation()
  const search = useSearch()
  const newMeeting = useNewMeeting()
  const meetings = useMeetingRows()
  const { whole } = meetings
  const all = meetings.data ?? NONE_YET
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const filter = useMemo(() => readMeetingFilter(search), [search])
  const rows = useMemo(() => filterMeetings(all, filter, wanted, language), [all, filter, wanted, language])
  const place = useRef<HTMLDivElement>(null)
  const beside = useMediaQuery('(min-width: 1100px)') ?? true
  const preview = previewOf(rows, whole, new URLSearchParams(search).get('preview'), beside)
  const wide = useMediaQuery('(min-width: 1500px)') ?? false
  const roomy = wide || preview === null
  const columns = useMemo(() => meetingColumns(texts, roomy), [texts, roomy])
  const previewId = preview?.id ?? null

  const table = useMemo(
    () => (
      <DataTable
        label={texts('meetings.tableLabel')}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        lines={roomy ? 1 : 2}
        groupBy={yearOf}
        selected={previewId}
        onSelect={row => changeQuery({ preview: row.id })}
        onOpen={row => go(paths.meeting(row.id))}
        empty={<NothingFound onShowAll={() => showAll(setWords)} />}
        footer={<span role="status">{whole && texts('meetings.count', { count: rows.length })}</span>}
      />
    ),
    [texts, columns, rows, whole, roomy, previewId, go],
  )
  const some = all.length > 0
  const focusRows = () => place.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()

  return (
    <Page
      title={texts('meetings.title')}
      actions={
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} stroke={1.6} />}
          onClick={() => go(paths.import)}
        >
          {texts('meetings.import')}
        </Button>
      }
      primary={
        <Button leftSection={<IconPlus size={18} stroke={1.8} />} onClick={newMeeting.open}>
          {texts('meetings.new')}
        </Button>
      }
      tools={
        some && (
          <MeetingTools all={all} whole={whole} filter={filter} words={words} onWords={setWords} onDown={focusRows} />
        )
      }
      panel={
        preview && (
          <MeetingPreview
            row={preview}
            onClose={() => {
              changeQuery({ preview: CLOSED })
              focusRows()
            }}
          />
        )
      }
    >
      <Loaded query={meetings}>
        {() =>
          some ? (
            <div className={classes.place} ref={place}>
              {table}
            </div>
          ) : (
            <EmptyState title={texts('meetings.empty.title')}>{texts('meetings.empty.text')}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}

/** The meeting beside the list: the one chosen, else the first, unless the person put the preview away. */
function previewOf(
  rows: readonly MeetingRow[],
  whole: boolean,
  chosen: string | null,
  beside: boolean,
): MeetingRow | null {
  if (chosen === CLOSED || (chosen === null && !beside)) return null
  const found = rows.find(row => row.id === chosen)
  if (found) return found
  return whole || chosen === null ? (rows[0] ?? null) : null
}

function keyOf(row: MeetingRow): string {
  return row.id
}

function yearOf(row: MeetingRow): string {
  return String(row.year)
}

function showAll(setWords: (words: string) => void) {
  setWords('')
  changeQuery({ body: null, year: null, state: null })
}

function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  const texts = useTexts()
  return (
    <EmptyState
      title={texts('meetings.nothing.title')}
      actions={
        <Button variant="default" onClick={onShowAll}>
          {texts('meetings.nothing.showAll')}
        </Button>
      }
    />
  )
}
