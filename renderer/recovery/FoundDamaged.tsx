import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../language/LanguageProvider.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import classes from './recovery.module.css'
import { useRecovery } from './useRecovery.ts'

const RecoveryScreen = onDemand(async () => (await import('./RecoveryScreen.tsx')).RecoveryScreen)

/**
 * The window at work, and above it a notice as soon as its file turns out to be damaged. The pages stay where they are while the
 * person looks at what can be done: what they hold may not be saved.
 */
export function FoundDamaged({ children }: { children: ReactNode }) {
  const texts = useTexts()
  const problem = useRecovery().data?.problem ?? null
  const [wanted, setWanted] = useState(false)
  const looking = wanted && problem !== null
  const back = { name: texts('recovery.found.back'), go: () => setWanted(false) }
  return (
    <div className={classes.work}>
      {problem && !looking && (
        <div className={classes.notice} role="alert">
          <p>{texts('recovery.found.text')}</p>
          <Button variant="default" onClick={() => setWanted(true)}>
            {texts('recovery.found.show')}
          </Button>
        </div>
      )}
      <div className={classes.pages} hidden={looking}>
        {children}
      </div>
      {looking && (
        <RecoveryScreen problem={{ code: 'workspace.damaged', facts: { folder: '' } }} retry={back.go} back={back} />
      )}
    </div>
  )
}
