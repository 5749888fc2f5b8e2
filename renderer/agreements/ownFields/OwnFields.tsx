import type { OwnField } from '../../../shared/contract/ownFields.ts'
import { useChange } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { SavedSelect } from '../../ui/SavedChoices.tsx'
import { SavedLine } from '../../ui/SavedLine.tsx'
import { SavedDate } from '../../ui/SavedMoments.tsx'
import classes from './ownFields.module.css'
import { useOwnFields } from './useOwnFields.ts'

/** What an agreement says in the person's own fields; nothing where there are none. */
export function OwnFields({ agreementId }: { agreementId: string }) {
  const texts = useTexts()
  const { fields, values } = useOwnFields()
  if (fields.length === 0) return null
  const own = values.get(agreementId)
  return (
    <section className={classes.fields} aria-label={texts('register.own.title')}>
      {fields.map(field => (
        <OwnValue key={field.id} agreementId={agreementId} field={field} value={own?.[field.id] ?? null} />
      ))}
    </section>
  )
}

type OwnValueProps = { agreementId: string; field: OwnField; value: string | null }

function OwnValue({ agreementId, field: { id, name, kind, choices }, value }: OwnValueProps) {
  const texts = useTexts()
  const save = useChange('ownFields.set', agreementId)(id)
  const common = { label: name, labelled: true, value, save }
  if (kind === 'date') return <SavedDate {...common} />
  if (kind === 'choice')
    return (
      <SavedSelect<string>
        {...common}
        empty={texts('register.own.none')}
        choices={choices.map(choice => ({ value: choice, label: choice }))}
      />
    )
  return <SavedLine {...common} nullable wrap={kind === 'text'} placeholder={texts('register.own.none')} />
}
