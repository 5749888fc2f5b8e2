import {
  IconArrowRight,
  IconFileImport,
  IconFileSpreadsheet,
  IconLanguage,
  IconMoon,
  IconPlus,
  IconSun,
  IconSunMoon,
  IconTableImport,
  type TablerIcon,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { foldText } from '../../shared/text.ts'
import { useChange, useQuery } from '../bridge/hooks.ts'
import { useDocument } from '../bridge/useDocument.ts'
import type { RailEntry } from '../frame/pageEntry.ts'
import { useLanguage, useTexts } from '../language/LanguageProvider.tsx'
import { useNewMeeting } from '../meetings/NewMeetingProvider.tsx'
import { paths } from '../paths.ts'

export type Action = { key: string; name: string; Icon: TablerIcon; shortcut?: string; run(): void }

/** What can be done from anywhere, with names that hold every word typed. */
export function useActions(pages: readonly RailEntry[], words: string): Action[] {
  const texts = useTexts()
  const language = useLanguage()
  const [, go] = useLocation()
  const newMeeting = useNewMeeting()
  const tracker = useDocument('tracker.export')
  const workspace = useQuery('workspace.get', {})
  const save = useChange('settings.change')
  const settings = workspace.data?.settings
  const themes = [
    { value: 'light', Icon: IconSun },
    { value: 'dark', Icon: IconMoon },
    { value: 'system', Icon: IconSunMoon },
  ] as const
  const languages = [
    { value: 'es', name: texts('search.actions.spanish') },
    { value: 'en', name: texts('search.actions.english') },
  ] as const

  const actions: Action[] = [
    { key: 'newMeeting', name: texts('search.actions.newMeeting'), Icon: IconPlus, run: newMeeting.open },
    {
      key: 'returnedTracker',
      name: texts('tracker.returning.open'),
      Icon: IconTableImport,
      run: () => go(paths.returnedTracker),
    },
    { key: 'import', name: texts('search.actions.import'), Icon: IconFileImport, run: () => go(paths.import) },
    {
      key: 'tracker',
      name: texts('search.actions.tracker'),
      Icon: IconFileSpreadsheet,
      run: () => void tracker.make({ format: 'xlsx', language }),
    },
    ...pages.map(page => ({
      key: `page:${page.path}`,
      name: texts('search.actions.goTo', { page: texts(page.name) }),
      Icon: IconArrowRight,
      run: () => go(page.path),
    })),
    ...themes
      .filter(theme => settings && theme.value !== settings.theme)
      .map(({ value, Icon }) => ({
        key: `theme:${value}`,
        name: texts(`search.actions.${value}`),
        Icon,
        run: () => void (settings && save('theme')({ was: settings.theme, now: value })),
      })),
    ...languages
      .filter(each => each.value !== language)
      .map(({ value, name }) => ({
        key: `language:${value}`,
        name,
        Icon: IconLanguage,
        run: () => void (settings && save('language')({ was: settings.language, now: value })),
      })),
  ]
  const parts = foldText(words).split(' ').filter(Boolean)
  return actions.filter(action => parts.every(part => ` ${foldText(action.name)}`.includes(` ${part}`)))
}
