import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { OwnField } from '../../../shared/contract/ownFields.ts'
import { type Answering, responsibleKey } from '../../../shared/responsibles.ts'
import { useQuery } from '../../bridge/hooks.ts'
import { PersonOrOrganizationPicker } from '../../directory/PersonOrOrganizationPicker.tsx'
import { useChoices, useTexts } from '../../language/LanguageProvider.tsx'
import { useNextFocus } from '../../ui/useNextFocus.ts'
import { withAnswering } from '../answering.ts'
import type { BulkChange } from './bulkEdits.ts'
import classes from './register.module.css'

/** What a field is changed to before anything is chosen: the id of one of the person's own stands for it. */
export function emptyValue(field: string, own: readonly OwnField[]): BulkChange {
  const of = own.find(each => each.id === field)
  if (of) return { field: 'own', of, now: of.choices[0] ?? '' }
  switch (field) {
    case 'rating':
      return { field, now: 0 }
    case 'due':
      return { field, kind: 'date', day: null }
    case 'priority':
      return { field, now: 'high' }
    case 'lead':
    case 'support':
      return { field, now: [], adding: true }
    default:
      return { field: 'state', now: 'inProgress' }
  }
}

type BulkValueProps = { change: BulkChange; onChange(change: BulkChange): void }
type Of<Field extends BulkChange['field']> = { change: Extract<BulkChange, { field: Field }> } & Pick<
  BulkValueProps,
  'onChange'
>

/** The control for the new value of a field. */
export function BulkValue({ change, onChange }: BulkValueProps) {
  switch (change.field) {
    case 'due':
      return <DueValue change={change} onChange={onChange} />
    case 'lead':
    case 'support':
      return <AnsweringValue key={change.field} change={change} onChange={onChange} />
    case 'own':
      return <OwnValue change={change} onChange={onChange} />
    default:
      return <ChosenValue change={change} onChange={onChange} />
  }
}

function ChosenValue({ change, onChange }: Of<'state' | 'priority' | 'rating'>) {
  const texts = useTexts()
  const states = useChoices('agreementState')
  const priorities = useChoices('priority')
  const levels = ([0, 1, 2, 3, 4, 5] as const).map(level => ({
    value: String(level),
    label: `${level} – ${texts(`fields.rating.${level}`)}`,
  }))
  const label = texts('register.bulk.value')
  if (change.field === 'rating')
    return (
      <NativeSelect
        label={label}
        value={change.now === null ? '' : String(change.now)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ field: 'rating', now: value === '' ? null : Number(value) })
        }
        data={[...levels, { value: '', label: texts('window.rating.none') }]}
      />
    )
  const choices = change.field === 'state' ? states : priorities
  return (
    <NativeSelect
      label={label}
      value={change.now}
      onChange={({ currentTarget: { value } }) => {
        const state = states.find(each => each.value === value)
        const priority = priorities.find(each => each.value === value)
        if (state) onChange({ field: 'state', now: state.value })
        else if (priority) onChange({ field: 'priority', now: priority.value })
      }}
      data={choices}
    />
  )
}

function DueValue({ change, onChange }: Of<'due'>) {
  const texts = useTexts()
  const kinds = useChoices('dueKind')
  return (
    <>
      <NativeSelect
        label={texts('register.bulk.value')}
        value={change.kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...change, kind: kinds.find(each => each.value === value)?.value ?? null })
        }
        data={[...kinds, { value: '', label: texts('agreement.noDue') }]}
      />
      {change.kind === 'date' && (
        <TextInput
          type="date"
          label={texts('agreements.columns.due')}
          required
          min="1900-01-01"
          max="2199-12-31"
          value={change.day ?? ''}
          onChange={event => onChange({ ...change, day: event.currentTarget.value || null })}
        />
      )}
    </>
  )
}

function AnsweringValue({ change, onChange }: Of<'lead' | 'support'>) {
  const texts = useTexts()
  const nameOf = useNames()
  const { list, leaving } = useNextFocus<HTMLDivElement>(change.now.map(responsibleKey))
  const set = (now: readonly Answering[]) => onChange({ ...change, now })
  return (
    <div ref={list} tabIndex={-1}>
      <SegmentedControl
        fullWidth
        aria-label={texts('register.bulk.how')}
        value={change.adding ? 'add' : 'replace'}
        onChange={value => onChange({ ...change, adding: value === 'add' })}
        data={(['add', 'replace'] as const).map(value => ({ value, label: texts(`register.bulk.${value}`) }))}
      />
      {change.now.length > 0 && (
        <ul className={classes.chosen}>
          {change.now.map((each, index) => (
            <li key={responsibleKey(each)} data-key={responsibleKey(each)} className={classes.chosenOne}>
              <span>{nameOf(each)}</span>
              <button
                type="button"
                className={classes.remove}
                aria-label={texts('register.bulk.remove', { name: nameOf(each) })}
                onClick={() => {
                  leaving(responsibleKey(each))
                  set(change.now.toSpliced(index, 1))
                }}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <PersonOrOrganizationPicker
        label={texts(`register.bulk.fields.${change.field}`)}
        labelled
        placeholder={texts(`agreement.add.${change.field}`)}
        allowText
        onChoose={chosen => chosen && set(withAnswering(change.now, chosen))}
      />
    </div>
  )
}

function OwnValue({ change, onChange }: Of<'own'>) {
  const texts = useTexts()
  const { of, now } = change
  const set = (value: string) => onChange({ ...change, now: value })
  if (of.kind === 'choice')
    return (
      <NativeSelect
        label={texts('register.bulk.value')}
        value={now}
        onChange={event => set(event.currentTarget.value)}
        data={[...of.choices, { value: '', label: texts('register.own.none') }]}
      />
    )
  return (
    <TextInput
      type={of.kind === 'date' ? 'date' : 'text'}
      label={texts('register.bulk.value')}
      placeholder={texts('register.own.none')}
      value={now}
      onChange={event => set(event.currentTarget.value)}
    />
  )
}

/** How those who answer are printed. */
function useNames(): (who: Answering) => string {
  const organizations = useQuery('organizations.list', {}).data
  const people = useQuery('people.list', {}).data
  return ({ organizationId, personId, name }) => {
    const organization = organizations?.find(each => each.id === organizationId)
    return organization?.acronym ?? organization?.name ?? people?.find(each => each.id === personId)?.name ?? name ?? ''
  }
}
