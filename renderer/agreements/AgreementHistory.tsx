import { useState } from 'react'
import type { Output } from '../../shared/contract/index.ts'
import { shortDate } from '../../shared/dates.ts'
import type { TextKey, Translate } from '../../shared/texts/index.ts'
import { useQuery } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { Loaded } from '../ui/Loaded.tsx'
import classes from './panel.module.css'

type Line = Output<'history.list'>[number]

/** Every change of an agreement's fields: when, who, what stood there and what stands there now. Read when it is opened. */
export function AgreementHistory({ agreementId }: { agreementId: string }) {
  const texts = useTexts()
  const [opened, setOpened] = useState(false)
  const history = useQuery('history.list', { recordId: agreementId }, { enabled: opened })
  return (
    <details className={classes.history} onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>{texts('agreements.history.title')}</summary>
      {opened && (
        <Loaded query={history}>
          {lines => (
            <ol className={classes.historyLines}>
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines are only ever read, and two may be equal
                <HistoryLine key={index} line={line} />
              ))}
            </ol>
          )}
        </Loaded>
      )}
    </details>
  )
}

function HistoryLine({ line }: { line: Line }) {
  const texts = useTexts()
  const language = useLanguage()
  const { at, user, field, before, after } = line
  const show = (value: string | null) => shownValue(texts, field, value, day => shortDate(day, language))
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
  return (
    <li>
      <p className={classes.quiet}>
        <time dateTime={at}>{time}</time> · {user}
      </p>
      <p className={classes.entryText}>
        {field === null ? (
          texts('agreements.history.made')
        ) : (
          <>
            {isNamed(field) ? texts(fieldNames[field]) : field}: <del>{show(before)}</del> → <ins>{show(after)}</ins>
          </>
        )}
      </p>
    </li>
  )
}

const fieldNames = {
  text: 'agreements.columns.text',
  readBy: 'agreements.panel.readBy',
  dueKind: 'agreements.filters.due',
  dueDate: 'agreements.columns.due',
  priority: 'agreements.panel.priority',
  state: 'agreements.columns.state',
  rating: 'agreements.columns.rating',
  number: 'agreements.history.number',
} as const satisfies Record<string, TextKey>

function isNamed(field: string): field is keyof typeof fieldNames {
  return Object.hasOwn(fieldNames, field)
}

/** Values of a field's own list have words, days their form; an empty one is a dash. */
function shownValue(texts: Translate, field: string | null, value: string | null, day: (text: string) => string) {
  if (value === null || value === '') return '–'
  const lists = { state: 'agreementState', priority: 'priority', dueKind: 'dueKind', rating: 'rating' } as const
  if (field === 'dueDate') return day(value)
  if (field !== 'state' && field !== 'priority' && field !== 'dueKind' && field !== 'rating') return value
  // The value stood in the column of that list.
  const word = texts(`fields.${lists[field]}.${value}` as TextKey)
  return field === 'rating' ? `${value} – ${word}` : word
}
