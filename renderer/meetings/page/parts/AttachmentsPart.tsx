import { memo } from 'react'
import type { Meeting } from '../../../../shared/contract/meetings.ts'
import { useDocument } from '../../../bridge/useDocument.ts'
import { useLanguage, useTexts } from '../../../language/LanguageProvider.tsx'
import { sizeText } from '../../../ui/sizeText.ts'
import classes from './attachments.module.css'
import { Part } from './Part.tsx'

type Attachment = Meeting['attachments'][number]

/** The files that belong to the meeting; there is no part without one. */
export const AttachmentsPart = memo(function AttachmentsPart({ attachments }: { attachments: Attachment[] }) {
  const texts = useTexts()
  if (attachments.length === 0) return null
  return (
    <Part part="attachments" title={texts('meeting.attachments.title')}>
      <AttachmentList attachments={attachments} />
    </Part>
  )
})

/** Files by name and size; each opens where the person's programs open files. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  const language = useLanguage()
  const { make } = useDocument('attachments.open')
  return (
    <ul className={classes.list}>
      {attachments.map(({ id, name, size }) => (
        <li key={id} id={id} className={classes.file}>
          <button type="button" className={classes.name} onClick={() => void make({ id })}>
            {name}
          </button>
          <span className={classes.size}>{sizeText(size, language)}</span>
        </li>
      ))}
    </ul>
  )
}
