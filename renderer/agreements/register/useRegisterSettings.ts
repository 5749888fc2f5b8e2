import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSearch } from 'wouter'
import type { RegisterContent, RegisterLayout, RegisterView } from '../../../shared/contract/registerViews.ts'
import { changeQuery } from '../../frame/hashAddress.ts'
import { type RegisterLook, rememberedLook, rememberLook } from './rememberedLook.ts'

/** What the person set of the register beside its filters, which the address holds. */
export type RegisterSettings = RegisterLook & Pick<RegisterContent, 'words'>

/** Parts of the address that are no filters of a view. */
const notKept = new Set(['layout', 'saved', 'ids'])
const layouts: readonly RegisterLayout[] = ['table', 'board', 'calendar']

/** What the register shows, as a whole that can be kept under a name, and the view whose tab is chosen. */
export function useRegisterSettings(views: readonly RegisterView[]) {
  const search = useSearch()
  const [settings, setSettings] = useState(unsaved)
  const shown = useRef<string | null>(null)
  const { filters, layout, savedId } = useMemo(() => readSearch(search), [search])
  const saved = views.find(view => view.id === savedId) ?? null
  const set = useCallback(
    (changes: Partial<RegisterSettings>) => {
      // What is set while a saved view is shown is a change of that view, which it offers to keep. Words are typed, and no look.
      if (savedId === null && changes.words === undefined) rememberLook({ ...rememberedLook(), ...changes })
      setSettings(before => ({ ...before, ...changes }))
    },
    [savedId],
  )
  // An address that names a view, opened anew, holds its filters; the rest comes with the view.
  useEffect(() => {
    if (saved === null || shown.current === saved.id) return
    shown.current = saved.id
    setSettings(settingsOf(saved.content))
  }, [saved])

  const showSaved = useCallback((view: RegisterView) => {
    shown.current = view.id
    setSettings(settingsOf(view.content))
    const { layout, filters } = view.content
    replaceQuery({ ...filters, saved: view.id, ...(layout === 'table' ? {} : { layout }) })
  }, [])
  /** Every row there is, or those of a built-in view; how they look stays as the person had it. */
  const showAll = useCallback((show: string | null = null) => {
    shown.current = null
    setSettings(unsaved())
    replaceQuery(show === null ? {} : { show })
  }, [])

  const content = useMemo<RegisterContent>(() => ({ layout, filters, ...settings }), [layout, filters, settings])
  const isChanged = saved !== null && JSON.stringify(inOrder(saved.content)) !== JSON.stringify(inOrder(content))
  return { settings, set, layout, saved, content, isChanged, showSaved, showAll }
}

/** Chooses how the rows are laid out. */
export function setLayout(layout: string): void {
  changeQuery({ layout: layout === 'table' ? null : layout })
}

function unsaved(): RegisterSettings {
  return { words: '', ...rememberedLook() }
}

function readSearch(search: string) {
  const query = new URLSearchParams(search)
  return {
    filters: Object.fromEntries([...query].filter(([name]) => !notKept.has(name))),
    layout: layouts.find(each => each === query.get('layout')) ?? 'table',
    savedId: query.get('saved'),
  }
}

function replaceQuery(wanted: Readonly<Record<string, string>>): void {
  const before = new URLSearchParams(location.hash.split('?')[1] ?? '')
  changeQuery({ ...Object.fromEntries([...before.keys()].map(name => [name, null])), ...wanted })
}

function settingsOf({ words, sorting, grouping, columns }: RegisterContent): RegisterSettings {
  return { words, sorting, grouping, columns }
}

/** The same content always in the same order. */
function inOrder({ layout, filters, words, sorting, grouping, columns }: RegisterContent) {
  const named = Object.entries(filters).sort(([one], [other]) => (one < other ? -1 : 1))
  return [layout, named, words, sorting && [sorting.key, sorting.descending], grouping, columns]
}
