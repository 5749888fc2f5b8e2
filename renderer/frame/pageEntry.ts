/** The frame of the window: rail, top bar, and the pages inside; it knows no page itself. */
import type { TablerIcon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { matchRoute, useLocation, useRouter } from 'wouter'
import type { TextKey } from '../../shared/texts/index.ts'
import type { Question } from '../bridge/hooks.ts'

/** A page and its address, in wouter's notation: `/meetings/:id`. The page gets the address's parts as `params`. */
export type PageEntry = {
  path: string
  Page: ComponentType<{ params: Record<string, string | undefined> }> & { fetch(): Promise<unknown> }
  /** What it asks first, where its address does not matter for that. */
  asks?: Question
  /** Fills the window, without rail and bar: what is shown to a room, or worked in while people talk. */
  whole?: true
}

export type RailEntry = {
  path: string
  name: TextKey
  /** A shorter name for the narrow rail. */
  short?: TextKey
  Icon: TablerIcon
  /** Stands at the foot of the rail. */
  last?: true
}

/** The page that the address names; undefined where there is none. */
export function usePageEntry(pages: readonly PageEntry[]): PageEntry | undefined {
  const [location] = useLocation()
  const { parser } = useRouter()
  return pages.find(({ path }) => matchRoute(parser, path, location)[0])
}
