/** Who takes part: organisations and people. */
import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { IconBuilding, IconUser, IconX } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useCommand, useQuery } from '../bridge/hooks.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { type Candidate, candidatesOf, findCandidates, looksLikePerson, type Participant } from './candidates.ts'
import classes from './picker.module.css'

export type { Candidate, Participant } from './candidates.ts'

type PickerProps = {
  label: string
  /** Shows the label above; else it is for screen readers alone. */
  labelled?: boolean
  placeholder?: string
  /** Who is chosen now, as it is printed; the field empties after choosing when this is null. */
  chosen?: string | null
  /** Called with who was chosen, an institution and a person where the person has one; null when taken away. */
  onChoose(participant: Participant | null): void
  /** `organizations` or `people` alone; both unless said. */
  kinds?: 'both' | 'organizations' | 'people'
  /** Offers to leave the words as they are, for somebody who is nobody in the directory. */
  allowText?: boolean
  /** Those who come before all others, under a heading of their own: who attends, for example. */
  first?: { heading: string; candidates: readonly Candidate[] }
  /** The institution of people who are made here. */
  newPersonOf?: string | null
  /** What stands in the field when it appears. */
  initialWords?: string
  autoFocus?: boolean
}

/**
 * Finds people and institutions by acronym or by the beginning of any word, accents ignored, and makes those that are missing.
 * Enter takes the first; the field stays ready for the next.
 */
export function PersonOrOrganizationPicker(props: PickerProps) {
  const { label, labelled = false, chosen = null, onChoose, kinds = 'both', allowText = false } = props
  const texts = useTexts()
  const id = useId()
  const organizations = useQuery('organizations.list', {}, { enabled: kinds !== 'people' })
  const people = useQuery('people.list', {}, { enabled: kinds !== 'organizations' })
  const addOrganization = useCommand('organizations.add')
  const addPerson = useCommand('people.add')
  const [words, setWords] = useState(props.initialWords ?? '')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const opening = useRef(props.autoFocus ? combobox : null)
  useEffect(() => {
    opening.current?.openDropdown()
    opening.current = null
  }, [])
  // A page shows many of these, a directory holds thousands: they are gone through when somebody begins to choose.
  const choosing = combobox.dropdownOpened || words !== ''
  const candidates = useMemo(
    () => (choosing ? candidatesOf(organizations.data ?? [], people.data ?? []) : []),
    [choosing, organizations.data, people.data],
  )
  const { first, newPersonOf = null } = props
  const foundFirst = useMemo(() => {
    if (!first) return []
    // Before anything is typed they stand in their own order.
    return words.trim() === '' ? first.candidates : findCandidates(first.candidates, words)
  }, [first, words])
  const found = useMemo(() => findCandidates(candidates, words), [candidates, words])
  const { selectFirstOption, dropdownOpened } = combobox
  const [, setListed] = useState(false)
  // The list's id is known once the list is drawn; only then can the field name it for screen readers.
  useEffect(() => setListed(dropdownOpened), [dropdownOpened])
  // Enter takes the first of those that are shown, so it is marked once they are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found is what is shown
  useEffect(() => {
    if (dropdownOpened && words !== '') selectFirstOption()
  }, [dropdownOpened, words, found, foundFirst, selectFirstOption])
  const others = found.filter(({ key }) => !foundFirst.some(candidate => candidate.key === key))
  const groups = [
    { name: first?.heading ?? '', members: foundFirst },
    { name: texts('window.picker.organizations'), members: others.filter(({ kind }) => kind === 'organization') },
    { name: texts('window.picker.people'), members: others.filter(({ kind }) => kind === 'person') },
  ]
  const name = words.trim()
  const exact = found.some(candidate => candidate.name.toLowerCase() === name.toLowerCase())
  const additions = additionsFor(name, exact, kinds, allowText)

  async function choose(option: string) {
    combobox.closeDropdown()
    setWords('')
    const candidate = [...(first?.candidates ?? []), ...candidates].find(each => each.key === option)
    if (candidate) return onChoose(candidate.participant)
    if (option === 'add:organization') {
      const added = await addOrganization({ name })
      onChoose({ organizationId: added.id, personId: null, name: null })
    } else if (option === 'add:person') {
      const added = await addPerson({ name, organizationId: newPersonOf })
      onChoose({ organizationId: newPersonOf, personId: added.id, name: null })
    } else onChoose({ organizationId: null, personId: null, name })
  }

  return (
    <Combobox store={combobox} onOptionSubmit={option => void choose(option)} shadow="md" withinPortal>
      {labelled && (
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
      )}
      <Combobox.Target withExpandedAttribute>
        <InputBase
          id={id}
          {...(labelled ? {} : { 'aria-label': label })}
          placeholder={chosen ?? props.placeholder ?? texts('window.picker.placeholder')}
          classNames={chosen ? { input: classes.chosen } : {}}
          value={words}
          autoFocus={props.autoFocus ?? false}
          autoComplete="off"
          onChange={event => {
            setWords(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            setWords('')
          }}
          rightSectionPointerEvents="all"
          rightSection={
            chosen ? (
              <button
                type="button"
                className={classes.clear}
                aria-label={texts('window.picker.clear', { name: chosen })}
                onClick={() => onChoose(null)}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            ) : null
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options id={`${id}-list`} className={classes.options} aria-label={label}>
          {groups.map(({ name: heading, members }) => {
            if (members.length === 0) return null
            return (
              <Combobox.Group key={heading} label={heading}>
                {members.map(candidate => (
                  <Combobox.Option key={candidate.key} value={candidate.key} className={classes.option}>
                    {candidate.kind === 'person' ? <IconUser size={16} /> : <IconBuilding size={16} />}
                    <span className={classes.name}>{candidate.name}</span>
                    {candidate.detail && <span className={classes.detail}>{candidate.detail}</span>}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            )
          })}
          {found.length === 0 && name !== '' && (
            <Combobox.Empty>{texts('window.picker.none', { words: name })}</Combobox.Empty>
          )}
          {additions.map(addition => (
            <Combobox.Option key={addition} value={`add:${addition}`} className={classes.addition}>
              {texts(additionTexts[addition], { name })}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

type Addition = 'organization' | 'person' | 'text'
const additionTexts = {
  organization: 'window.picker.addOrganization',
  person: 'window.picker.addPerson',
  text: 'window.picker.asText',
} as const

/** What can be made of words that name nobody yet, the likelier first. */
function additionsFor(name: string, exact: boolean, kinds: PickerProps['kinds'], allowText: boolean): Addition[] {
  if (name === '' || exact) return []
  const both: Addition[] = looksLikePerson(name) ? ['person', 'organization'] : ['organization', 'person']
  const wanted =
    kinds === 'people' ? (['person'] as const) : kinds === 'organizations' ? (['organization'] as const) : both
  return allowText ? [...wanted, 'text'] : [...wanted]
}
