import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import classes from './agreement.module.css'

type AgreementPickerProps = {
  label: string
  /** Ids of those that are not offered. */
  except: readonly string[]
  onChoose(agreementId: string): void
}

/** Finds an agreement of any meeting by its reference or by words of its text. Enter takes the one that is marked. */
export function AgreementPicker({ label, except, onChoose }: AgreementPickerProps) {
  const texts = useTexts()
  const id = useId()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [words, setWords] = useState('')
  const { dropdownOpened, selectFirstOption } = combobox
  const found = useQuery('agreements.find', { words, limit: 20 }, { enabled: dropdownOpened, keepPrevious: true })
  const offered = found.data?.filter(each => !except.includes(each.id)) ?? []
  const [, setListed] = useState(false)
  // The list's id is known once the list is drawn; only then can the field name it for screen readers.
  useEffect(() => setListed(dropdownOpened), [dropdownOpened])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is what is marked
  useEffect(() => {
    if (dropdownOpened && words !== '') selectFirstOption()
  }, [dropdownOpened, words, found.data, selectFirstOption])

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={option => {
        combobox.closeDropdown()
        setWords('')
        onChoose(option)
      }}
      shadow="md"
      withinPortal
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          aria-label={label}
          placeholder={label}
          title={texts('agreement.links.find')}
          value={words}
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
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options id={`${id}-list`} className={classes.options} aria-label={label}>
          {offered.map(each => (
            <Combobox.Option key={each.id} value={each.id} className={classes.option}>
              <span className={classes.reference}>{each.reference}</span>
              <span className={classes.optionText}>{each.text || texts('agreements.withoutText')}</span>
            </Combobox.Option>
          ))}
          {found.data && offered.length === 0 && (
            <Combobox.Empty>{texts('agreement.links.none', { words: words.trim() })}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
