/** The register: every agreement of every meeting, what became of it, and the panel where its story is written. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useId, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Agreement } from '../../shared/contract/agreements.ts'
import { useQuery } from '../bridge/hooks.ts'
import { goKeepingQuery } from '../frame/hashAddress.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { useNewMeeting } from '../meetings/NewMeetingProvider.tsx'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import { AgreementPanel } from './AgreementPanel.tsx'
import { agreementColumns, allColumns, columnsThatFit, type Room } from './agreementColumns.tsx'
import { ExportTracker } from './ExportTracker.tsx'
import { useOwnFields } from './ownFields/useOwnFields.ts'
import { RegisterFooter } from './RegisterFooter.tsx'
import { RegisterOptions } from './RegisterOptions.tsx'
import { RegisterTools } from './RegisterTools.tsx'
import { ColumnsMenu } from './register/ColumnsMenu.tsx'
import { RegisterTable } from './register/RegisterTable.tsx'
import { SelectionBar } from './register/SelectionBar.tsx'
import { useRegisterSettings } from './register/useRegisterSettings.ts'
import classes from './register.module.css'
import { useRegister } from './useRegister.ts'
import { RegisterBoard } from './views/RegisterBoard.tsx'
import { RegisterCalendar } from './views/RegisterCalendar.tsx'

const NONE_YET: readonly never[] = []
const NO_MARKS: ReadonlySet<string> = new Set()

export function AgreementsPage({ params }: { params: Record<string, string | undefined> }) {
  const texts = useTexts()
  const openId = params.id ?? null
  const agreements = useQuery('agreements.list', {})
  const all = agreements.data ?? NONE_YET
  const organizations = useQuery('organizations.list', {}).data ?? NONE_YET
  const sectors = useQuery('sectors.list', {}).data ?? NONE_YET
  const views = useQuery('registerViews.list', {}).data ?? NONE_YET
  const own = useOwnFields()
  const view = useRegisterSettings(views)
  const { settings, set, layout, showAll } = view
  const { filter, rows, counts, totals } = useRegister(all, organizations, settings.words, own)
  const [marked, setMarked] = useState(NO_MARKS)
  const [focusRequest, setFocusRequest] = useState(0)
  const tabPanel = useRef<HTMLDivElement>(null)
  const panelId = useId()
  const room = useRoom(openId !== null)
  const { keys, columns } = useColumns(settings.columns, own, room)
  const markedRows = useMemo(
    () => (marked.size === 0 ? NONE_YET : rows.filter(row => marked.has(row.id))),
    [rows, marked],
  )

  const focusRow = useCallback((id?: string) => {
    const find = (selector: string) => tabPanel.current?.querySelector<HTMLElement>(selector)
    const own = id !== undefined && find(`:is([data-row="${CSS.escape(id)}"], [data-card="${CSS.escape(id)}"])`)
    const element = own || find(':is([data-row], [data-card], [data-day])[tabindex="0"]')
    element?.focus()
  }, [])
  const close = useCallback(() => {
    if (openId !== null) focusRow(openId)
    // What is only shown next leaves the keyboard where it is.
    setFocusRequest(0)
    goKeepingQuery(paths.agreements)
  }, [openId, focusRow])
  const show = useCallback(
    (row: Agreement) => goKeepingQuery(paths.agreementBeside(row.id), { replace: openId !== null }),
    [openId],
  )
  const open = useCallback(
    (row: Agreement) => {
      show(row)
      setFocusRequest(count => count + 1)
    },
    [show],
  )

  const content = useMemo(() => {
    if (layout === 'board') return <RegisterBoard rows={rows} openId={openId} onOpen={open} />
    if (layout === 'calendar') return <RegisterCalendar rows={rows} openId={openId} onOpen={open} />
    return (
      <RegisterTable
        rows={rows}
        columns={columns}
        grouping={settings.grouping}
        sorting={settings.sorting}
        onSorting={sorting => set({ sorting })}
        marked={marked}
        onMark={setMarked}
        openId={openId}
        onShow={show}
        onOpen={open}
        empty={<NothingFound onShowAll={() => showAll()} />}
        footer={<RegisterFooter totals={totals} />}
      />
    )
  }, [layout, rows, columns, settings.grouping, settings.sorting, marked, openId, show, open, set, showAll, totals])
  const some = all.length > 0
  const actions = useMemo(
    () => (
      <>
        {room !== 'narrow' && (
          <>
            <Button component={Link} href={paths.reminders} variant="subtle">
              {texts('reminders.open')}
            </Button>
            <Button component={Link} href={paths.returnedTracker} variant="subtle">
              {texts('tracker.returning.open')}
            </Button>
          </>
        )}
        {layout === 'table' && (
          <>
            <RegisterOptions grouping={settings.grouping} onGrouping={grouping => set({ grouping })} />
            <ColumnsMenu own={own} columns={keys} onColumns={chosen => set({ columns: chosen && [...chosen] })} />
          </>
        )}
      </>
    ),
    [texts, room, layout, settings.grouping, own, keys, set],
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
      own={own}
      filter={filter}
      counts={counts}
      views={views}
      view={view}
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
              aria-label={view.saved?.name ?? texts(`agreements.views.${filter.view}`)}
              className={classes.tabPanel}
              ref={tabPanel}
            >
              {layout === 'table' && markedRows.length > 0 && (
                <SelectionBar rows={markedRows} columns={columns} own={own} onClear={() => setMarked(NO_MARKS)} />
              )}
              {content}
            </div>
          ) : (
            <NoAgreementsYet />
          )
        }
      </Loaded>
    </Page>
  )
}

/** The columns chosen, or those that fit. */
function useColumns(chosen: readonly string[] | null, own: ReturnType<typeof useOwnFields>, room: Room) {
  const texts = useTexts()
  const language = useLanguage()
  const keys = useMemo(() => {
    const all = allColumns(own.fields)
    if (chosen === null) return columnsThatFit(room, own.fields)
    return chosen.flatMap(key => all.find(each => each === key) ?? [])
  }, [chosen, room, own.fields])
  const columns = useMemo(() => agreementColumns({ texts, language }, keys, own), [texts, language, keys, own])
  return { keys, columns }
}

function useRoom(beside: boolean): Room {
  const large = useMediaQuery('(min-width: 1500px)') ?? false
  if (beside) return large ? 'medium' : 'narrow'
  return large ? 'wide' : 'medium'
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
