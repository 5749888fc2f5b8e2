import { Link } from 'wouter'
import type { Output } from '../../shared/contract/index.ts'
import { shortDate } from '../../shared/dates.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { DateText } from '../ui/DateText.tsx'
import { Rating } from '../ui/Rating.tsx'
import classes from './dashboard.module.css'
import type { RowsOf } from './rows.ts'

const columns = ['reference', 'text', 'responsible', 'due', 'rating'] as const

/** What is due within thirty days, the first day first. */
export function NextDays({ figures, rows }: { figures: Output<'dashboard.get'>; rows: RowsOf }) {
  const texts = useTexts()
  const language = useLanguage()
  const { next, dueSoon } = figures
  const others = dueSoon.length - next.length
  const title = texts('dashboard.next.title')
  return (
    <section className={classes.block}>
      <h2 className={classes.blockTitle}>{title}</h2>
      {next.length === 0 ? (
        <p className={classes.quiet}>{texts('dashboard.next.none')}</p>
      ) : (
        <table className={classes.next} aria-label={title}>
          <thead>
            <tr>
              {columns.map(name => (
                <th key={name} scope="col">
                  {texts(`agreements.columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {next.map(row => (
              <tr key={row.id}>
                <td>
                  <Link href={paths.agreement(row.id)} className={classes.numberLink}>
                    {row.reference}
                  </Link>
                </td>
                <td>
                  <span className={classes.nextText}>{row.text}</span>
                </td>
                <td>{row.responsible.join('; ') || texts('agreements.noResponsible')}</td>
                <td>
                  {shortDate(row.dueDate, language)}{' '}
                  <span className={classes.quiet}>
                    <DateText date={row.dueDate} />
                  </span>
                </td>
                <td>
                  <Rating value={row.rating} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others > 0 && (
        <Link href={rows(dueSoon, { show: 'open', due: 'month' })} className={classes.more}>
          {texts('dashboard.next.more', { count: others })}
        </Link>
      )}
    </section>
  )
}
