import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import type { Responsible } from '../../../shared/contract/agreements.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { useCommand } from '../../bridge/hooks.ts'
import { PersonOrOrganizationPicker } from '../../directory/PersonOrOrganizationPicker.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'
import classes from './agreement.module.css'

type Answers = Pick<Responsible, 'organizationId' | 'personId' | 'name'>

type ResponsiblesFieldProps = {
  agreementId: string
  part: 'lead' | 'support'
  label: string
  value: readonly Responsible[]
}

/** Who answers for an agreement, or who helps: institutions and people, added by typing and taken away one by one. */
export function ResponsiblesField({ agreementId, part, label, value }: ResponsiblesFieldProps) {
  const texts = useTexts()
  const change = useCommand('agreements.change')
  const id = useId()

  function save(now: readonly Answers[]) {
    const edit = { was: value.map(answers), now: now.map(answers) }
    const changes: Input<'agreements.change'>['changes'] = part === 'lead' ? { lead: edit } : { support: edit }
    void change({ id: agreementId, changes })
  }

  return (
    <div>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {value.length > 0 && (
        <ul aria-labelledby={id} className={classes.responsibles}>
          {value.map((each, index) => (
            <li key={`${each.organizationId} ${each.personId} ${each.name}`} className={classes.responsible}>
              <span>{each.printed}</span>
              <button
                type="button"
                className={classes.remove}
                aria-label={texts('agreement.removeResponsible', { name: each.printed })}
                onClick={() => save(value.toSpliced(index, 1))}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <PersonOrOrganizationPicker
        label={label}
        placeholder={texts(`agreement.add.${part}`)}
        allowText
        onChoose={chosen => {
          // A person answers as a person: the institution would stand in their place wherever responsibles are printed.
          if (chosen) save([...value, chosen.personId === null ? chosen : { ...chosen, organizationId: null }])
        }}
      />
    </div>
  )
}

function answers({ organizationId, personId, name }: Answers): Answers {
  return { organizationId, personId, name }
}
