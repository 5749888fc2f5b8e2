import { Menu } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { Choice } from '../language/LanguageProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './filterChips.module.css'
import { ManyChoices } from './ManyChoices.tsx'
import { useLatest } from './useLatest.ts'

export type Filter = {
  key: string
  label: string
  choices: readonly Choice<string>[]
  /** The value chosen, or null for all. */
  value: string | null
  onChange(value: string | null): void
}

type FilterChipsProps = { label: string; filters: readonly Filter[] }

/** Filters in a row: each says what it lets through, opens its choices and can be taken away. */
export function FilterChips({ label, filters }: FilterChipsProps) {
  const texts = useTexts()
  const active = filters.filter(filter => filter.value !== null)
  const actions = useLatest<ChipActions>({
    change: (key, value) => filters.find(filter => filter.key === key)?.onChange(value),
  })
  return (
    <fieldset className={classes.row} aria-label={label}>
      {filters.map(({ key, label, choices, value }) => (
        <FilterChip key={key} name={key} label={label} choices={choices} value={value} actions={actions} />
      ))}
      {active.length > 1 && (
        <button
          type="button"
          className={classes.clearAll}
          onClick={() => {
            for (const filter of active) filter.onChange(null)
          }}
        >
          {texts('window.filters.clear')}
        </button>
      )}
    </fieldset>
  )
}

/** A `TextFilter` and the chips beside it; where there is no room, below it. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>
}

/** More choices than this are found by typing. */
const FEW = 12

type ChipActions = { change(name: string, value: string | null): void }
type FilterChipProps = Omit<Filter, 'key' | 'onChange'> & { name: string; actions: ChipActions }

/** Not drawn anew because another filter changes. */
const FilterChip = memo(function FilterChip({ name, label, choices, value, actions }: FilterChipProps) {
  const texts = useTexts()
  const onChange = (chosen: string | null) => actions.change(name, chosen)
  const isActive = value !== null
  // It filters also by what is no longer among the choices; before these are read, nobody knows.
  const gone = choices.length > 0 ? texts('window.filters.gone') : undefined
  const chosen = isActive ? (choices.find(choice => choice.value === value)?.label ?? gone) : undefined
  const shown = (
    <>
      <span className={classes.openText}>{chosen === undefined ? label : `${label}: ${chosen}`}</span>
      {!isActive && <IconChevronDown size={14} aria-hidden="true" />}
    </>
  )
  return (
    <span className={classes.chip} data-active={isActive || undefined}>
      {choices.length > FEW ? (
        <ManyChoices label={label} choices={choices} value={value} onChange={onChange}>
          {shown}
        </ManyChoices>
      ) : (
        <Menu position="bottom-start" withinPortal={false}>
          <Menu.Target>
            <button type="button" className={classes.open}>
              {shown}
            </button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            <Menu.RadioGroup value={value} onChange={onChange}>
              {choices.map(choice => (
                <Menu.RadioItem key={choice.value} value={choice.value} closeMenuOnClick>
                  {choice.label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            {value !== null && (
              <>
                <Menu.Divider />
                <Menu.Item onClick={() => onChange(null)}>{texts('window.filters.all')}</Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {isActive && (
        <button
          type="button"
          className={classes.clear}
          aria-label={texts('window.filters.remove', { label })}
          onClick={() => onChange(null)}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  )
})
