import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Responsible } from '../../../../shared/contract/agreements.ts'
import type { FieldChange } from '../../../bridge/hooks.ts'
import { type Participant, PersonOrOrganizationPicker } from '../../../directory/PersonOrOrganizationPicker.tsx'
import { SavedField } from '../../../ui/SavedField.tsx'
import { useSaved } from '../../../ui/useSaved.ts'
import { InPlace, type InPlaceHandle } from '../parts/InPlace.tsx'
import { usePrintedName } from '../parts/usePrintedName.ts'
import classes from './agreements.module.css'

type Answering = { organizationId: string | null; personId: string | null; name: string | null }

type ResponsiblesProps = {
  label: string
  /** Stands before the names, where they are not alone in their column. */
  lead?: string
  /** What adding one is called; its words are shown only while there is nobody. */
  add: string
  value: Responsible[]
  save(change: FieldChange<Answering[]>): Promise<unknown>
}

/** Who answers for an agreement: institutions, people, or names that are in no directory. Each is changed where it stands. */
export function Responsibles({ label, lead, add, value, save }: ResponsiblesProps) {
  const printedName = usePrintedName()
  const saved = useSaved<Responsible[]>({
    value,
    same: sameResponsibles,
    save: ({ was, now }) => save({ was: was.map(answering), now: now.map(answering) }),
  })
  const adder = useRef<InPlaceHandle>(null)
  const isEmpty = saved.value.length === 0

  /** Puts somebody in the place of another, of nobody at the end; takes the place away where nobody is chosen. */
  function choose(place: number, participant: Participant | null, done: () => void) {
    done()
    const taken = saved.value.some((each, index) => index !== place && participant && isSame(each, participant))
    const fresh = participant && !taken ? [{ ...participant, printed: printedName(participant) }] : []
    saved.set(saved.value.toSpliced(place, 1, ...fresh))
    if (!participant) adder.current?.focus()
  }

  return (
    <SavedField label={label} saved={saved}>
      {control => (
        <ul id={control.id} aria-label={label} className={classes.responsibles}>
          {lead && !isEmpty && (
            <li aria-hidden="true" className={classes.responsiblesLead}>
              {lead}:
            </li>
          )}
          {saved.value.map((each, index) => {
            const name = each.printed || printedName(each)
            return (
              <li key={`${each.organizationId}${each.personId}${each.name}`} className={classes.responsible}>
                <InPlace label={`${label}: ${name}`} shown={name}>
                  {done => (
                    <PersonOrOrganizationPicker
                      autoFocus
                      allowText
                      label={label}
                      chosen={name}
                      onChoose={participant => choose(index, participant, done)}
                    />
                  )}
                </InPlace>
              </li>
            )
          })}
          <li className={isEmpty ? undefined : classes.more}>
            <InPlace
              handle={adder}
              empty
              className={classes.adder}
              label={`${label}: ${add}`}
              shown={
                <>
                  <IconPlus size={14} stroke={1.8} aria-hidden="true" />
                  {isEmpty && add}
                </>
              }
            >
              {done => (
                <PersonOrOrganizationPicker
                  autoFocus
                  allowText
                  label={label}
                  onChoose={participant => choose(saved.value.length, participant, done)}
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
