import type { FigureGroup } from '../../shared/contract/dashboard.ts'
import { averageText, numberText } from '../../shared/numbers.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import type { ChartBar } from './Chart.tsx'
import classes from './dashboard.module.css'
import { FigureLink } from './FigureLink.tsx'
import type { RowsOf } from './rows.ts'

type GroupTableProps = { label: string; groups: readonly FigureGroup[]; rows: RowsOf }
const figures = ['open', 'overdue', 'fulfilled'] as const

/** What a chart shows, and more: what was fulfilled, how many are rated, and how. */
export function GroupTable({ label, groups, rows }: GroupTableProps) {
  const texts = useTexts()
  const language = useLanguage()
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{texts('dashboard.table.name')}</th>
          {figures.map(name => (
            <th key={name} scope="col">
              {texts(`dashboard.table.${name}`)}
            </th>
          ))}
          <th scope="col">{texts('dashboard.table.rated')}</th>
          <th scope="col">{texts('dashboard.table.average')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(group => (
          <tr key={group.key}>
            <th scope="row">{group.name}</th>
            {figures.map(name => (
              <td key={name}>
                <FigureLink of={group[name]} rows={rows} label={`${group.name}, ${texts(`dashboard.table.${name}`)}`} />
              </td>
            ))}
            <td>{numberText(group.rated, language)}</td>
            <td>{group.average === null ? texts('dashboard.nothing') : averageText(group.average, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CountTableProps = { label: string; heading: string; bars: readonly ChartBar[]; rows: RowsOf }

export function CountTable({ label, heading, bars, rows }: CountTableProps) {
  const texts = useTexts()
  const agreements = texts('dashboard.table.agreements')
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{agreements}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(bar => (
          <tr key={bar.key}>
            <th scope="row">{bar.label}</th>
            <td>
              <FigureLink of={bar.of} rows={rows} label={agreements} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
