import { Checkbox } from '@mantine/core'
import { useTexts } from '../language/LanguageProvider.tsx'
import type { Change } from '../ui/fieldEditor.ts'
import { useSaved } from '../ui/useSaved.ts'

type ActiveFieldProps = { value: boolean; save(change: Change<boolean>): Promise<unknown> }

/** Whether somebody still takes part: who does not is no longer offered when one writes. */
export function ActiveField({ value, save }: ActiveFieldProps) {
  const texts = useTexts()
  const saved = useSaved({ value, save })
  return (
    <Checkbox
      label={texts('directory.active.field')}
      description={texts('directory.active.hint')}
      checked={saved.value}
      onChange={event => saved.set(event.currentTarget.checked)}
    />
  )
}
