import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { FigureRows } from '../../shared/contract/dashboard.ts'
import type { Output } from '../../shared/contract/index.ts'
import { shortDate } from '../../shared/dates.ts'
import { averageText, numberText, shareText } from '../../shared/numbers.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import classes from './dashboard.module.css'
import type { RegisterQuery, RowsOf } from './rows.ts'

type FiguresProps = { figures: Output<'dashboard.get'>; rows: RowsOf }

/** The six figures that are looked at first, each with what it is compared with or made of. */
export function Figures({ figures, rows }: FiguresProps) {
  const texts = useTexts()
  const language = useLanguage()
  const { open, overdue, dueSoon, withoutDay, fulfilled, punctuality, ratings, movement } = figures
  const date = shortDate(figures.since, language)
  const closed = punctuality.onTime.length + punctuality.late.length
  const rated = ratings.levels.flat()
  const against = (now: number, then: number) => {
    if (now === then) return texts('dashboard.notes.same', { date })
    const number = numberText(Math.abs(now - then), language)
    return texts(now > then ? 'dashboard.notes.up' : 'dashboard.notes.down', { number, date })
  }
  const average = ratings.average === null ? null : averageText(ratings.average, language)
  return (
    <div className={classes.figures}>
      <Figure name="open" of={open} rows={rows} same={{ show: 'open' }}>
        {against(open.length, movement.openThen)}
      </Figure>
      <Figure name="overdue" of={overdue} rows={rows} same={{ show: 'overdue' }} alarm={overdue.length > 0}>
        {against(overdue.length, movement.overdueThen)}
      </Figure>
      <Figure name="dueSoon" of={dueSoon} rows={rows} same={{ show: 'open', due: 'month' }}>
        {withoutDay.length > 0 && texts('dashboard.notes.withoutDay', { count: withoutDay.length })}
      </Figure>
      <Figure name="fulfilled" of={fulfilled} rows={rows} same={{ state: 'fulfilled' }}>
        {texts('dashboard.notes.fulfilledSince', { count: movement.fulfilled.length, date })}
      </Figure>
      <Figure
        name="onTime"
        of={punctuality.onTime}
        rows={rows}
        value={closed === 0 ? texts('dashboard.nothing') : shareText(punctuality.onTime.length / closed, language)}
      >
        {punctualityText(punctuality, texts)}
      </Figure>
      <Figure name="average" of={rated} rows={rows} value={average ?? texts('dashboard.nothing')}>
        {texts('dashboard.notes.rated', { count: rated.length, unrated: String(ratings.unrated.length) })}
      </Figure>
    </div>
  )
}

type FigureProps = {
  name: 'open' | 'overdue' | 'dueSoon' | 'fulfilled' | 'onTime' | 'average'
  of: FigureRows
  rows: RowsOf
  same?: RegisterQuery
  /** What is said in place of how many there are. */
  value?: string
  alarm?: boolean
  children: ReactNode
}

function Figure({ name, of, rows, same, value, alarm = false, children }: FigureProps) {
  const texts = useTexts()
  const language = useLanguage()
  const content = (
    <>
      <span className={classes.figureName}>{texts(`dashboard.figures.${name}`)}</span>
      <span className={classes.figureNumber}>{value ?? numberText(of.length, language)}</span>
      <span className={classes.figureNote}>{children}</span>
    </>
  )
  if (of.length === 0) return <div className={classes.figure}>{content}</div>
  return (
    <Link href={rows(of, same)} className={classes.figure} data-alarm={alarm || undefined}>
      {content}
    </Link>
  )
}

/** Of how many the share is, and of how many nobody knows. */
function punctualityText({ onTime, late, unknown }: FiguresProps['figures']['punctuality'], texts: Translate): string {
  const total = onTime.length + late.length
  const parts = [
    total === 0 ? '' : texts('dashboard.notes.onTime', { count: onTime.length, total }),
    unknown.length === 0 ? '' : texts('dashboard.notes.unknown', { count: unknown.length }),
  ].filter(Boolean)
  return parts.join(' · ') || texts('dashboard.notes.noneWithDay')
}
