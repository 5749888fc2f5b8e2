import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { type ErrorEnvelope, Refusal } from '../../../shared/errors.ts'
import { useQuery, useReading } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { paths } from '../../paths.ts'
import { ChooseFile, type ChosenFile, FileDrop, unreadable } from '../../ui/FileDrop.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReturnedReview } from './ReturnedReview.tsx'
import type { ReturnedFile } from './useDecisions.ts'

const extensions = ['docx'] as const

type Stage =
  | { kind: 'choosing'; refused: ErrorEnvelope | null }
  | { kind: 'reading'; name: string }
  | { kind: 'read'; file: ReturnedFile }

/** Minutes that came back with tracked changes and comments: chosen, read, decided on one by one. */
export function ReturnedPage() {
  const texts = useTexts()
  const { id = '' } = useParams()
  const agreed = useQuery('minutes.get', { meetingId: id })
  const reading = useReading('returnedMinutes.read')
  const [stage, setStage] = useState<Stage>({ kind: 'choosing', refused: null })

  async function read(file: ChosenFile) {
    setStage({ kind: 'reading', name: file.name })
    try {
      const word = await reading.run({ name: file.name, bytes: await file.read() })
      setStage({ kind: 'read', file: { name: file.name, word } })
    } catch (error) {
      setStage({ kind: 'choosing', refused: error instanceof Refusal ? error.envelope : unreadable(file.name) })
    }
  }

  return (
    <Page
      title={texts('returned.title')}
      {...(agreed.data ? { reference: agreed.data.reference } : {})}
      form="text"
      actions={
        <>
          <Button component={Link} href={paths.agreeing(id)} variant="subtle">
            {texts('agreeing.title')}
          </Button>
          {stage.kind === 'read' && <ChooseFile again extensions={extensions} onFile={read} />}
        </>
      }
    >
      <Loaded query={agreed}>
        {data =>
          stage.kind === 'read' ? (
            <ReturnedReview key={stage.file.name} agreed={data} file={stage.file} />
          ) : (
            <FileDrop
              extensions={extensions}
              lead={texts('returned.lead')}
              refused={stage.kind === 'choosing' ? stage.refused : null}
              reading={stage.kind === 'reading' ? stage.name : null}
              onFile={read}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
