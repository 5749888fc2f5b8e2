import { Group, NativeSelect, Text, TextInput } from '@mantine/core'
import type { BodyKind } from '../../shared/contract/fields.ts'
import { useChoices, useTexts } from '../language/LanguageProvider.tsx'
import { suggestCode } from '../meetings/suggestCode.ts'

/** A body that is about to be made. The code follows the name until somebody writes another. */
export type NewBody = { name: string; code: string; kind: BodyKind; ownCode: boolean }

export const newBody: NewBody = { name: '', code: '', kind: 'coordinationGroup', ownCode: false }

type BodyFieldsProps = { value: NewBody; onChange(body: NewBody): void; autoFocus?: boolean }

/** Name, code and kind of a body that does not exist yet. */
export function BodyFields({ value, onChange, autoFocus = false }: BodyFieldsProps) {
  const texts = useTexts()
  const kinds = useChoices('bodyKind')

  function setName(name: string) {
    onChange({ ...value, name, code: value.ownCode ? value.code : suggestCode(name) })
  }

  return (
    <>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          label={texts('window.newMeeting.bodyName')}
          required
          data-autofocus={autoFocus || undefined}
          value={value.name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TextInput
          w={112}
          label={texts('window.newMeeting.bodyCode')}
          required
          maxLength={12}
          value={value.code}
          onChange={event => onChange({ ...value, code: event.currentTarget.value.toUpperCase(), ownCode: true })}
        />
      </Group>
      <Text c="dimmed" fz={13} mt={-8}>
        {texts('window.newMeeting.bodyCodeHint')}
      </Text>
      <NativeSelect
        label={texts('meetings.bodyKind')}
        value={value.kind}
        onChange={event => {
          const kind = kinds.find(each => each.value === event.currentTarget.value)?.value
          if (kind) onChange({ ...value, kind })
        }}
        data={kinds}
      />
    </>
  )
}
