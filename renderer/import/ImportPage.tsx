/** Minutes from a file: chosen, read, looked at, accepted. */
import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportedMinutes } from '../../shared/contract/importedMinutes.ts'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useCommand, useReading } from '../bridge/hooks.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { notifyDone, ProblemText } from '../ui/notify.tsx'
import { Page } from '../ui/Page.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import classes from './import.module.css'

type Source = { name: string; bytes: Uint8Array<ArrayBuffer> }
type Stage =
  | { kind: 'choosing'; refused: { name: string; problem: ErrorEnvelope } | null }
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

  async function read(file: Chosen) {
    setStage({ kind: 'reading', name: file.name })
    setBodyId(null)
    try {
      const source = { name: file.name, bytes: await file.read() }
      setStage({ kind: 'read', source, minutes: await reading.run({ ...source, language }) })
    } catch (error) {
      const problem = error instanceof Refusal ? error.envelope : unreadable(file.name)
      setStage({ kind: 'choosing', refused: { name: file.name, problem } })
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
      actions={stage.kind === 'read' && <ChooseFile again onFile={read} />}
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
        <ChooseSource stage={stage} onFile={read} />
      )}
    </Page>
  )
}

/** A file that the person chose or dropped, not yet read. */
type Chosen = { name: string; read(): Promise<Uint8Array<ArrayBuffer>> }
type OnFile = (file: Chosen) => Promise<void>

function fromBrowser(file: File): Chosen {
  return { name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) }
}

function ChooseSource({ stage, onFile }: { stage: Exclude<Stage, { kind: 'read' }>; onFile: OnFile }) {
  const texts = useTexts()
  const [over, setOver] = useState(false)
  const refused = stage.kind === 'choosing' ? stage.refused : null
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) void onFile(fromBrowser(file))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is only another way to do what the button does
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={classes.lead}>{texts('window.import.lead')}</p>
      {refused && (
        <div className={classes.refused} role="alert">
          <strong>{texts('window.import.refused')}</strong>
          <p>
            <ProblemText problem={refused.problem} />
          </p>
        </div>
      )}
      {stage.kind === 'reading' ? (
        <p role="status">{texts('window.import.reading', { name: stage.name })}</p>
      ) : (
        <div className={classes.choose}>
          <ChooseFile onFile={onFile} />
          <span className={classes.quiet}>{texts('window.import.drop')}</span>
        </div>
      )}
    </div>
  )
}

const extensions = ['docx', 'txt', 'md']

function ChooseFile({ again = false, onFile }: { again?: boolean; onFile: OnFile }) {
  const texts = useTexts()
  const { openFile } = useClient().bridge.capabilities
  const looks = again
    ? ({ variant: 'default' } as const)
    : { leftSection: <IconFileImport size={18} stroke={1.6} aria-hidden="true" /> }
  const name = texts(again ? 'window.import.chooseOther' : 'window.import.choose')
  if (openFile) {
    const choose = async () => {
      const file = await openFile(extensions)
      if (file) await onFile({ name: file.name, read: async () => new Uint8Array(file.bytes) })
    }
    return (
      <Button {...looks} onClick={() => void choose()}>
        {name}
      </Button>
    )
  }
  return (
    <FileButton
      accept={extensions.map(extension => `.${extension}`).join(',')}
      onChange={file => file && void onFile(fromBrowser(file))}
      inputProps={{ 'aria-hidden': true }}
    >
      {props => (
        <Button {...props} {...looks}>
          {name}
        </Button>
      )}
    </FileButton>
  )
}

/** The browser itself could not read the file: it was moved or is locked. */
function unreadable(name: string): ErrorEnvelope {
  return { code: 'file.unreadable', facts: { name } }
}
