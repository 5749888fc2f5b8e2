import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '../../../shared/contract/fields.ts'
import type { LetterheadReport } from '../../../shared/contract/letterheads.ts'
import { type ErrorEnvelope, Refusal } from '../../../shared/errors.ts'
import type { LetterheadKind } from '../../../shared/letterheadFields.ts'
import { useCommand, useReading } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { ChooseFile, type ChosenFile, FileDrop, unreadable } from '../../ui/FileDrop.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { TemplateReport } from './TemplateReport.tsx'

type Stage =
  | { at: 'choosing'; refused: ErrorEnvelope | null }
  | { at: 'reading'; name: string }
  | { at: 'read'; name: string; bytes: Uint8Array<ArrayBuffer>; report: LetterheadReport }

type TemplateDialogProps = { kind: LetterheadKind; language: Language; onClose(): void }

/** Chooses a template, says what is in it, and takes it where nothing is wrong. */
export function TemplateDialog({ kind, language, onClose }: TemplateDialogProps) {
  const texts = useTexts()
  const reading = useReading('letterheads.check')
  const choose = useCommand('letterheads.choose')
  const [stage, setStage] = useState<Stage>({ at: 'choosing', refused: null })
  const document = `${texts(`letterheads.kinds.${kind}`)}, ${texts(`fields.language.${language}`)}`

  async function read(file: ChosenFile) {
    setStage({ at: 'reading', name: file.name })
    try {
      const chosen = { name: file.name, bytes: await file.read() }
      setStage({ at: 'read', ...chosen, report: await reading.run({ ...chosen, kind }) })
    } catch (error) {
      setStage({ at: 'choosing', refused: error instanceof Refusal ? error.envelope : unreadable(file.name) })
    }
  }

  async function use({ name, bytes }: Extract<Stage, { at: 'read' }>) {
    await choose({ kind, language, name, bytes })
    notifyDone(texts('letterheads.chosen', { document, name }))
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={document}
      size={720}
      closeButtonProps={{ 'aria-label': texts('window.dialog.close') }}
    >
      {stage.at === 'read' ? (
        <>
          <TemplateReport kind={kind} name={stage.name} report={stage.report} />
          <Group justify="flex-end" gap="xs" mt="md">
            <ChooseFile again extensions={extensions} onFile={read} />
            {stage.report.faults.length === 0 && (
              <Button onClick={() => void use(stage)}>{texts('letterheads.use')}</Button>
            )}
          </Group>
        </>
      ) : (
        <FileDrop
          extensions={extensions}
          lead={texts('letterheads.lead')}
          refused={stage.at === 'choosing' ? stage.refused : null}
          reading={stage.at === 'reading' ? stage.name : null}
          onFile={read}
        />
      )}
    </Modal>
  )
}

const extensions = ['docx'] as const
