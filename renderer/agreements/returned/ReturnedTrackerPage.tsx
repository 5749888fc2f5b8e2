/** A tracker that came back: chosen, read, compared, accepted; and who has not sent one back. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ReturnedTracker } from '../../../shared/contract/trackers.ts'
import { type ErrorEnvelope, Refusal } from '../../../shared/errors.ts'
import { useReading } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { ChooseFile, type ChosenFile, FileDrop, unreadable } from '../../ui/FileDrop.tsx'
import { Page } from '../../ui/Page.tsx'
import { AwaitedTrackers } from './AwaitedTrackers.tsx'
import { ReturnedTrackerReview } from './ReturnedTrackerReview.tsx'

const extensions = ['xlsx'] as const

type Stage =
  | { kind: 'choosing'; refused: ErrorEnvelope | null }
  | { kind: 'reading'; name: string }
  | { kind: 'read'; returned: ReturnedTracker; count: number }

export function ReturnedTrackerPage() {
  const texts = useTexts()
  const reading = useReading('tracker.read')
  const [stage, setStage] = useState<Stage>({ kind: 'choosing', refused: null })
  const [count, setCount] = useState(0)

  async function read(file: ChosenFile) {
    setStage({ kind: 'reading', name: file.name })
    try {
      const returned = await reading.run({ name: file.name, bytes: await file.read() })
      setCount(count + 1)
      setStage({ kind: 'read', returned, count: count + 1 })
    } catch (error) {
      setStage({ kind: 'choosing', refused: error instanceof Refusal ? error.envelope : unreadable(file.name) })
    }
  }

  return (
    <Page
      title={texts('tracker.returning.title')}
      form="text"
      actions={
        <>
          <Button component={Link} href={paths.agreements} variant="subtle">
            {texts('agreements.title')}
          </Button>
          {stage.kind === 'read' && <ChooseFile again extensions={extensions} onFile={read} />}
        </>
      }
    >
      {stage.kind === 'read' ? (
        <ReturnedTrackerReview key={stage.count} returned={stage.returned} />
      ) : (
        <>
          <FileDrop
            extensions={extensions}
            lead={texts('tracker.returning.lead')}
            refused={stage.kind === 'choosing' ? stage.refused : null}
            reading={stage.kind === 'reading' ? stage.name : null}
            onFile={read}
          />
          <AwaitedTrackers />
        </>
      )}
    </Page>
  )
}
