import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import type { ErrorEnvelope } from '../../shared/errors.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './fileDrop.module.css'
import { ProblemText } from './notify.tsx'

/** A file that the person chose or dropped, not yet read. */
export type ChosenFile = { name: string; read(): Promise<Uint8Array<ArrayBuffer>> }
type OnFile = (file: ChosenFile) => Promise<void>

type FileDropProps = {
  /** Without the dot: `docx`. */
  extensions: readonly string[]
  /** What to choose, and what will become of it. */
  lead: string
  /** Why the last one was not taken. */
  refused: ErrorEnvelope | null
  /** The name of the file that is being read. */
  reading: string | null
  onFile: OnFile
}

/** Where a file from outside comes in: chosen in a dialog or dropped. */
export function FileDrop({ extensions, lead, refused, reading, onFile }: FileDropProps) {
  const texts = useTexts()
  const dropping = useDropping(([file]) => file && void onFile(file))
  return (
    <div className={classes.drop} {...dropping}>
      <p className={classes.lead}>{lead}</p>
      {refused && (
        <div className={classes.refused} role="alert">
          <strong>{texts('window.import.refused')}</strong>
          <p>
            <ProblemText problem={refused} />
          </p>
        </div>
      )}
      {reading === null ? (
        <div className={classes.choose}>
          <ChooseFile extensions={extensions} onFile={onFile} />
          <span className={classes.quiet}>{texts('window.import.drop')}</span>
        </div>
      ) : (
        <p role="status">{texts('window.import.reading', { name: reading })}</p>
      )}
    </div>
  )
}

/** Lets an element take files that are dropped on it: only another way to do what its button does. */
export function useDropping(onFiles: (files: ChosenFile[]) => void) {
  const [over, setOver] = useState(false)
  return {
    'data-over': over || undefined,
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(false)
      onFiles([...event.dataTransfer.files].map(fromBrowser))
    },
  }
}

/** `again`: in the place of one that is there; `plain`: not what the page is for. */
type ChooseFileProps = {
  /** None: any file. */
  extensions: readonly string[]
  again?: boolean
  plain?: boolean
  /** What the button says. */
  name?: string
  onFile: OnFile
}

/** The button that lets the person choose a file, by the host's dialog where it has one. */
export function ChooseFile({ extensions, again = false, plain = again, name: own, onFile }: ChooseFileProps) {
  const texts = useTexts()
  const { openFile } = useClient().bridge.capabilities
  const looks = plain
    ? ({ variant: 'default' } as const)
    : { leftSection: <IconFileImport size={18} stroke={1.6} aria-hidden="true" /> }
  const name = own ?? texts(again ? 'window.import.chooseOther' : 'window.import.choose')
  if (openFile) {
    const choose = async () => {
      const file = await openFile([...extensions])
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

/** What to say where the browser itself could not read a file: it was moved or is locked. */
export function unreadable(name: string): ErrorEnvelope {
  return { code: 'file.unreadable', facts: { name } }
}

function fromBrowser(file: File): ChosenFile {
  return { name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) }
}
