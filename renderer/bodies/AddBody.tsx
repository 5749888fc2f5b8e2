import { useState } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '../bridge/hooks.ts'
import { AddDialog } from '../directory/AddDialog.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { BodyFields, type NewBody, newBody } from './BodyFields.tsx'

/** Asks what a new body needs, then opens its page. */
export function AddBody({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const texts = useTexts()
  const [, go] = useLocation()
  const add = useCommand('bodies.add')
  const [body, setBody] = useState<NewBody>(newBody)
  return (
    <AddDialog
      opened={opened}
      onClose={onClose}
      title={texts('bodies.new')}
      complete={body.name.trim() !== '' && body.code.trim() !== ''}
      onSubmit={async () => {
        const { name, code, kind } = body
        const { id } = await add({ name, code, kind })
        setBody(newBody)
        go(paths.body(id))
      }}
    >
      <BodyFields value={body} onChange={setBody} autoFocus />
    </AddDialog>
  )
}
