import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import type { ErrorEnvelope } from '../../shared/errors.ts'
import { errorText } from '../../shared/errorText.ts'
import { useTexts } from '../language/LanguageProvider.tsx'

/** Tells what was done, briefly; at most one thing can be done with it. */
export function notifyDone(message: ReactNode, action?: { name: string; run(): void }) {
  const id = crypto.randomUUID()
  function act(run: () => void) {
    // It can be done once.
    notifications.hide(id)
    run()
  }
  const content = action ? (
    <>
      {message}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => act(action.run)}>
        {action.name}
      </Button>
    </>
  ) : (
    message
  )
  notifications.show({ id, message: content, autoClose: action ? 10_000 : 5_000, withBorder: true })
}

/** Tells what was refused and what to do; stays until it is read. */
export function notifyProblem(problem: ErrorEnvelope) {
  notifications.show({
    id: `problem:${problem.code}`,
    message: <ProblemText problem={problem} />,
    color: 'red',
    autoClose: 12_000,
    withBorder: true,
  })
}

export function ProblemText({ problem }: { problem: ErrorEnvelope }) {
  const texts = useTexts()
  return errorText(texts, problem)
}
