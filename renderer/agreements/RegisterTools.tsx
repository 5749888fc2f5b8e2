import { SegmentedControl } from '@mantine/core'
import { memo, useMemo } from 'react'
import type { Agreement } from '../../shared/contract/agreements.ts'
import type { Sector } from '../../shared/contract/directory.ts'
import type { Language } from '../../shared/contract/fields.ts'
import type { RegisterView } from '../../shared/contract/registerViews.ts'
import { responsibleKey } from '../../shared/responsibles.ts'
import { changeQuery } from '../frame/hashAddress.ts'
import { type Choice, useChoices, useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { type Filter, FilterBar, FilterChips } from '../ui/FilterChips.tsx'
import { TextFilter } from '../ui/TextFilter.tsx'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import { ownText } from './ownFields/ownText.ts'
import type { OwnRegister } from './ownFields/useOwnFields.ts'
import { SavedViews } from './register/SavedViews.tsx'
import { setLayout, type useRegisterSettings } from './register/useRegisterSettings.ts'
import classes from './register.module.css'
import {
  dueChoices,
  type FilterName,
  filterNames,
  HAS,
  HAS_NOT,
  ownFilterName,
  type RegisterFilter,
  UNRATED,
  type View,
  views,
} from './registerFilter.ts'

type RegisterToolsProps = ChipsProps & {
  counts: ReadonlyMap<View, number>
  views: readonly RegisterView[]
  view: ReturnType<typeof useRegisterSettings>
  onDown(): void
  panelId: string
}

/** Views as tabs and, below, what narrows them. */
export function RegisterTools({ counts, views: kept, view, onDown, panelId, ...chips }: RegisterToolsProps) {
  const texts = useTexts()
  const { settings, set, layout, saved, content, isChanged, showSaved, showAll } = view
  return (
    <div className={classes.tools}>
      <div className={classes.views}>
        <Views
          counts={counts}
          kept={kept}
          value={saved ? savedTab(saved) : chips.filter.view}
          onShowSaved={showSaved}
          onLeave={saved ? showAll : null}
          panelId={panelId}
        />
        <SavedViews
          views={kept}
          saved={saved}
          content={content}
          isChanged={isChanged}
          onShow={showSaved}
          onLeave={() => showAll()}
        />
        <SegmentedControl
          size="xs"
          aria-label={texts('register.layouts.label')}
          value={layout}
          onChange={setLayout}
          data={(['table', 'board', 'calendar'] as const).map(value => ({
            value,
            label: texts(`register.layouts.${value}`),
          }))}
        />
      </div>
      <FilterBar>
        <TextFilter
          label={texts('agreements.find')}
          clear={texts('agreements.clearFind')}
          value={settings.words}
          onChange={words => set({ words })}
          onDown={onDown}
        />
        <Chips {...chips} />
      </FilterBar>
    </div>
  )
}

type Tab = View | `saved:${string}`

type ViewsProps = {
  counts: ReadonlyMap<View, number>
  kept: readonly RegisterView[]
  value: Tab
  onShowSaved(view: RegisterView): void
  /** Shows a built-in view without what a kept one had set; null where none is shown. */
  onLeave: ((show: string | null) => void) | null
  panelId: string
}

const Views = memo(function Views({ counts, kept, value, onShowSaved, onLeave, panelId }: ViewsProps) {
  const texts = useTexts()
  const own = kept.map(view => ({ value: savedTab(view), label: view.name, count: undefined }))
  const builtIn = views.map(each => ({
    value: each,
    label: texts(`agreements.views.${each}`),
    // Beside a kept view they start from all rows, of which these are no counts.
    count: onLeave ? undefined : counts.get(each),
  }))
  function choose(next: Tab) {
    const view = kept.find(each => savedTab(each) === next)
    const show = next === 'all' ? null : next
    if (view) onShowSaved(view)
    else if (onLeave) onLeave(show)
    else changeQuery({ show })
  }
  return (
    <ViewTabs<Tab>
      label={texts('agreements.viewsLabel')}
      tabs={[...builtIn, ...own]}
      value={value}
      onChange={choose}
      panelId={panelId}
    />
  )
})

function savedTab({ id }: RegisterView): `saved:${string}` {
  return `saved:${id}`
}

type ChipsProps = {
  all: readonly Agreement[]
  sectors: readonly Sector[]
  own: OwnRegister
  filter: RegisterFilter
}

/** Not drawn anew for every letter typed beside it. */
const Chips = memo(function Chips({ all, sectors, own, filter }: ChipsProps) {
  const texts = useTexts()
  const choices = useFilterChoices(all, sectors)
  const ownChips = useOwnFilters(own, filter)
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
  return <FilterChips label={texts('agreements.filtersLabel')} filters={[...chips, ...ownChips]} />
})

/** A chip for each of the person's own fields: with and without a value, and the values that there are. */
function useOwnFilters({ fields, values }: OwnRegister, filter: RegisterFilter): Filter[] {
  const texts = useTexts()
  const language = useLanguage()
  const choices = useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
    const all = [...values.values()]
    return fields.map(field => {
      const said = new Set(all.flatMap(own => own[field.id] ?? []))
      const found = field.kind === 'choice' ? field.choices : [...said].sort(collator.compare).slice(0, MOST_VALUES)
      return { field, values: found.map(value => ({ value, label: ownText(field, value, language) })) }
    })
  }, [fields, values, language])
  return choices.map(({ field, values: found }) => ({
    key: field.id,
    label: field.name,
    choices: [
      { value: HAS, label: texts('register.own.has') },
      { value: HAS_NOT, label: texts('register.own.hasNot') },
      ...found,
    ],
    value: filter.own.get(field.id) ?? null,
    onChange: value => changeQuery({ [ownFilterName(field.id)]: value }),
  }))
}

/** Of fields that say something else each time, typing finds the rest. */
const MOST_VALUES = 500

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
  const fromRows = choicesFrom(all, language)
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

type FromRows = Record<'body' | 'responsible', readonly Choice<string>[]>
/** Kept as long as the rows are, so that the page opens at once when one comes back. */
const known = new WeakMap<readonly Agreement[], Partial<Record<Language, FromRows>>>()

/** The bodies and those responsible that the rows name, in the order of their names. */
function choicesFrom(all: readonly Agreement[], language: Language): FromRows {
  const before = known.get(all)
  const found = before?.[language] ?? findChoices(all, language)
  if (before?.[language] === undefined) known.set(all, { ...before, [language]: found })
  return found
}

function findChoices(all: readonly Agreement[], language: Language): FromRows {
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
}
