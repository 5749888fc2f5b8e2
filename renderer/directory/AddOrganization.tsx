import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Sector } from '../../shared/contract/directory.ts'
import { useCommand } from '../bridge/hooks.ts'
import { goKeepingQuery } from '../frame/hashAddress.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { AddDialog } from './AddDialog.tsx'

type AddOrganizationProps = { opened: boolean; onClose: () => void; sectors: readonly Sector[] }

/** Asks what a new institution needs, then shows it in the panel. */
export function AddOrganization({ opened, onClose, sectors }: AddOrganizationProps) {
  const texts = useTexts()
  const language = useLanguage()
  const add = useCommand('organizations.add')
  const [name, setName] = useState('')
  const [acronym, setAcronym] = useState('')
  const [sectorId, setSectorId] = useState('')

  async function submit() {
    const { id } = await add({ name, acronym: acronym.trim() || null, sectorId: sectorId || null })
    goKeepingQuery(paths.organization(id))
    setName('')
    setAcronym('')
  }

  return (
    <AddDialog
      opened={opened}
      onClose={onClose}
      title={texts('directory.add.organizations')}
      complete={name.trim() !== ''}
      onSubmit={submit}
    >
      <TextInput
        label={texts('directory.columns.name')}
        required
        data-autofocus
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <TextInput
        w={180}
        label={texts('directory.columns.acronym')}
        value={acronym}
        onChange={event => setAcronym(event.currentTarget.value)}
      />
      <NativeSelect
        label={texts('directory.columns.sector')}
        value={sectorId}
        onChange={event => setSectorId(event.currentTarget.value)}
        data={[
          { value: '', label: texts('directory.withoutSector') },
          ...sectors.map(each => ({ value: each.id, label: language === 'es' ? each.nameEs : each.nameEn })),
        ]}
      />
    </AddDialog>
  )
}
