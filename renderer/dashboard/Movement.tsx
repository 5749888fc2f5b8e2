import type { Output } from '../../shared/contract/index.ts'
import { longDate } from '../../shared/dates.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import classes from './dashboard.module.css'
import { FigureLink } from './FigureLink.tsx'
import type { RowsOf } from './rows.ts'

const movements = ['opened', 'fulfilled', 'reopened', 'ratedUp', 'ratedDown', 'becameOverdue'] as const
const signs = { opened: '+', fulfilled: '✓', reopened: '↺', ratedUp: '▲', ratedDown: '▼', becameOverdue: '!' }

/** What happened since a day, one figure beside the other. */
export function Movement({ figures, rows }: { figures: Output<'dashboard.get'>; rows: RowsOf }) {
  const texts = useTexts()
  const language = useLanguage()
  return (
    <section className={classes.block}>
      <h2 className={classes.blockTitle}>
        {texts('dashboard.movement.title', { date: longDate(figures.since, language) })}
      </h2>
      <dl className={classes.movement}>
        {movements.map(name => {
          const label = texts(`dashboard.movement.${name}`)
          return (
            <div key={name} className={classes.moved}>
              <dt>{label}</dt>
              <dd>
                <span className={classes.sign} aria-hidden="true">
                  {signs[name]}
                </span>
                <FigureLink of={figures.movement[name]} rows={rows} label={label} />
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
