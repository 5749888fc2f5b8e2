import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import type { FigureRows } from '../../shared/contract/dashboard.ts'
import { numberText } from '../../shared/numbers.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import classes from './dashboard.module.css'
import type { RegisterQuery, RowsOf } from './rows.ts'

/** One bar: what it is of, its agreements, and those among them that are told apart. */
export type ChartBar = {
  key: string
  label: ReactNode
  of: FigureRows
  part?: FigureRows
  same?: RegisterQuery
}

type ChartProps = {
  title: string
  /** How the bars are read. */
  note: string
  bars: readonly ChartBar[]
  rows: RowsOf
  table: ReactNode
}

/** Bars that lie, each with its label and its number, the way to its agreements; or the same as a table. */
export function Chart({ title, note, bars, rows, table }: ChartProps) {
  const texts = useTexts()
  const [asTable, setAsTable] = useState(false)
  const heading = useId()
  const most = Math.max(1, ...bars.map(({ of }) => of.length))
  return (
    <section className={classes.block} aria-labelledby={heading}>
      <div className={classes.chartHead}>
        <h2 id={heading} className={classes.chartTitle}>
          {title} <span className={classes.quiet}>({note})</span>
        </h2>
        <button type="button" className={classes.switch} onClick={() => setAsTable(!asTable)}>
          {texts(asTable ? 'dashboard.table.hide' : 'dashboard.table.show')}
        </button>
      </div>
      {asTable ? (
        table
      ) : (
        <ul className={classes.bars}>
          {bars.map(bar => (
            <BarRow key={bar.key} bar={bar} most={most} rows={rows} />
          ))}
        </ul>
      )}
    </section>
  )
}

function BarRow({ bar: { label, of, part = [], same }, most, rows }: { bar: ChartBar; most: number; rows: RowsOf }) {
  const texts = useTexts()
  const language = useLanguage()
  const number = (value: number) => numberText(value, language)
  const said =
    part.length === 0
      ? number(of.length)
      : texts('dashboard.bar', { open: number(of.length), overdue: number(part.length) })
  const share = (value: number) => ({ width: `${(value / most) * 100}%` })
  const content = (
    <>
      <span className={classes.barLabel}>{label}</span>
      <span className={classes.barRoom} aria-hidden="true">
        <span className={classes.bar} style={share(of.length)}>
          {part.length > 0 && (
            <span className={classes.barPart} style={{ width: `${(part.length / of.length) * 100}%` }} />
          )}
        </span>
      </span>
      <span className={classes.barNumber}>{said}</span>
    </>
  )
  return (
    <li>
      {of.length === 0 ? (
        <span className={classes.barRow}>{content}</span>
      ) : (
        <Link href={rows(of, same)} className={classes.barRow}>
          {content}
        </Link>
      )}
    </li>
  )
}
