import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { AgreedOn, Difference } from '../../../shared/contract/minutes.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { usePieces, Words } from '../../ui/WordChanges.tsx'
import frame from './agreeing.module.css'
import classes from './comparison.module.css'
import forms from './forms.module.css'

/** The record as it stands, among the numbers of versions. */
const NOW = 'now'

/** What two versions say differently, side by side, with the words that changed marked. */
export function Comparison({ minutes }: { minutes: AgreedOn }) {
  const texts = useTexts()
  const { meetingId, versions, changed } = minutes
  const [newest, before] = versions
  const [to, setTo] = useState(changed || !newest ? NOW : String(newest.number))
  const [from, setFrom] = useState(String((changed ? newest : (before ?? newest))?.number ?? NOW))
  const options = [
    { value: NOW, label: texts('agreeing.versions.now') },
    ...versions.map(({ number, stage }) => ({
      value: String(number),
      label: texts('agreeing.versions.option', { version: number, stage: texts(`fields.minutesStage.${stage}`) }),
    })),
  ]
  const differences = useQuery('minutes.compare', { meetingId, from: numberOf(from), to: numberOf(to) })
  const name = (value: string) => options.find(option => option.value === value)?.label ?? ''
  return (
    <section className={classes.comparison} aria-label={texts('agreeing.versions.compare')}>
      <h2 className={classes.heading}>{texts('agreeing.versions.compare')}</h2>
      <div className={forms.fields}>
        <NativeSelect
          label={texts('agreeing.versions.from')}
          data={options}
          value={from}
          onChange={event => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label={texts('agreeing.versions.to')}
          data={options}
          value={to}
          onChange={event => setTo(event.currentTarget.value)}
        />
      </div>
      <Loaded query={differences}>
        {found => (
          <>
            <p role="status" className={classes.count}>
              {found.length === 0
                ? texts('agreeing.versions.same')
                : texts('agreeing.versions.differences', { count: found.length })}
            </p>
            {found.length > 0 && <Differences differences={found} from={name(from)} to={name(to)} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

function numberOf(value: string): number | null {
  return value === NOW ? null : Number(value)
}

function Differences({ differences, from, to }: { differences: Difference[]; from: string; to: string }) {
  const texts = useTexts()
  const parts = Map.groupBy(differences, ({ part }) => part)
  return (
    <table className={classes.differences} aria-label={texts('agreeing.versions.comparison', { from, to })}>
      <thead>
        <tr>
          <th scope="col">{texts('agreeing.versions.what')}</th>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
        </tr>
      </thead>
      {[...parts].map(([part, rows]) => (
        <tbody key={part}>
          <tr>
            <th scope="rowgroup" colSpan={3} className={classes.part}>
              {part}
            </th>
          </tr>
          {rows.map(row => (
            <DifferenceRow key={row.key} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function DifferenceRow({ row }: { row: Difference }) {
  const texts = useTexts()
  const pieces = usePieces(row.before ?? '', row.after ?? '')
  return (
    <tr>
      <th scope="row" className={classes.what}>
        {row.label}
        {row.moved && <span className={classes.moved}>{texts('agreeing.versions.moved')}</span>}
      </th>
      <td>
        {row.before === null ? (
          <span className={frame.quiet}>{texts('agreeing.versions.absent')}</span>
        ) : (
          <Words pieces={pieces} side="before" />
        )}
      </td>
      <td>
        {row.after === null ? (
          <span className={frame.quiet}>{texts('agreeing.versions.gone')}</span>
        ) : (
          <Words pieces={pieces} side="after" />
        )}
      </td>
    </tr>
  )
}
