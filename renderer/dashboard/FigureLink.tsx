import { Link } from 'wouter'
import type { FigureRows } from '../../shared/contract/dashboard.ts'
import { numberText } from '../../shared/numbers.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import classes from './dashboard.module.css'
import type { RegisterQuery, RowsOf } from './rows.ts'

type FigureLinkProps = { of: FigureRows; rows: RowsOf; same?: RegisterQuery; label: string }

/** A number that opens its agreements; none opens nothing. */
export function FigureLink({ of, rows, same, label }: FigureLinkProps) {
  const number = numberText(of.length, useLanguage())
  if (of.length === 0) return <span className={classes.zero}>{number}</span>
  return (
    <Link href={rows(of, same)} className={classes.numberLink} aria-label={`${label}: ${number}`}>
      {number}
    </Link>
  )
}
