import { Link } from 'wouter'
import { useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { DateText } from '../ui/DateText.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import classes from './bodies.module.css'

/** A series at a glance: of each session its phase, who facilitated, how many came, and what it produced. */
export function SeriesTable({ bodyId }: { bodyId: string }) {
  const texts = useTexts()
  const sessions = useQuery('bodies.sessions', { id: bodyId })
  return (
    <Loaded query={sessions}>
      {rows =>
        rows.length === 0 ? (
          <p className={classes.quiet}>{texts('bodies.series.none')}</p>
        ) : (
          <table className={classes.table} data-overview>
            <thead>
              <tr>
                <th scope="col" className={classes.sessionColumn}>
                  {texts('bodies.series.session')}
                </th>
                <th scope="col" className={classes.phaseColumn}>
                  {texts('bodies.series.phase')}
                </th>
                <th scope="col" className={classes.capacityColumn}>
                  {texts('bodies.series.facilitators')}
                </th>
                <th scope="col" className={classes.countColumn}>
                  {texts('bodies.series.institutions')}
                </th>
                <th scope="col" className={classes.countColumn}>
                  {texts('bodies.series.people')}
                </th>
                <th scope="col">{texts('bodies.series.products')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.meetingId}>
                  <td>
                    <Link href={paths.meeting(row.meetingId)}>{row.reference}</Link>
                    <div className={classes.quiet}>
                      <DateText date={row.date} form="short" />
                    </div>
                  </td>
                  <td>{row.phase || <span className={classes.quiet}>–</span>}</td>
                  <td>{row.facilitators.join(', ') || <span className={classes.quiet}>–</span>}</td>
                  <td className={classes.countColumn}>{row.institutions}</td>
                  <td className={classes.countColumn}>{row.people}</td>
                  <td>
                    {row.products.length === 0 ? (
                      <span className={classes.quiet}>–</span>
                    ) : (
                      <ul className={classes.products}>
                        {row.products.map((product, index) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: the products are plain texts that may be equal
                          <li key={index}>{product}</li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  )
}
