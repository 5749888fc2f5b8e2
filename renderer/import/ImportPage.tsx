/** Minutes from a file: chosen, read, looked at, accepted. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import { useCommand, useReading } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { ChooseFile, type ChosenFile, FileDrop, unreadable } from '../ui/FileDrop.tsx'
import { notifyDone } from '../ui/notify.tsx'
import { Page } from '../ui/Page.tsx'
import { ImportPreview } from './ImportPreview.tsx'

type Source = { name: string; bytes: Uint8Array<ArrayBuffer> }
type Stage =
  | { kind: 'choosing'; refused: ErrorEnvelope | null }
  | { kind: 'reading'; name: string }
  | { kind: 'read'; source: Source; minutes: ImportedMinutes }

export function ImportPage() {
  const texts = useTexts()
  const language = useLanguage()
  const [, go] = useLocation()
  const reading = useReading('minutes.read')
  const importMinutes = useCommand('meetings.import')
  const [stage, setStage] = useState<Stage>({ kind: 'choosing', refused: null })
  const [bodyId, setBodyId] = useState<string | null>(null)
  const [accepting, setAccepting] = useState(false)

  async function read(file: ChosenFile) {
    setStage({ kind: 'reading', name: file.name })
    setBodyId(null)
    try {
      const source = { name: file.name, bytes: await file.read() }
      setStage({ kind: 'read', source, minutes: await reading.run({ ...source, language }) })
    } catch (error) {
      setStage({ kind: 'choosing', refused: error instanceof Refusal ? error.envelope : unreadable(file.name) })
    }
  }

  async function accept({ source, minutes }: Extract<Stage, { kind: 'read' }>) {
    setAccepting(true)
    try {
      const { id, reference } = await importMinutes({ minutes, source, ...(bodyId ? { bodyId } : {}) })
      notifyDone(texts('window.import.accepted', { reference }))
      go(paths.meeting(id))
    } finally {
      setAccepting(false)
    }
  }

  return (
    <Page
      title={texts('window.import.title')}
      form="text"
      actions={stage.kind === 'read' && <ChooseFile again extensions={extensions} onFile={read} />}
      primary={
        stage.kind === 'read' && (
          <Button loading={accepting} onClick={() => void accept(stage)}>
            {texts('window.import.accept')}
          </Button>
        )
      }
    >
      {stage.kind === 'read' ? (
        <ImportPreview minutes={stage.minutes} fileName={stage.source.name} bodyId={bodyId} onBody={setBodyId} />
      ) : (
        <FileDrop
          extensions={extensions}
          lead={texts('window.import.lead')}
          refused={stage.kind === 'choosing' ? stage.refused : null}
          reading={stage.kind === 'reading' ? stage.name : null}
          onFile={read}
        />
      )}
    </Page>
  )
}

const extensions = ['docx', 'txt', 'md'] as const
