import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Responsible } from '../../../../shared/contract/agreements.ts'
import type { FieldChange } from '../../../bridge/hooks.ts'
import { type Participant, PersonOrOrganizationPicker } from '../../../directory/PersonOrOrganizationPicker.tsx'
import { useTexts } from '../../../language/LanguageProvider.tsx'
import { SavedField } from '../../../ui/SavedField.tsx'
import { useSaved } from '../../../ui/useSaved.ts'
import { InPlace, type InPlaceHandle } from '../parts/InPlace.tsx'
import { usePrintedName } from '../parts/usePrintedName.ts'
import classes from './agreements.module.css'

type Answering = { organizationId: string | null; personId: string | null; name: string | null }

type ResponsiblesProps = {
  label: string
  /** The words of the control that adds one. */
  add: string
  value: Responsible[]
  save(change: FieldChange<Answering[]>): Promise<unknown>
}

/** Who answers for an agreement, one a line: institutions, people, or names that are in no directory. */
export function Responsibles({ label, add, value, save }: ResponsiblesProps) {
  const texts = useTexts()
  const printedName = usePrintedName()
  const saved = useSaved<Responsible[]>({
    value,
    same: sameResponsibles,
    save: ({ was, now }) => save({ was: was.map(answering), now: now.map(answering) }),
  })
  const adder = useRef<InPlaceHandle>(null)

  function choose(participant: Participant | null, done: () => void) {
    done()
    if (!participant || saved.value.some(each => isSame(each, participant))) return
    saved.set([...saved.value, { ...participant, printed: printedName(participant) }])
  }

  return (
    <SavedField label={label} saved={saved}>
      {control => (
        <ul id={control.id} aria-label={label} className={classes.responsibles}>
          {saved.value.map(each => {
            const name = each.printed || printedName(each)
            return (
              <li key={`${each.organizationId}${each.personId}${each.name}`} className={classes.responsible}>
                <span className={classes.responsibleName}>{name}</span>
                <button
                  type="button"
                  className={classes.takeAway}
                  aria-label={texts('meeting.agreements.takeAway', { name, label })}
                  onClick={() => {
                    saved.set(saved.value.filter(other => other !== each))
                    adder.current?.focus()
                  }}
                >
                  <IconX size={14} aria-hidden="true" />
                </button>
              </li>
            )
          })}
          <li>
            <InPlace
              handle={adder}
              empty
              className={classes.adder}
              label={`${label}: ${add}`}
              shown={
                <>
                  <IconPlus size={14} stroke={1.8} aria-hidden="true" /> {add}
                </>
              }
            >
              {done => (
                <PersonOrOrganizationPicker
                  autoFocus
                  allowText
                  label={label}
                  onChoose={participant => choose(participant, done)}
                />
              )}
            </InPlace>
          </li>
        </ul>
      )}
    </SavedField>
  )
}

function answering({ organizationId, personId, name }: Answering): Answering {
  return { organizationId, personId, name }
}

function isSame(one: Answering, other: Answering): boolean {
  return one.organizationId === other.organizationId && one.personId === other.personId && one.name === other.name
}

function sameResponsibles(ones: readonly Responsible[], others: readonly Responsible[]): boolean {
  return (
    ones.length === others.length &&
    ones.every((one, index) => {
      const other = others[index]
      return other !== undefined && isSame(one, other)
    })
  )
}
