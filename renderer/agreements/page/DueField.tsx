import type { Agreement } from '../../../shared/contract/agreements.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { useChange, useCommand } from '../../bridge/hooks.ts'
import { useChoices, useTexts } from '../../language/LanguageProvider.tsx'
import type { Change } from '../../ui/fieldEditor.ts'
import { SavedSelect } from '../../ui/SavedChoices.tsx'
import { SavedDate } from '../../ui/SavedMoments.tsx'

type DueFieldProps = Pick<Agreement, 'id' | 'dueKind' | 'dueDate'>

/** When an agreement is due: a day, always, or "to be defined". Writing a day says that there is one. */
export function DueField({ id, dueKind, dueDate }: DueFieldProps) {
  const texts = useTexts()
  const save = useChange('agreements.change', id)
  const change = useCommand('agreements.change')
  const kinds = useChoices('dueKind')

  function saveDate({ was, now }: Change<string | null>) {
    const changes: Input<'agreements.change'>['changes'] = { dueDate: { was, now } }
    const kind = now === null ? null : 'date'
    if (kind !== dueKind) changes.dueKind = { was: dueKind, now: kind }
    return change({ id, changes })
  }

  return (
    <>
      <SavedSelect
        label={texts('agreements.filters.due')}
        labelled
        choices={kinds}
        empty={texts('agreement.noDue')}
        value={dueKind}
        save={save('dueKind')}
      />
      {(dueKind === null || dueKind === 'date') && (
        <SavedDate label={texts('agreements.columns.due')} labelled value={dueDate} save={saveDate} />
      )}
    </>
  )
}
