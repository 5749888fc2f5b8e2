import { Menu } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import type { Choice } from '../language/LanguageProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import classes from './filterChips.module.css'

export type Filter = {
  key: string
  label: string
  choices: readonly Choice<string>[]
  /** The value chosen, or null for all. */
  value: string | null
  onChange(value: string | null): void
}

/** Filters in a row: each says what it lets through, opens its choices and can be taken away. */
export function FilterChips({ label, filters }: { label: string; filters: readonly Filter[] }) {
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

function FilterChip({ filter }: { filter: Filter }) {
  const texts = useTexts()
  const { label, choices, value, onChange } = filter
  const chosen = choices.find(choice => choice.value === value)
  return (
    <span className={classes.chip} data-active={chosen !== undefined || undefined}>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes.open}>
            {chosen ? `${label}: ${chosen.label}` : label}
            {!chosen && <IconChevronDown size={14} aria-hidden="true" />}
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {value !== null && <Menu.Item onClick={() => onChange(null)}>{texts('window.filters.all')}</Menu.Item>}
          {choices.map(choice => (
            <Menu.Item
              key={choice.value}
              role="menuitemradio"
              aria-checked={choice.value === value}
              data-chosen={choice.value === value || undefined}
              onClick={() => onChange(choice.value)}
            >
              {choice.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
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
