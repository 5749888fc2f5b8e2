import { IconPaperclip, IconX } from '@tabler/icons-react'
import type { EvidenceFile } from '../../../shared/contract/agreements.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { useDocument } from '../../bridge/useDocument.ts'
import { useLanguage, useTexts } from '../../language/LanguageProvider.tsx'
import { ChooseFile } from '../../ui/FileDrop.tsx'
import { sizeText } from '../../ui/sizeText.ts'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import classes from './agreement.module.css'
import type { Attaching } from './useAttaching.ts'

type EvidenceFilesProps = {
  /** How the list is called. */
  label: string
  files: readonly EvidenceFile[]
  /** Adds more; without it they can only be opened. */
  attaching?: Attaching
}

/** The files that prove what a follow-up says: opened where the person's programs open files, and while it is edited added and removed. */
export function EvidenceFiles({ label, files, attaching }: EvidenceFilesProps) {
  const texts = useTexts()
  const language = useLanguage()
  const { make } = useDocument('attachments.open')
  const detach = useCommand('followUps.detach')
  const { list, leaving } = useNextFocus<HTMLDivElement>(files.map(({ id }) => id))
  if (files.length === 0 && !attaching) return null
  return (
    <div ref={list} tabIndex={-1}>
      {files.length > 0 && (
        <ul className={classes.files} aria-label={label}>
          {files.map(({ id, name, size }) => (
            <li key={id} data-key={id} className={classes.file}>
              <IconPaperclip size={14} stroke={1.6} aria-hidden="true" />
              <button type="button" className={classes.fileName} onClick={() => void make({ id })}>
                {name}
              </button>
              <span className={classes.quiet}>{sizeText(size, language)}</span>
              {attaching && (
                <button
                  type="button"
                  className={classes.remove}
                  aria-label={texts('agreement.files.remove', { name })}
                  onClick={() => {
                    leaving(id)
                    void detach({ id })
                  }}
                >
                  <IconX size={14} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {attaching && (
        <div className={classes.attach}>
          <ChooseFile
            extensions={[]}
            plain
            name={texts('agreement.files.add')}
            onFile={file => attaching.attach([file])}
          />
          <span className={classes.quiet} role="status">
            {attaching.name === null
              ? texts('agreement.files.drop')
              : texts('agreement.files.adding', { name: attaching.name })}
          </span>
        </div>
      )}
    </div>
  )
}
