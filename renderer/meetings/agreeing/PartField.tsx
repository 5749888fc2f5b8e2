import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { findable, wordsMatcher } from '../../ui/textMatch.ts'
import frame from './agreeing.module.css'
import classes from './forms.module.css'
import type { CorrectablePart } from './NewCorrection.tsx'

/** As many as one would scroll through; typing a word more finds the others. */
const SHOWN = 40

type PartFieldProps = {
  meetingId: string
  value: CorrectablePart | null
  /** Those that are most likely meant, shown before the others. */
  first?: readonly CorrectablePart[] | undefined
  onChange(part: CorrectablePart | null): void
}

/** One text of the minutes, found by the beginnings of its words or by where it stands. */
export function PartField({ meetingId, value, first, onChange }: PartFieldProps) {
  const texts = useTexts()
  const id = useId()
  const parts = useQuery('corrections.parts', { meetingId })
  const [words, setWords] = useState('')
  /** Words that were left there without choosing any part. */
  const [missed, setMissed] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const all = useMemo(() => {
    const likely = new Set((first ?? []).map(({ part }) => JSON.stringify(part)))
    const all = (parts.data ?? []).map(part => ({
      key: JSON.stringify(part.part),
      part,
      plain: findable(`${part.label} ${part.text}`),
    }))
    return [...all.filter(({ key }) => likely.has(key)), ...all.filter(({ key }) => !likely.has(key))]
  }, [parts.data, first])
  const found = useMemo(() => {
    const matches = wordsMatcher(words)
    return (matches ? all.filter(({ plain }) => matches(plain)) : all).slice(0, SHOWN)
  }, [all, words])

  function choose(key: string) {
    onChange(all.find(each => each.key === key)?.part ?? null)
    setWords('')
    setMissed('')
    combobox.closeDropdown()
  }

  /** Words that chose nothing do not stay there as if they had. */
  function leave() {
    combobox.closeDropdown()
    if (words.trim() === '') return
    setMissed(words.trim())
    setWords('')
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" withinPortal>
      <div>
        <label htmlFor={id} className={classes.label}>
          {texts('agreeing.corrections.where')}
        </label>
        <Combobox.Target withExpandedAttribute>
          <InputBase
            id={id}
            autoFocus
            autoComplete="off"
            placeholder={value?.label ?? texts('agreeing.corrections.whereHint')}
            classNames={value ? { input: classes.chosen ?? '' } : {}}
            value={words}
            onChange={event => {
              setWords(event.currentTarget.value)
              setMissed('')
              combobox.openDropdown()
              combobox.selectFirstOption()
            }}
            onClick={() => combobox.openDropdown()}
            aria-describedby={missed ? `${id}-missed` : undefined}
            onBlur={leave}
          />
        </Combobox.Target>
        {missed && (
          <p id={`${id}-missed`} role="status" className={frame.quiet}>
            {texts('agreeing.corrections.notChosen', { words: missed })}
          </p>
        )}
      </div>
      <Combobox.Dropdown>
        <Combobox.Options className={classes.options ?? ''} aria-label={texts('agreeing.corrections.where')}>
          {value && <Combobox.Option value="">{texts('agreeing.corrections.whole')}</Combobox.Option>}
          {found.map(({ key, part }) => (
            <Combobox.Option key={key} value={key}>
              <span className={classes.optionLabel}>{part.label}</span>
              <span className={classes.optionText}>{part.text}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{texts('agreeing.corrections.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
