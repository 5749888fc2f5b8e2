import { Checkbox } from '@mantine/core'
import type { Agreement } from '../../../shared/contract/agreements.ts'
import type { TrackerValue } from '../../../shared/contract/trackers.ts'
import { trackerFieldName, trackerValueText } from '../../../shared/trackerText.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import review from '../../ui/review.module.css'
import type { Difference } from './differences.ts'
import classes from './returned.module.css'

type ChangesTableProps = {
  title: string
  lead?: string
  differences: readonly Difference[]
  agreements: ReadonlyMap<string, Agreement>
  marked: ReadonlySet<string>
  onMarked(marked: ReadonlySet<string>): void
  onOpen: OpenBeside
}

/** Shows an agreement beside the review; `button` is where the keyboard goes on afterwards. */
export type OpenBeside = (agreementId: string, button: HTMLElement) => void

/** More are taken over as well, but nobody reads them one by one. */
const MOST_AGREEMENTS = 200

/** Fields under their agreement: what is here, what came back, and whether it is taken. */
export function ChangesTable({ title, lead, differences, agreements, marked, onMarked, onOpen }: ChangesTableProps) {
  const texts = useTexts()
  if (differences.length === 0) return null
  const groups = [...Map.groupBy(differences, ({ reference }) => reference)]
  const shown = groups.slice(0, MOST_AGREEMENTS)
  const hidden = groups.slice(MOST_AGREEMENTS).reduce((count, [, list]) => count + list.length, 0)
  const isConflict = differences.some(({ over }) => over !== null)

  function mark(key: string, take: boolean) {
    const next = new Set(marked)
    if (take) next.add(key)
    else next.delete(key)
    onMarked(next)
  }

  return (
    <section className={classes.section}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {lead && <p className={review.quiet}>{lead}</p>}
      <table className={classes.table} aria-label={title} data-conflicts={isConflict || undefined}>
        <thead>
          <tr>
            <th scope="col">{texts('tracker.returning.field')}</th>
            {isConflict && <th scope="col">{texts('tracker.returning.sent')}</th>}
            <th scope="col">{texts('tracker.returning.was')}</th>
            <th scope="col">{texts('tracker.returning.now')}</th>
          </tr>
        </thead>
        {shown.map(([reference, list]) => (
          <tbody key={reference}>
            <AgreementHead
              reference={reference}
              agreement={agreements.get(reference)}
              columns={isConflict ? 4 : 3}
              onOpen={onOpen}
            />
            {list.map(difference => (
              <DifferenceRow
                key={difference.key}
                difference={difference}
                isMarked={marked.has(difference.key)}
                onMark={take => mark(difference.key, take)}
              />
            ))}
          </tbody>
        ))}
      </table>
      {hidden > 0 && <p className={review.quiet}>{texts('tracker.returning.moreHidden', { count: hidden })}</p>}
    </section>
  )
}

type AgreementHeadProps = {
  reference: string
  agreement: Agreement | undefined
  columns: number
  onOpen: OpenBeside
}

function AgreementHead({ reference, agreement, columns, onOpen }: AgreementHeadProps) {
  return (
    <tr className={classes.agreement}>
      <th colSpan={columns} scope="rowgroup">
        {agreement ? (
          <button type="button" className={classes.open} onClick={event => onOpen(agreement.id, event.currentTarget)}>
            {reference}
          </button>
        ) : (
          reference
        )}
        <span className={classes.agreementText}>{agreement?.text}</span>
      </th>
    </tr>
  )
}

type DifferenceRowProps = { difference: Difference; isMarked: boolean; onMark(take: boolean): void }

function DifferenceRow({ difference, isMarked, onMark }: DifferenceRowProps) {
  const texts = useTexts()
  const { reference, field, was, now, over } = difference
  const name = trackerFieldName(field, texts)
  return (
    <tr data-marked={isMarked || undefined}>
      <td>
        <Checkbox
          checked={isMarked}
          onChange={event => onMark(event.currentTarget.checked)}
          label={name}
          aria-label={texts('tracker.returning.take', { field: name, reference })}
        />
      </td>
      {over && <td>{over.reason === 'both' && <Value difference={difference} value={over.sent} />}</td>}
      <td>
        <Value difference={difference} value={was} />
      </td>
      <td className={classes.now}>
        <Value difference={difference} value={now} />
      </td>
    </tr>
  )
}

function Value({ difference: { field }, value }: { difference: Difference; value: TrackerValue }) {
  const t = useTexts()
  const language = useLanguage()
  const isNothing = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return (
    <span className={isNothing ? review.quiet : classes.value}>{trackerValueText(field, value, { t, language })}</span>
  )
}
