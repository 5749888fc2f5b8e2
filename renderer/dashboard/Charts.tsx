import { useState } from 'react'
import type { FigureGroup } from '../../shared/contract/dashboard.ts'
import type { Output } from '../../shared/contract/index.ts'
import { ageingSpans, ratingLevels } from '../../shared/vocabulary.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { Rating } from '../ui/Rating.tsx'
import { Chart, type ChartBar } from './Chart.tsx'
import { CountTable, GroupTable } from './ChartTable.tsx'
import classes from './dashboard.module.css'
import type { RowsOf } from './rows.ts'

/** More bars than this are shown when somebody asks for them. */
const FEW = 8

type GroupChartProps = {
  name: 'byResponsible' | 'byBody' | 'bySector'
  groups: readonly FigureGroup[]
  rows: RowsOf
}

/** What is open with each of a group, and what of it is overdue; the table tells what was fulfilled, too, and how it is rated. */
export function GroupChart({ name, groups, rows }: GroupChartProps) {
  const texts = useTexts()
  const [all, setAll] = useState(false)
  const named = groups.map(group => ({ ...group, name: group.name || texts(`dashboard.none.${name}`) }))
  const busy = named.filter(({ open }) => open.length > 0)
  const shown = all ? busy : busy.slice(0, FEW)
  const bars = shown.map(({ key, name: label, open, overdue }) => ({ key, label, of: open, part: overdue }))
  return (
    <div>
      <Chart
        title={texts(`dashboard.charts.${name}`)}
        note={texts('dashboard.striped')}
        bars={bars}
        rows={rows}
        table={<GroupTable label={texts(`dashboard.charts.${name}`)} groups={named} rows={rows} />}
      />
      {busy.length > FEW && (
        <button type="button" className={classes.switch} onClick={() => setAll(!all)}>
          {all ? texts('dashboard.table.fewer') : texts('dashboard.table.more', { count: busy.length - FEW })}
        </button>
      )}
    </div>
  )
}

type FiguresProps = { figures: Output<'dashboard.get'>; rows: RowsOf }

/** How many stand at each level of the traffic light, and how many nobody has rated. */
export function RatingChart({ figures: { ratings }, rows }: FiguresProps) {
  const texts = useTexts()
  const bars: ChartBar[] = [
    ...ratingLevels.map(level => ({
      key: String(level),
      label: <Rating value={level} />,
      of: ratings.levels[level] ?? [],
    })),
    { key: 'unrated', label: texts('dashboard.unrated'), of: ratings.unrated },
  ]
  const title = texts('dashboard.charts.ratings')
  return (
    <Chart
      title={title}
      note={texts('dashboard.ratingsOf')}
      bars={bars}
      rows={rows}
      table={<CountTable label={title} heading={texts('agreements.columns.rating')} bars={bars} rows={rows} />}
    />
  )
}

/** How long those that are open have been so. */
export function AgeingChart({ figures: { ageing }, rows }: FiguresProps) {
  const texts = useTexts()
  const bars = ageingSpans
    .filter(span => span !== 'unknown' || ageing.unknown.length > 0)
    .map(span => ({ key: span, label: texts(`dashboard.ageing.${span}`), of: ageing[span] }))
  const title = texts('dashboard.charts.ageing')
  return (
    <Chart
      title={title}
      note={texts('dashboard.ageingOf')}
      bars={bars}
      rows={rows}
      table={<CountTable label={title} heading={title} bars={bars} rows={rows} />}
    />
  )
}
