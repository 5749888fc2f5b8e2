import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { Translate } from '../../../shared/texts/index.ts'
import { DateText } from '../../ui/DateText.tsx'
import { StatusBadge, type StatusTone } from '../../ui/StatusBadge.tsx'
import type { Column } from '../../ui/tableModel.ts'
import unseen from '../../ui/unseen.module.css'
import classes from './meetings.module.css'

export const meetingTones: Record<MeetingRow['state'], StatusTone> = {
  planned: 'waiting',
  inSession: 'working',
  draft: 'working',
  underReview: 'working',
  approved: 'done',
  distributed: 'done',
}
const stateOrder: readonly MeetingRow['state'][] = [
  'planned',
  'inSession',
  'draft',
  'underReview',
  'approved',
  'distributed',
]

/**
 * The columns of the list. Where there is little room, beside the preview, the date stands under the reference, and the body
 * is left to the reference.
 */
export function meetingColumns(texts: Translate, roomy: boolean): Column<MeetingRow>[] {
  const columns: (Column<MeetingRow> | null)[] = [
    {
      key: 'reference',
      header: texts('meetings.columns.reference'),
      cell: row => (
        <>
          {row.reference}
          {!roomy && (
            <span className={classes.below}>
              <DateText date={row.date} form="short" />
            </span>
          )}
        </>
      ),
      sortBy: row => row.reference,
      width: '136px',
    },
    roomy
      ? {
          key: 'date',
          header: texts('meetings.columns.date'),
          cell: row => <DateText date={row.date} form="short" />,
          sortBy: row => row.date,
          width: '104px',
        }
      : null,
    {
      key: 'title',
      header: texts('meetings.columns.title'),
      cell: row => row.title || <span className={classes.quiet}>{row.bodyName}</span>,
      sortBy: row => row.title || row.bodyName,
      width: 'minmax(140px, 2.4fr)',
    },
    roomy
      ? {
          key: 'body',
          header: texts('meetings.columns.body'),
          cell: row => row.bodyName,
          sortBy: row => row.bodyName,
          width: 'minmax(120px, 1.6fr)',
        }
      : null,
    {
      key: 'state',
      header: texts('meetings.columns.state'),
      cell: row => (
        <StatusBadge tone={meetingTones[row.state]}>{texts(`fields.meetingState.${row.state}`)}</StatusBadge>
      ),
      sortBy: row => stateOrder.indexOf(row.state),
      width: '104px',
    },
    {
      key: 'present',
      header: texts('meetings.columns.present'),
      cell: row => (
        <Pair
          part={row.present}
          whole={row.convened}
          said={texts('meetings.presentOf', pairOf(row.present, row.convened))}
        />
      ),
      sortBy: row => row.present,
      width: '92px',
      numeric: true,
    },
    {
      key: 'agreements',
      header: texts('meetings.columns.agreements'),
      cell: row => (
        <Pair
          part={row.openAgreements}
          whole={row.agreements}
          said={texts('meetings.openOf', pairOf(row.openAgreements, row.agreements))}
        />
      ),
      sortBy: row => row.openAgreements,
      width: '92px',
      numeric: true,
    },
  ]
  return columns.filter(column => column !== null)
}

function pairOf(part: number, whole: number) {
  return { part, whole }
}

/** "12 / 28", said in words to those who point at it or hear it. */
function Pair({ part, whole, said }: { part: number; whole: number; said: string }) {
  if (whole === 0) return <span className={classes.quiet}>–</span>
  return (
    <span title={said}>
      <span aria-hidden="true">
        {part} <span className={classes.quiet}>/ {whole}</span>
      </span>
      <span className={unseen.unseen}>{said}</span>
    </span>
  )
}
