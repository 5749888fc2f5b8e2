import { Link, useLocation } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { type AgreementFilter, paths } from '../paths.ts'
import { useNumber } from '../ui/useNumber.ts'
import classes from './today.module.css'

const figures = ['overdue', 'dueSoon', 'silent', 'withoutResponsible'] as const satisfies AgreementFilter[]
const SHOWN = 8

/** The four figures, each the way to its rows, and the rows that press most. */
export function TodayAgreements({ today }: { today: Output<'today.get'> }) {
  const texts = useTexts()
  const number = useNumber()
  const pressing = [...new Set([...today.overdue.ids, ...today.dueSoon.ids])]
  const shown = pressing.slice(0, SHOWN)
  const others = pressing.length - shown.length
  const where = today.overdue.ids.length > 0 ? 'overdue' : 'dueSoon'
  return (
    <section className={classes.block}>
      <h2 className={classes.blockTitle}>
        {texts('today.agreements')}
        <Link href={paths.reminders} className={classes.blockLink}>
          {texts('reminders.open')}
        </Link>
      </h2>
      <div className={classes.figures}>
        {figures.map(figure => (
          <Link
            key={figure}
            href={paths.agreementsWhere(figure)}
            className={classes.figure}
            data-alarm={(figure === 'overdue' && today.overdue.ids.length > 0) || undefined}
          >
            <span className={classes.figureNumber}>{number(today[figure].ids.length)}</span>
            <span className={classes.figureName}>
              {texts(`today.figures.${figure}`, { soon: today.soonDays, silent: today.silentDays })}
            </span>
          </Link>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className={classes.quiet}>{texts('today.noAgreements')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{texts('today.columns.reference')}</th>
              <th scope="col">{texts('today.columns.text')}</th>
              <th scope="col">{texts('today.columns.responsible')}</th>
              <th scope="col">{texts('today.columns.due')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(id => (
              <AgreementRow key={id} id={id} />
            ))}
          </tbody>
        </table>
      )}
      {others > 0 && (
        <Link href={paths.agreementsWhere(where)} className={classes.more}>
          {texts('today.more', { count: others })}
        </Link>
      )}
    </section>
  )
}

/** Each row asks for itself: few are shown, and the register may hold thousands. */
function AgreementRow({ id }: { id: string }) {
  const [, go] = useLocation()
  const { data } = useQuery('agreements.get', { id })
  return (
    <tr className={classes.tableRow} onClick={() => go(paths.agreement(id))}>
      <td>
        {data && (
          <Link href={paths.agreement(id)} className={classes.reference} onClick={event => event.stopPropagation()}>
            {data.reference}
          </Link>
        )}
      </td>
      <td>
        <span className={classes.tableText}>{data?.text}</span>
      </td>
      <td>{data?.lead.map(lead => lead.printed).join(', ')}</td>
      <td>{data && <Due daysLeft={data.daysLeft} />}</td>
    </tr>
  )
}

function Due({ daysLeft }: { daysLeft: number | null }) {
  const texts = useTexts()
  if (daysLeft === null) return null
  if (daysLeft < 0) return <span className={classes.overdue}>{texts('today.overdueBy', { count: -daysLeft })}</span>
  return daysLeft === 0 ? texts('today.dueToday') : texts('today.dueIn', { count: daysLeft })
}
