import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { PressingAgreement } from '../../shared/contract/reminders.ts'
import { DueText } from '../agreements/DueText.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { DateText } from '../ui/DateText.tsx'
import { Rating } from '../ui/Rating.tsx'
import classes from './reminders.module.css'

const SHOWN = 40

/** The agreements of one who answers; each row opens its agreement. */
export function PressingTable({ label, agreements }: { label: string; agreements: readonly PressingAgreement[] }) {
  const texts = useTexts()
  const [all, setAll] = useState(false)
  const shown = all ? agreements : agreements.slice(0, SHOWN)
  const others = agreements.length - shown.length
  return (
    <>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{texts('reminders.columns.reference')}</th>
            <th scope="col">{texts('reminders.columns.text')}</th>
            <th scope="col">{texts('reminders.columns.due')}</th>
            <th scope="col">{texts('reminders.columns.standing')}</th>
            <th scope="col">{texts('reminders.columns.lastWord')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(agreement => (
            <PressingRow key={agreement.id} agreement={agreement} />
          ))}
        </tbody>
      </table>
      {others > 0 && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {texts('reminders.showMore', { count: others })}
        </Button>
      )}
    </>
  )
}

function PressingRow({ agreement }: { agreement: PressingAgreement }) {
  const texts = useTexts()
  const [, go] = useLocation()
  const { id, reference, text, state, rating, lastWord } = agreement
  return (
    <tr className={classes.row} onClick={() => go(paths.agreement(id))}>
      <td>
        <Link href={paths.agreement(id)} className={classes.reference} onClick={event => event.stopPropagation()}>
          {reference}
        </Link>
      </td>
      <td>
        <span className={classes.rowText}>{text || texts('agreements.withoutText')}</span>
      </td>
      <td>
        <DueText due={agreement} />
      </td>
      <td>
        {texts(`fields.agreementState.${state}`)}
        <span className={classes.rating}>
          <Rating value={rating} />
        </span>
      </td>
      <td>
        <DateText date={lastWord} />
      </td>
    </tr>
  )
}
