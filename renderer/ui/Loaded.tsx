import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Refusal } from '../../shared/errors.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { EmptyState } from './EmptyState.tsx'
import classes from './layout.module.css'
import { ProblemText } from './notify.tsx'

type LoadedProps<T> = {
  query: { data: T | undefined; error: Refusal | null; retry(): void }
  children: (data: T) => ReactNode
}

/**
 * Draws what a query answered; until then nothing for 300 ms, then a quiet word; on a refusal, its text and "try again". What was
 * answered before stays when asking again fails, unless the record is no longer there.
 */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const texts = useTexts()
  const gone = query.error?.envelope.code === 'record.notFound'
  if (query.data !== undefined && !gone) return children(query.data)
  if (query.error) {
    return (
      <div role="alert">
        <EmptyState
          title={texts('window.states.notShown')}
          actions={
            <Button variant="default" onClick={query.retry}>
              {texts('window.states.retry')}
            </Button>
          }
        >
          <ProblemText problem={query.error.envelope} />
        </EmptyState>
      </div>
    )
  }
  return (
    <p className={classes.waiting} role="status">
      {texts('window.states.loading')}
    </p>
  )
}
