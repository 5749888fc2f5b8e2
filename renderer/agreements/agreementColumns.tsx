import type { Agreement, Responsible } from '../../shared/contract/agreements.ts'
import type { Language } from '../../shared/contract/fields.ts'
import type { OwnField } from '../../shared/contract/ownFields.ts'
import { shortDate } from '../../shared/dates.ts'
import type { Translate } from '../../shared/texts/index.ts'
import { DateText } from '../ui/DateText.tsx'
import { isRating, Rating } from '../ui/Rating.tsx'
import { StatusBadge, type StatusTone } from '../ui/StatusBadge.tsx'
import type { Column } from '../ui/tableModel.ts'
import { DueText } from './DueText.tsx'
import { ownText } from './ownFields/ownText.ts'
import type { OwnRegister } from './ownFields/useOwnFields.ts'
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
export type FixedColumnKey = (typeof columnKeys)[number]
/** A column of the tracker, or a field of the person's own by its id. */
export type ColumnKey = FixedColumnKey | `own:${string}`

/** How much room the table has: beside the panel less fits than over the whole window. */
export type Room = 'wide' | 'medium' | 'narrow'

/** What fits, where the person has not chosen. */
export function columnsThatFit(room: Room, own: readonly OwnField[]): readonly ColumnKey[] {
  return [...fitting[room], ...own.slice(0, ownThatFit[room]).map(ownKey)]
}

const fitting: Record<Room, readonly FixedColumnKey[]> = {
  wide: columnKeys,
  medium: ['reference', 'text', 'responsible', 'due', 'rating', 'state', 'lastFollowUp'],
  narrow: ['reference', 'text', 'responsible', 'due'],
}
const ownThatFit: Record<Room, number> = { wide: 2, medium: 1, narrow: 0 }

/** Every column that there is, in the order of the tracker. */
export function allColumns(own: readonly OwnField[]): readonly ColumnKey[] {
  return [...columnKeys, ...own.map(ownKey)]
}

/** The column of a field of the person's own. */
export function ownKey({ id }: Pick<OwnField, 'id'>): ColumnKey {
  return `own:${id}`
}

/** A column of the register: also as text, for copying. */
export type RegisterColumn = Column<Agreement> & { key: ColumnKey; text(row: Agreement): string }
type Speaking = { texts: Translate; language: Language }

export const stateTones: Record<Agreement['state'], StatusTone> = {
  open: 'waiting',
  inProgress: 'working',
  fulfilled: 'done',
  superseded: 'closed',
  withdrawn: 'closed',
}
export const stateOrder: readonly Agreement['state'][] = ['open', 'inProgress', 'fulfilled', 'superseded', 'withdrawn']

/** The columns of the register, in the order of these keys; those of fields that are gone are passed over. */
export function agreementColumns(speaking: Speaking, keys: readonly ColumnKey[], own: OwnRegister): RegisterColumn[] {
  const fields = new Map(own.fields.map(field => [ownKey(field), field]))
  return keys.flatMap(key => {
    const fixed = columnKeys.find(each => each === key)
    if (fixed) return [columnOf(fixed, speaking)]
    const field = fields.get(key)
    return field ? [ownColumnOf(field, own, speaking.language)] : []
  })
}

function ownColumnOf(field: OwnField, { values }: OwnRegister, language: Language): RegisterColumn {
  const saidBy = (row: Agreement) => values.get(row.id)?.[field.id]
  const text = (row: Agreement) => {
    const value = saidBy(row)
    return value === undefined ? '' : ownText(field, value, language)
  }
  return {
    key: ownKey(field),
    header: field.name,
    cell: text,
    text,
    sortBy: row => {
      const value = saidBy(row)
      return value === undefined ? null : field.kind === 'number' ? Number(value) : value
    },
    width: field.kind === 'text' ? 'minmax(120px, 1fr)' : 'minmax(110px, 0.7fr)',
    numeric: field.kind === 'number',
  }
}

function columnOf(key: FixedColumnKey, { texts, language }: Speaking): RegisterColumn {
  const common = { key, header: texts(`agreements.columns.${key}`) }
  const day = (date: string | null) => (date === null ? '' : shortDate(date, language))
  switch (key) {
    case 'reference':
      return {
        ...common,
        cell: row => row.reference,
        text: row => row.reference,
        sortBy: row => row.reference,
        width: '132px',
      }
    case 'text':
      return {
        ...common,
        cell: row => row.text || <span className={classes.quiet}>{texts('agreements.withoutText')}</span>,
        text: row => row.text,
        sortBy: row => row.text,
        width: 'minmax(160px, 3.2fr)',
      }
    case 'responsible':
      return {
        ...common,
        cell: row => <Responsibles row={row} texts={texts} />,
        text: row => names([...row.lead, ...row.support]),
        sortBy: row => names(row.lead) || null,
        width: 'minmax(104px, 1fr)',
      }
    case 'due':
      return {
        ...common,
        cell: row => <DueText due={row} />,
        text: row =>
          row.dueKind === 'continuous' || row.dueKind === 'undefined'
            ? texts(`fields.dueKind.${row.dueKind}`)
            : day(row.dueDate),
        sortBy: row => row.daysLeft,
        width: '164px',
      }
    case 'rating':
      return {
        ...common,
        cell: row => <RatingCell rating={row.rating} texts={texts} />,
        text: row =>
          row.rating === null || !isRating(row.rating) ? '' : `${row.rating} – ${texts(`fields.rating.${row.rating}`)}`,
        sortBy: row => row.rating,
        width: '136px',
      }
    case 'state':
      return {
        ...common,
        cell: row => (
          <StatusBadge tone={stateTones[row.state]}>{texts(`fields.agreementState.${row.state}`)}</StatusBadge>
        ),
        text: row => texts(`fields.agreementState.${row.state}`),
        sortBy: row => stateOrder.indexOf(row.state),
        width: '104px',
      }
    case 'lastFollowUp':
      return {
        ...common,
        cell: row => row.lastFollowUp && <LastFollowUp {...row.lastFollowUp} />,
        text: ({ lastFollowUp: last }) =>
          last === null ? '' : [day(last.date), last.narrative || last.reporter].filter(Boolean).join(' · '),
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
        text: ({ meeting }) => [meeting.title || meeting.reference, day(meeting.date)].filter(Boolean).join(' · '),
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
