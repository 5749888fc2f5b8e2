/** Institutions and people: who takes part, apart from any meeting. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { useSearch } from 'wouter'
import type { Organization, Person, Sector } from '../../shared/contract/directory.ts'
import { useQuery } from '../bridge/hooks.ts'
import { changeQuery, goKeepingQuery } from '../frame/hashAddress.ts'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { Loaded } from '../ui/Loaded.tsx'
import { Page } from '../ui/Page.tsx'
import { AddOrganization } from './AddOrganization.tsx'
import { AddPerson } from './AddPerson.tsx'
import { DirectoryTools } from './DirectoryTools.tsx'
import classes from './directory.module.css'
import { type DirectoryKind, filterOrganizations, filterPeople, readDirectoryFilter } from './directoryFilter.ts'
import { OrganizationPanel } from './OrganizationPanel.tsx'
import { OrganizationsTable } from './OrganizationsTable.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonPanel } from './PersonPanel.tsx'

const NO_ORGANIZATIONS: readonly Organization[] = []
const NO_PEOPLE: readonly Person[] = []
const NO_SECTORS: readonly Sector[] = []

export function DirectoryPage({ params }: { params: Record<string, string | undefined> }) {
  const texts = useTexts()
  const kind: DirectoryKind = params.kind === 'people' ? 'people' : 'organizations'
  const openId = params.id ?? null
  const organizations = useQuery('organizations.list', {})
  const people = useQuery('people.list', {})
  const sectors = useQuery('sectors.list', {})
  const search = useSearch()
  const filter = useMemo(() => readDirectoryFilter(search), [search])
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const [adding, setAdding] = useState(false)
  const panelId = useId()
  const large = useMediaQuery('(min-width: 1500px)') ?? false
  const place = useRef<HTMLDivElement>(null)
  const [focusRequest, setFocusRequest] = useState(0)

  const allOrganizations = organizations.data ?? NO_ORGANIZATIONS
  const allPeople = people.data ?? NO_PEOPLE
  const allSectors = sectors.data ?? NO_SECTORS
  const shownOrganizations = useMemo(
    () => filterOrganizations(allOrganizations, filter, wanted),
    [allOrganizations, filter, wanted],
  )
  const shownPeople = useMemo(
    () => filterPeople(allPeople, allOrganizations, filter, wanted),
    [allPeople, allOrganizations, filter, wanted],
  )

  const focusRow = useCallback((id?: string) => {
    const which = id === undefined ? '[data-row][tabindex="0"]' : `[data-row="${CSS.escape(id)}"]`
    place.current?.querySelector<HTMLElement>(which)?.focus()
  }, [])
  const show = useCallback(
    (id: string, enter = false) => {
      const path = kind === 'people' ? paths.person(id) : paths.organization(id)
      goKeepingQuery(path, { replace: openId !== null })
      if (enter) setFocusRequest(count => count + 1)
    },
    [kind, openId],
  )
  const close = useCallback(() => {
    if (openId !== null) focusRow(openId)
    goKeepingQuery(kind === 'people' ? paths.people : paths.directory)
  }, [openId, kind, focusRow])

  const filtered = (kind === 'people' ? allPeople : allOrganizations).length > 0
  const showAll = () => {
    setWords('')
    changeQuery({ sector: null, organization: null, active: null })
  }
  const organization = kind === 'organizations' ? allOrganizations.find(each => each.id === openId) : undefined
  const person = kind === 'people' ? allPeople.find(each => each.id === openId) : undefined
  const beside = { focusRequest, onClose: close }
  const table = {
    beside: openId !== null && !large,
    selected: openId,
    onShow: show,
    filtered,
    onAdd: () => setAdding(true),
    onShowAll: showAll,
  }

  return (
    <Page
      title={texts('directory.title')}
      primary={
        <Button leftSection={<IconPlus size={18} stroke={1.8} />} onClick={() => setAdding(true)}>
          {texts(`directory.add.${kind}`)}
        </Button>
      }
      tools={
        <DirectoryTools
          kind={kind}
          counts={{ organizations: shownOrganizations.length, people: shownPeople.length }}
          organizations={allOrganizations}
          people={allPeople}
          sectors={allSectors}
          filter={filter}
          words={words}
          onWords={setWords}
          onDown={focusRow}
          panelId={panelId}
        />
      }
      panel={
        (organization && (
          <OrganizationPanel
            key={organization.id}
            organization={organization}
            people={allPeople}
            sectors={allSectors}
            {...beside}
          />
        )) ||
        (person && <PersonPanel key={person.id} person={person} organizations={allOrganizations} {...beside} />)
      }
    >
      <div
        id={panelId}
        role="tabpanel"
        aria-label={texts(`directory.kinds.${kind}`)}
        className={classes.place}
        ref={place}
      >
        {kind === 'organizations' ? (
          <Loaded query={organizations}>
            {() => <OrganizationsTable rows={shownOrganizations} sectors={allSectors} {...table} />}
          </Loaded>
        ) : (
          <Loaded query={people}>
            {() => <PeopleTable rows={shownPeople} organizations={allOrganizations} {...table} />}
          </Loaded>
        )}
      </div>
      {kind === 'organizations' ? (
        <AddOrganization opened={adding} onClose={() => setAdding(false)} sectors={allSectors} />
      ) : (
        <AddPerson opened={adding} onClose={() => setAdding(false)} organizations={allOrganizations} />
      )}
    </Page>
  )
}
