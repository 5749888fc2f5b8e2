import { Group, Input, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Organization } from '../../shared/contract/directory.ts'
import { useCommand } from '../bridge/hooks.ts'
import { goKeepingQuery } from '../frame/hashAddress.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { AddDialog } from './AddDialog.tsx'
import { PersonOrOrganizationPicker } from './PersonOrOrganizationPicker.tsx'

type AddPersonProps = { opened: boolean; onClose: () => void; organizations: readonly Organization[] }

/** Asks what a new person needs, then shows them in the panel. */
export function AddPerson({ opened, onClose, organizations }: AddPersonProps) {
  const texts = useTexts()
  const add = useCommand('people.add')
  const [name, setName] = useState('')
  const [honorific, setHonorific] = useState('')
  const [title, setTitle] = useState('')
  const [organizationId, setOrganizationId] = useState<string | null>(null)

  async function submit() {
    const { id } = await add({
      name,
      honorific: honorific.trim() || null,
      title: title.trim() || null,
      organizationId,
    })
    goKeepingQuery(paths.person(id))
    setName('')
    setHonorific('')
    setTitle('')
  }

  return (
    <AddDialog
      opened={opened}
      onClose={onClose}
      title={texts('directory.add.people')}
      complete={name.trim() !== ''}
      onSubmit={submit}
    >
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <TextInput
          w={120}
          label={texts('directory.columns.honorific')}
          placeholder={texts('directory.honorificHint')}
          value={honorific}
          onChange={event => setHonorific(event.currentTarget.value)}
        />
        <TextInput
          flex={1}
          label={texts('directory.columns.name')}
          required
          data-autofocus
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label={texts('directory.columns.post')}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
      />
      <div>
        <Input.Label component="span">{texts('directory.columns.organization')}</Input.Label>
        <PersonOrOrganizationPicker
          label={texts('directory.columns.organization')}
          kinds="organizations"
          chosen={organizations.find(each => each.id === organizationId)?.name ?? null}
          onChoose={chosen => setOrganizationId(chosen?.organizationId ?? null)}
        />
      </div>
    </AddDialog>
  )
}
