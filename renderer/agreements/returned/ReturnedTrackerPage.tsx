/** A tracker that came back: chosen, read, compared, accepted; and who has not sent one back. */
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ReturnedTracker } from '../../../shared/contract/trackers.ts'
import { type ErrorEnvelope, Refusal } from '../../../shared/errors.ts'
import { useReading } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { ChooseFile, type ChosenFile, FileDrop, unreadable } from '../../ui/FileDrop.tsx'
import { notifyProblem } from '../../ui/notify.tsx'
import { Page } from '../../ui/Page.tsx'
import { AgreementPanel } from '../AgreementPanel.tsx'
import { AwaitedTrackers } from './AwaitedTrackers.tsx'
import { ReturnedTrackerReview } from './ReturnedTrackerReview.tsx'

const extensions = ['xlsx'] as const

export function ReturnedTrackerPage() {
  const texts = useTexts()
  const { run } = useReading('tracker.read')
  const [review, setReview] = useState<{ returned: ReturnedTracker; count: number } | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const [refused, setRefused] = useState<ErrorEnvelope | null>(null)
  const beside = useBeside()

  async function read(file: ChosenFile) {
    setReading(file.name)
    setRefused(null)
    try {
      const returned = await run({ name: file.name, bytes: await file.read() })
      setReview(before => ({ returned, count: (before?.count ?? 0) + 1 }))
    } catch (error) {
      const problem = error instanceof Refusal ? error.envelope : unreadable(file.name)
      // What was decided about the file that is here stays when another cannot take its place.
      if (review) notifyProblem(problem)
      else setRefused(problem)
    } finally {
      setReading(null)
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
          {review && <ChooseFile again extensions={extensions} onFile={read} />}
        </>
      }
      panel={
        review &&
        beside.id !== null && (
          <AgreementPanel
            id={beside.id}
            focusRequest={beside.focusRequest}
            leadsToPage={false}
            onClose={beside.close}
          />
        )
      }
    >
      {review ? (
        <>
          {reading !== null && <p role="status">{texts('window.import.reading', { name: reading })}</p>}
          <ReturnedTrackerReview key={review.count} returned={review.returned} onOpen={beside.open} />
        </>
      ) : (
        <>
          <FileDrop
            extensions={extensions}
            lead={texts('tracker.returning.lead')}
            refused={refused}
            reading={reading}
            onFile={read}
          />
          <AwaitedTrackers />
        </>
      )}
    </Page>
  )
}

/** An agreement in the panel; what opened it has the keyboard again when it closes. */
function useBeside() {
  const [id, setId] = useState<string | null>(null)
  const [focusRequest, setFocusRequest] = useState(0)
  const opener = useRef<HTMLElement | null>(null)
  return {
    id,
    focusRequest,
    open(agreementId: string, button: HTMLElement) {
      opener.current = button
      setId(agreementId)
      setFocusRequest(count => count + 1)
    },
    close() {
      setId(null)
      opener.current?.focus()
    },
  }
}
