import { Combobox, useCombobox } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useTexts } from '../language/LanguageProvider.tsx'
import type { Filter } from './FilterChips.tsx'
import classes from './filterChips.module.css'
import { findable, wordsMatcher } from './textMatch.ts'

/** As many as one would scroll through; typing a letter more finds the others. */
const SHOWN = 60

type ManyChoicesProps = Omit<Filter, 'key'> & { children: ReactNode }

/** The choices of a filter that has many: found by the beginning of any word. */
export function ManyChoices({ label, choices, value, onChange, children }: ManyChoicesProps) {
  const texts = useTexts()
  const [words, setWords] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setWords('')
    },
  })
  const found = useMemo(() => {
    const matches = wordsMatcher(words)
    return matches ? choices.filter(choice => matches(findable(choice.label))) : choices
  }, [choices, words])

  return (
    <Combobox
      store={combobox}
      width={300}
      position="bottom-start"
      shadow="md"
      withinPortal={false}
      // Mantine would else draw and place all of them behind every closed filter.
      keepMounted={false}
      onOptionSubmit={option => {
        onChange(option === value ? null : option)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <button
          type="button"
          className={classes.open}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          {children}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={texts('window.filters.find', { label })}
          placeholder={texts('window.filters.find', { label })}
          value={words}
          autoFocus
          className={classes.search}
          onChange={event => {
            setWords(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
            combobox.selectFirstOption()
          }}
        />
        <Combobox.Options className={classes.found} aria-label={label}>
          {found.slice(0, SHOWN).map(choice => (
            <Combobox.Option
              key={choice.value}
              value={choice.value}
              active={choice.value === value}
              data-chosen={choice.value === value || undefined}
            >
              {choice.label}
            </Combobox.Option>
          ))}
          {found.length > SHOWN && (
            <Combobox.Footer>{texts('window.filters.more', { count: found.length - SHOWN })}</Combobox.Footer>
          )}
          {found.length === 0 && <Combobox.Empty>{texts('window.filters.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
