import { memo } from 'react'
import type { EditionRow, Told } from '../../../shared/contract/editions.ts'
import type { Language } from '../../../shared/contract/fields.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import classes from './editions.module.css'

const editions = ['internal', 'partners', 'public'] as const

type TableProps = { rows: readonly EditionRow[]; language: Language }

/** What each edition says, a row for each thing, under the headings of the minutes. */
export const EditionTable = memo(function EditionTable({ rows, language }: TableProps) {
  const texts = useTexts()
  const parts = Map.groupBy(rows, ({ part }) => part)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={classes.scroller} aria-label={texts('editions.title')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{texts('editions.what')}</th>
            {editions.map(edition => (
              <th key={edition} scope="col">
                {texts(`fields.audience.${edition}`)}
              </th>
            ))}
          </tr>
        </thead>
        {[...parts].map(([part, own]) => (
          <tbody key={part}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={classes.part}>
                {part}
              </th>
            </tr>
            {own.map(row => (
              <tr key={row.key}>
                <th scope="row" className={classes.what}>
                  {row.label}
                </th>
                <td lang={language}>{row.internal}</td>
                <ToldCell told={row.partners} language={language} />
                <ToldCell told={row.public} language={language} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
})

/** What an edition says: quiet where it is what the internal one says; with the mark where it is held back. */
function ToldCell({ told: { text, mark }, language }: { told: Told; language: Language }) {
  const texts = useTexts()
  if (mark === null)
    return (
      <td className={classes.same} lang={language}>
        {text}
      </td>
    )
  return (
    <td className={text === null ? classes.left : classes.changed}>
      {text !== null && (
        <span className={classes.told} lang={language}>
          {text}
        </span>
      )}
      <span className={classes.mark}>
        <strong>{texts(text === null ? 'editions.leftOut' : 'editions.toldDifferently')}</strong>
        {` · ${texts(`editions.mark.${mark}`)}`}
      </span>
    </td>
  )
}
