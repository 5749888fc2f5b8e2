import { useMemo } from 'react'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import { changeQuery } from '../../frame/hashAddress.ts'
import { type Choice, useChoices, useTexts } from '../../language/LanguageProvider.tsx'
import { FilterBar, FilterChips } from '../../ui/FilterChips.tsx'
import { TextFilter } from '../../ui/TextFilter.tsx'
import { type MeetingFilter, meetingFilterNames } from './meetingFilter.ts'

type MeetingToolsProps = {
  all: readonly MeetingRow[]
  /** False while only the newest are known. */
  whole: boolean
  filter: MeetingFilter
  words: string
  onWords(words: string): void
  onDown(): void
}

/** What narrows the list. */
export function MeetingTools({ all, whole, filter, words, onWords, onDown }: MeetingToolsProps) {
  const texts = useTexts()
  const states = useChoices('meetingState')
  const choices = useMemo(() => {
    const bodies = new Map(all.map(row => [row.bodyId, { value: row.bodyId, label: row.bodyName }]))
    const years = [...new Set(all.map(row => row.year))].sort((one, other) => other - one)
    const found: Record<(typeof meetingFilterNames)[number], readonly Choice<string>[]> = {
      body: [...bodies.values()].sort((one, other) => one.label.localeCompare(other.label)),
      year: years.map(year => ({ value: String(year), label: String(year) })),
      state: states.filter(state => all.some(row => row.state === state.value)),
    }
    return found
  }, [all, states])
  const chips = meetingFilterNames
    .filter(name => !whole || choices[name].length > 1 || filter[name] !== null)
    .map(name => ({
      key: name,
      label: texts(`meetings.filters.${name}`),
      choices: choices[name],
      value: filter[name],
      onChange: (value: string | null) => changeQuery({ [name]: value }),
    }))
  return (
    <FilterBar>
      <TextFilter
        label={texts('meetings.find')}
        clear={texts('meetings.clearFind')}
        value={words}
        onChange={onWords}
        onDown={onDown}
      />
      <FilterChips label={texts('meetings.filtersLabel')} filters={chips} />
    </FilterBar>
  )
}
