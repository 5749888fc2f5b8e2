import type { Agreement, Responsible } from '../../shared/contract/agreements.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { DateText } from '../ui/DateText.tsx'
import { isRating, Rating } from '../ui/Rating.tsx'
import { StatusBadge, type StatusTone } from '../ui/StatusBadge.tsx'
import type { Column } from '../ui/tableModel.ts'
import { DueText } from './DueText.tsx'
import classes from './register.module.css'

export const columnKeys = [
  'reference',
  'text',
  'responsible',
  'due',
  'rating',
  'state',
  'lastFollowUp',
  'meeting',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** How much room the table has: beside the panel less fits than over the whole window. */
export type Room = 'wide' | 'medium' | 'narrow'

/** What fits, where the person has not chosen. */
export const columnsThatFit: Record<Room, readonly ColumnKey[]> = {
  wide: columnKeys,
  medium: ['reference', 'text', 'responsible', 'due', 'rating', 'state', 'lastFollowUp'],
  narrow: ['reference', 'text', 'responsible', 'due'],
}

export const stateTones: Record<Agreement['state'], StatusTone> = {
  open: 'waiting',
  inProgress: 'working',
  fulfilled: 'done',
  superseded: 'closed',
  withdrawn: 'closed',
}
const stateOrder: readonly Agreement['state'][] = ['open', 'inProgress', 'fulfilled', 'superseded', 'withdrawn']

/** The columns of the register, in their order. */
export function agreementColumns(texts: Translate, keys: readonly ColumnKey[]): Column<Agreement>[] {
  return keys.map(key => columnOf(key, texts))
}

function columnOf(key: ColumnKey, texts: Translate): Column<Agreement> {
  const common = { key, header: texts(`agreements.columns.${key}`) }
  switch (key) {
    case 'reference':
      return {
        ...common,
        cell: row => row.reference,
        sortBy: row => row.reference,
        width: '132px',
      }
    case 'text':
      return {
        ...common,
        cell: row => row.text || <span className={classes.quiet}>{texts('agreements.withoutText')}</span>,
        sortBy: row => row.text,
        width: 'minmax(160px, 3.2fr)',
      }
    case 'responsible':
      return {
        ...common,
        cell: row => <Responsibles row={row} texts={texts} />,
        sortBy: row => names(row.lead) || null,
        width: 'minmax(104px, 1fr)',
      }
    case 'due':
      return { ...common, cell: row => <DueText due={row} />, sortBy: row => row.daysLeft, width: '164px' }
    case 'rating':
      return {
        ...common,
        cell: row => <RatingCell rating={row.rating} texts={texts} />,
        sortBy: row => row.rating,
        width: '136px',
      }
    case 'state':
      return {
        ...common,
        cell: row => (
          <StatusBadge tone={stateTones[row.state]}>{texts(`fields.agreementState.${row.state}`)}</StatusBadge>
        ),
        sortBy: row => stateOrder.indexOf(row.state),
        width: '104px',
      }
    case 'lastFollowUp':
      return {
        ...common,
        cell: row => row.lastFollowUp && <LastFollowUp {...row.lastFollowUp} />,
        sortBy: row => row.lastFollowUp?.date ?? null,
        width: 'minmax(120px, 1.6fr)',
      }
    case 'meeting':
      return {
        ...common,
        cell: row => (
          <>
            {row.meeting.title || row.meeting.reference}
            <span className={classes.distance}>
              <DateText date={row.meeting.date} form="short" />
            </span>
          </>
        ),
        sortBy: row => row.meeting.date,
        width: 'minmax(120px, 1.3fr)',
      }
  }
}

function Responsibles({ row, texts }: { row: Agreement; texts: Translate }) {
  return (
    <>
      {names(row.lead) || <span className={classes.quiet}>{texts('agreements.noResponsible')}</span>}
      {row.support.length > 0 && (
        <span className={classes.distance}>{texts('agreements.withSupport', { names: names(row.support) })}</span>
      )}
    </>
  )
}

/** Colour, number, percent and, below, the word. */
function RatingCell({ rating, texts }: { rating: number | null; texts: Translate }) {
  if (rating === null || !isRating(rating)) return <Rating value={null} />
  return (
    <>
      <span className={classes.ratingLine}>
        <Rating value={rating} word={false} />
        <span className={classes.quiet}>· {texts('agreements.percent', { percent: rating * 20 })}</span>
      </span>
      <span className={classes.distance} aria-hidden="true">
        {texts(`fields.rating.${rating}`)}
      </span>
    </>
  )
}

function LastFollowUp({ date, reporter, narrative }: NonNullable<Agreement['lastFollowUp']>) {
  return (
    <>
      <span className={classes.quiet}>
        <DateText date={date} form="short" />
      </span>{' '}
      {narrative || reporter}
    </>
  )
}

/** "SRE, OIM": who answers, as printed. */
export function names(responsibles: readonly Responsible[]): string {
  return responsibles.map(each => each.printed).join(', ')
}
