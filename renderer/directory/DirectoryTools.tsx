import { useLocation } from 'wouter'
import type { Organization, Person, Sector } from '../../shared/contract/directory.ts'
import { changeQuery } from '../frame/hashAddress.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { type Filter, FilterBar, FilterChips } from '../ui/FilterChips.tsx'
import { TextFilter } from '../ui/TextFilter.tsx'
import { ViewTabs } from '../ui/ViewTabs.tsx'
import classes from './directory.module.css'
import { type DirectoryFilter, type DirectoryKind, directoryKinds, WITHOUT_SECTOR } from './directoryFilter.ts'

type DirectoryToolsProps = {
  kind: DirectoryKind
  counts: Record<DirectoryKind, number>
  organizations: readonly Organization[]
  people: readonly Person[]
  sectors: readonly Sector[]
  filter: DirectoryFilter
  words: string
  onWords(words: string): void
  onDown(): void
  panelId: string
}

/** The two lists as tabs and, below, what narrows the one that is shown. */
export function DirectoryTools(props: DirectoryToolsProps) {
  const { kind, counts, words, onWords, onDown, panelId } = props
  const texts = useTexts()
  const [, go] = useLocation()
  const chips = useChips(props)
  return (
    <div className={classes.tools}>
      <ViewTabs
        label={texts('directory.title')}
        tabs={directoryKinds.map(each => ({
          value: each,
          label: texts(`directory.kinds.${each}`),
          count: counts[each],
        }))}
        value={kind}
        onChange={next => go(next === 'people' ? paths.people : paths.directory)}
        panelId={panelId}
      />
      <FilterBar>
        <TextFilter
          label={texts(`directory.find.${kind}`)}
          clear={texts('directory.clearFind')}
          value={words}
          onChange={onWords}
          onDown={onDown}
        />
        <FilterChips label={texts('directory.filtersLabel')} filters={chips} />
      </FilterBar>
    </div>
  )
}

function useChips({ kind, organizations, people, sectors, filter }: DirectoryToolsProps): Filter[] {
  const texts = useTexts()
  const language = useLanguage()
  const chips: Filter[] = []
  if (kind === 'organizations') {
    chips.push({
      key: 'sector',
      label: texts('directory.columns.sector'),
      choices: [
        ...sectors.map(sector => ({ value: sector.id, label: language === 'es' ? sector.nameEs : sector.nameEn })),
        { value: WITHOUT_SECTOR, label: texts('directory.withoutSector') },
      ],
      value: filter.sector,
      onChange: value => changeQuery({ sector: value }),
    })
  } else {
    const named = new Set(people.flatMap(person => person.posts.map(post => post.organizationId)))
    chips.push({
      key: 'organization',
      label: texts('directory.columns.organization'),
      choices: organizations
        .filter(each => named.has(each.id) || each.id === filter.organization)
        .map(each => ({ value: each.id, label: each.acronym ? `${each.acronym} – ${each.name}` : each.name })),
      value: filter.organization,
      onChange: value => changeQuery({ organization: value }),
    })
  }
  const all: readonly { active: boolean }[] = kind === 'organizations' ? organizations : people
  if (filter.active !== null || all.some(each => !each.active)) {
    chips.push({
      key: 'active',
      label: texts('directory.active.label'),
      choices: [
        { value: 'true', label: texts('directory.active.yes') },
        { value: 'false', label: texts('directory.active.no') },
      ],
      value: filter.active,
      onChange: value => changeQuery({ active: value }),
    })
  }
  return chips
}
