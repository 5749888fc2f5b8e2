import { memo, useMemo } from 'react'
import type { Agreement } from '../../shared/contract/agreements.ts'
import type { Sector } from '../../shared/contract/directory.ts'
import { changeQuery } from '../frame/hashAddress.ts'
import { type Choice, useChoices, useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { type Filter, FilterBar, FilterChips } from '../ui/FilterChips.tsx'
import { TextFilter } from '../ui/TextFilter.tsx'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import classes from './register.module.css'
import {
  dueChoices,
  type FilterName,
  filterNames,
  type RegisterFilter,
  responsibleKey,
  UNRATED,
  type View,
  views,
} from './registerFilter.ts'

type RegisterToolsProps = ChipsProps & {
  counts: ReadonlyMap<View, number>
  words: string
  onWords(words: string): void
  onDown(): void
  panelId: string
}

/** Views as tabs and, below, what narrows them. */
export function RegisterTools({ counts, words, onWords, onDown, panelId, ...chips }: RegisterToolsProps) {
  const texts = useTexts()
  return (
    <div className={classes.tools}>
      <Views counts={counts} view={chips.filter.view} panelId={panelId} />
      <FilterBar>
        <TextFilter
          label={texts('agreements.find')}
          clear={texts('agreements.clearFind')}
          value={words}
          onChange={onWords}
          onDown={onDown}
        />
        <Chips {...chips} />
      </FilterBar>
    </div>
  )
}

type ViewsProps = { counts: ReadonlyMap<View, number>; view: View; panelId: string }

const Views = memo(function Views({ counts, view, panelId }: ViewsProps) {
  const texts = useTexts()
  return (
    <ViewTabs
      label={texts('agreements.viewsLabel')}
      tabs={views.map(each => ({ value: each, label: texts(`agreements.views.${each}`), count: counts.get(each) }))}
      value={view}
      onChange={next => changeQuery({ show: next === 'all' ? null : next })}
      panelId={panelId}
    />
  )
})

type ChipsProps = { all: readonly Agreement[]; sectors: readonly Sector[]; filter: RegisterFilter }

/** Not drawn anew for every letter typed beside it. */
const Chips = memo(function Chips({ all, sectors, filter }: ChipsProps) {
  const texts = useTexts()
  const choices = useFilterChoices(all, sectors)
  const chips = filterNames
    .filter(name => choices[name].length > 1 || filter[name] !== null)
    .map(
      (name): Filter => ({
        key: name,
        label: texts(`agreements.filters.${name}`),
        choices: choices[name],
        value: filter[name],
        onChange: value => changeQuery({ [name]: value }),
      }),
    )
  if (filter.ids) chips.unshift(handedOver(texts('agreements.filters.ids'), texts('agreements.handedOver')))
  return <FilterChips label={texts('agreements.filtersLabel')} filters={chips} />
})

/** The chip that says that another page handed the rows over; taking it away shows all. */
function handedOver(label: string, value: string): Filter {
  const choices = [{ value: 'ids', label: value }]
  return { key: 'ids', label, choices, value: 'ids', onChange: () => changeQuery({ ids: null }) }
}

function useFilterChoices(
  all: readonly Agreement[],
  sectors: readonly Sector[],
): Record<FilterName, readonly Choice<string>[]> {
  const texts = useTexts()
  const language = useLanguage()
  const state = useChoices('agreementState')
  const fromRows = useMemo(() => {
    const bodies = new Map<string, string>()
    const responsibles = new Map<string, string>()
    for (const row of all) {
      bodies.set(row.bodyId, row.body)
      for (const each of row.lead) responsibles.set(responsibleKey(each), each.printed)
      for (const each of row.support) responsibles.set(responsibleKey(each), each.printed)
    }
    const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
    const choicesOf = (found: ReadonlyMap<string, string>) =>
      [...found]
        .map(([value, label]) => ({ value, label }))
        .sort((one, other) => collator.compare(one.label, other.label))
    return { body: choicesOf(bodies), responsible: choicesOf(responsibles) }
  }, [all, language])
  return useMemo(() => {
    const levels = [0, 1, 2, 3, 4, 5] as const
    return {
      ...fromRows,
      state,
      sector: sectors.map(sector => ({ value: sector.id, label: language === 'es' ? sector.nameEs : sector.nameEn })),
      rating: [
        ...levels.map(level => ({ value: String(level), label: `${level} – ${texts(`fields.rating.${level}`)}` })),
        { value: UNRATED, label: texts('window.rating.none') },
      ],
      due: dueChoices.map(value => ({ value, label: texts(`agreements.dueChoices.${value}`) })),
    }
  }, [fromRows, state, sectors, texts, language])
}
