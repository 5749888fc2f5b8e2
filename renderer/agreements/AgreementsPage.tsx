/** The register: every agreement of every meeting, what became of it, and the panel where its story is written. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Agreement } from '../../shared/contract/agreements.ts'
import type { Organization, Sector } from '../../shared/contract/directory.ts'
import { useQuery } from '../bridge/hooks.ts'
import { changeQuery, goKeepingQuery } from '../frame/hashAddress.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { useNewMeeting } from '../meetings/NewMeetingProvider.tsx'
import { paths } from '../paths.ts'
import { DataTable, type Sorting } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import { AgreementPanel } from './AgreementPanel.tsx'
import { agreementColumns, type ColumnKey, columnsThatFit, names, type Room } from './agreementColumns.tsx'
import { ExportTracker } from './ExportTracker.tsx'
import { RegisterFooter } from './RegisterFooter.tsx'
import { type Grouping, RegisterOptions } from './RegisterOptions.tsx'
import { RegisterTools } from './RegisterTools.tsx'
import classes from './register.module.css'
import { filterNames } from './registerFilter.ts'
import { useRegister } from './useRegister.ts'

const NONE_YET: readonly never[] = []

export function AgreementsPage({ params }: { params: Record<string, string | undefined> }) {
  const agreements = useQuery('agreements.list', {})
  const organizations = useQuery('organizations.list', {})
  const sectors = useQuery('sectors.list', {})
  return (
    <Register
      agreements={agreements}
      organizations={organizations.data ?? NONE_YET}
      sectors={sectors.data ?? NONE_YET}
      openId={params.id ?? null}
    />
  )
}

type RegisterProps = {
  agreements: Parameters<typeof Loaded<readonly Agreement[]>>[0]['query']
  organizations: readonly Organization[]
  sectors: readonly Sector[]
  /** The agreement in the panel. */
  openId: string | null
}

function Register({ agreements, organizations, sectors, openId }: RegisterProps) {
  const texts = useTexts()
  const all = agreements.data ?? NONE_YET
  const [words, setWords] = useState('')
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [grouping, setGrouping] = useState<Grouping>('none')
  const [chosenColumns, setChosenColumns] = useState<readonly ColumnKey[] | null>(null)
  const [focusRequest, setFocusRequest] = useState(0)
  const { filter, rows, counts, totals } = useRegister(all, organizations, words)
  const tabPanel = useRef<HTMLDivElement>(null)
  const panelId = useId()
  const room = useRoom(openId !== null)
  const keys = chosenColumns ?? columnsThatFit[room]
  const columns = useMemo(() => agreementColumns(texts, keys), [texts, keys])
  const grouped = useGrouped(rows, grouping)

  const focusRow = useCallback((id?: string) => {
    const which = id === undefined ? '[data-row][tabindex="0"]' : `[data-row="${CSS.escape(id)}"]`
    tabPanel.current?.querySelector<HTMLElement>(which)?.focus()
  }, [])
  const close = useCallback(() => {
    if (openId !== null) focusRow(openId)
    goKeepingQuery(paths.agreements)
  }, [openId, focusRow])
  const table = useMemo(() => {
    const show = (row: Agreement) => goKeepingQuery(paths.agreement(row.id), { replace: openId !== null })
    return (
      <DataTable
        label={texts('agreements.tableLabel')}
        columns={columns}
        rows={grouped.rows}
        rowKey={keyOf}
        lines={2}
        selected={openId}
        onSelect={show}
        onOpen={row => {
          show(row)
          setFocusRequest(count => count + 1)
        }}
        sorting={sorting}
        onSorting={setSorting}
        {...(grouped.groupBy ? { groupBy: grouped.groupBy } : {})}
        empty={<NothingFound onShowAll={() => showAll(setWords)} />}
        footer={<RegisterFooter totals={totals} />}
      />
    )
  }, [texts, columns, grouped, openId, sorting, totals])
  const some = all.length > 0
  const actions = useMemo(
    () => (
      <>
        <Button component={Link} href={paths.returnedTracker} variant="subtle">
          {texts('tracker.returning.open')}
        </Button>
        <RegisterOptions grouping={grouping} onGrouping={setGrouping} columns={keys} onColumns={setChosenColumns} />
      </>
    ),
    [texts, grouping, keys],
  )
  const exporting = useMemo(() => <ExportTracker bodyId={filter.body} />, [filter.body])
  const panel = useMemo(
    () => openId !== null && <AgreementPanel id={openId} focusRequest={focusRequest} onClose={close} />,
    [openId, focusRequest, close],
  )
  const tools = (
    <RegisterTools
      all={all}
      sectors={sectors}
      filter={filter}
      counts={counts}
      words={words}
      onWords={setWords}
      onDown={focusRow}
      panelId={panelId}
    />
  )

  return (
    <Page
      title={texts('agreements.title')}
      actions={some && actions}
      primary={some && exporting}
      tools={some && tools}
      panel={panel}
    >
      <Loaded query={agreements}>
        {() =>
          some ? (
            <div
              id={panelId}
              role="tabpanel"
              aria-label={texts(`agreements.views.${filter.view}`)}
              className={classes.tabPanel}
              ref={tabPanel}
            >
              {table}
            </div>
          ) : (
            <NoAgreementsYet />
          )
        }
      </Loaded>
    </Page>
  )
}

function keyOf(row: Agreement): string {
  return row.id
}

function showAll(setWords: (words: string) => void) {
  setWords('')
  changeQuery({ show: null, ids: null, ...Object.fromEntries(filterNames.map(name => [name, null])) })
}

function useRoom(beside: boolean): Room {
  const large = useMediaQuery('(min-width: 1500px)') ?? false
  if (beside) return large ? 'medium' : 'narrow'
  return large ? 'wide' : 'medium'
}

/** Groups stand in the order of their names, the rows without one last. */
function useGrouped(rows: readonly Agreement[], grouping: Grouping) {
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

function NoAgreementsYet() {
  const texts = useTexts()
  const newMeeting = useNewMeeting()
  return (
    <EmptyState
      title={texts('agreements.empty.title')}
      actions={
        <Button variant="default" onClick={newMeeting.open}>
          {texts('agreements.empty.newMeeting')}
        </Button>
      }
    >
      {texts('agreements.empty.text')}
    </EmptyState>
  )
}

function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  const texts = useTexts()
  return (
    <EmptyState
      title={texts('agreements.nothing.title')}
      actions={
        <Button variant="default" onClick={onShowAll}>
          {texts('agreements.nothing.showAll')}
        </Button>
      }
    />
  )
}
