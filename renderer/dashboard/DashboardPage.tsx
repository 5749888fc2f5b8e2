/** The figures of the register: how things stand, what moved since a day, and the way to the agreements behind each figure. */
import { useMemo } from 'react'
import { useSearch } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { parseDay } from '../../shared/dates.ts'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import { AgeingChart, GroupChart, RatingChart } from './Charts.tsx'
import { DashboardTools } from './DashboardTools.tsx'
import classes from './dashboard.module.css'
import { Figures } from './Figures.tsx'
import { Movement } from './Movement.tsx'
import { NextDays } from './NextDays.tsx'
import { type RowsOf, rowsOf } from './rows.ts'
import { StatusSheetButton } from './StatusSheetButton.tsx'
import type { Which } from './which.ts'

export function DashboardPage() {
  const texts = useTexts()
  const which = useWhich()
  const figures = useQuery('dashboard.get', which, { keepPrevious: true })
  const isLimited = which.bodyId !== undefined || which.from !== undefined || which.to !== undefined
  const some = isLimited || (figures.data?.ids.length ?? 0) > 0
  return (
    <Page
      title={texts('dashboard.title')}
      primary={some && <StatusSheetButton which={which} />}
      tools={some && <DashboardTools which={which} since={figures.data?.since ?? ''} />}
      form="text"
    >
      <Loaded query={figures}>
        {data => {
          if (data.ids.length > 0) return <Dashboard figures={data} rows={rowsOf(data, which)} />
          if (isLimited) return <EmptyState title={texts('dashboard.noneHere')} />
          return <EmptyState title={texts('dashboard.empty.title')}>{texts('dashboard.empty.text')}</EmptyState>
        }}
      </Loaded>
    </Page>
  )
}

function Dashboard({ figures, rows }: { figures: Output<'dashboard.get'>; rows: RowsOf }) {
  return (
    <div className={classes.dashboard}>
      <Figures figures={figures} rows={rows} />
      <Movement figures={figures} rows={rows} />
      <div className={classes.charts}>
        <GroupChart name="byResponsible" groups={figures.byResponsible} rows={rows} />
        <RatingChart figures={figures} rows={rows} />
        <GroupChart name="byBody" groups={figures.byBody} rows={rows} />
        <AgeingChart figures={figures} rows={rows} />
        <GroupChart name="bySector" groups={figures.bySector} rows={rows} />
      </div>
      <NextDays figures={figures} rows={rows} />
    </div>
  )
}

/** What the address asks for; days that are none are left out. */
function useWhich(): Which {
  const search = useSearch()
  return useMemo(() => {
    const query = new URLSearchParams(search)
    const day = (name: 'from' | 'to' | 'since') => {
      const value = query.get(name)
      return value !== null && parseDay(value) ? { [name]: value } : {}
    }
    const body = query.get('body')
    return { ...(body === null ? {} : { bodyId: body }), ...day('from'), ...day('to'), ...day('since') }
  }, [search])
}
