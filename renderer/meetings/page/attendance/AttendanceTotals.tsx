import type { Sector } from '../../../../shared/contract/directory.ts'
import type { Attendance } from '../../../../shared/contract/meetings.ts'
import { useQuery } from '../../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import classes from './attendance.module.css'
import { bySector, presenceOf } from './totals.ts'

/** How many of those convened came and how many people that is, in all and by sector: live, for wherever there is little room. */
export function AttendanceTotals({ attendance }: { attendance: Attendance[] }) {
  const texts = useTexts()
  const sectors = useQuery('sectors.list', {})
  const nameOf = useSectorName()
  return (
    <div className={classes.live}>
      <p>
        {texts('attendance.inAll')} <PresenceText rows={attendance} />
      </p>
      <ul className={classes.liveSectors} aria-label={texts('attendance.totals.bySector')}>
        {bySector(attendance, sectors.data ?? []).map(({ sector, rows }) => (
          <li key={sector?.id ?? 'none'}>
            {nameOf(sector)} <PresenceText rows={rows} withoutHeads />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "9 de 12 · 14 personas"; the people only where there are not as many as rows. */
export function PresenceText({ rows, withoutHeads = false }: { rows: Attendance[]; withoutHeads?: boolean }) {
  const texts = useTexts()
  const { convened, came, heads } = presenceOf(rows)
  return (
    <span className={classes.totals}>
      <strong>{texts('attendance.totals.came', { came, convened })}</strong>
      {heads !== came && !withoutHeads && ` · ${texts('attendance.totals.heads', { count: heads })}`}
    </span>
  )
}

/** The name of a sector in the person's language. */
export function useSectorName(): (sector: Sector | null) => string {
  const texts = useTexts()
  const language = useLanguage()
  return sector => {
    if (!sector) return texts('attendance.noSector')
    return language === 'es' ? sector.nameEs : sector.nameEn
  }
}
