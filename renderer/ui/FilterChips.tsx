import { Menu } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Choice } from '../language/LanguageProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './filterChips.module.css'
import { ManyChoices } from './ManyChoices.tsx'

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
  return (
    <fieldset className={classes.row} aria-label={label}>
      {filters.map(filter => (
        <FilterChip key={filter.key} filter={filter} />
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

function FilterChip({ filter }: { filter: Filter }) {
  const texts = useTexts()
  const { label, choices, value, onChange } = filter
  const chosen = choices.find(choice => choice.value === value)
  const name = (
    <>
      <span className={classes.openText}>{chosen ? `${label}: ${chosen.label}` : label}</span>
      {!chosen && <IconChevronDown size={14} aria-hidden="true" />}
    </>
  )
  return (
    <span className={classes.chip} data-active={chosen !== undefined || undefined}>
      {choices.length > FEW ? (
        <ManyChoices filter={filter}>{name}</ManyChoices>
      ) : (
        <Menu position="bottom-start" withinPortal={false}>
          <Menu.Target>
            <button type="button" className={classes.open}>
              {name}
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
      {chosen && (
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
}
