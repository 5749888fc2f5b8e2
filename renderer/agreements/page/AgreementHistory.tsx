import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AgreementHistoryLine } from '../../../shared/contract/agreements.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import classes from './agreement.module.css'
import { historyWords } from './historyWords.ts'

/** Every change of an agreement and of what hangs on it: when, who, what stood there and what stands there now. Read when opened. */
export function AgreementHistory({ agreementId }: { agreementId: string }) {
  const texts = useTexts()
  const [opened, setOpened] = useState(false)
  const history = useQuery('agreements.history', { id: agreementId }, { enabled: opened })
  return (
    <details className={classes.history} onToggle={event => setOpened(event.currentTarget.open)}>
      <summary>{texts('agreement.history.title')}</summary>
      {opened && <Loaded query={history}>{lines => <Lines lines={lines} />}</Loaded>}
    </details>
  )
}

const AT_FIRST = 20

function Lines({ lines }: { lines: readonly AgreementHistoryLine[] }) {
  const texts = useTexts()
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, AT_FIRST)
  if (lines.length === 0) return <p className={classes.quiet}>{texts('agreement.history.none')}</p>
  return (
    <>
      <ol className={classes.historyLines}>
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are only ever read, and two may be equal
          <HistoryLine key={index} line={line} />
        ))}
      </ol>
      {shown.length < lines.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {texts('agreement.history.earlier', { count: lines.length - shown.length })}
        </Button>
      )}
    </>
  )
}

function HistoryLine({ line }: { line: AgreementHistoryLine }) {
  const texts = useTexts()
  const language = useLanguage()
  const { subject, was, now } = historyWords(line, language)
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(line.at))
  return (
    <li>
      <p className={classes.quiet}>
        <time dateTime={line.at}>{time}</time> · {line.user}
        {line.undone && ` · ${texts('agreement.history.undone')}`}
      </p>
      <p className={classes.entryText}>
        {subject}
        {(was !== null || now !== null) && ': '}
        {was === null ? line.what === 'changed' && '–' : <del>{was}</del>}
        {line.what === 'changed' && <span aria-hidden="true"> → </span>}
        {now !== null && <ins>{now}</ins>}
        {line.what === 'changed' && now === null && '–'}
      </p>
    </li>
  )
}
