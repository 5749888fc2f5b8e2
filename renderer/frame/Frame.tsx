import { createTheme, MantineThemeProvider } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { useTexts } from '../language/LanguageProvider.tsx'
import { useNewMeeting } from '../meetings/NewMeetingProvider.tsx'
import { ReminderNotice } from '../reminders/ReminderNotice.tsx'
import { usePalette } from '../search/PaletteProvider.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import classes from './frame.module.css'
import { NotFoundPage } from './NotFoundPage.tsx'
import { type PageEntry, type RailEntry, usePageEntry } from './pageEntry.ts'
import { Rail } from './Rail.tsx'
import { RecoveredDrafts } from './RecoveredDrafts.tsx'
import { TopBar } from './TopBar.tsx'
import { TroubleBanner } from './TroubleBanner.tsx'
import { useMenuCommands } from './useHostRequests.ts'
import { useRecovery } from './useRecovery.ts'
import { useUndo } from './useUndo.ts'

const OVERLAYS = 'overlays'
/** What opens over a page belongs to the page: it stands in the main landmark, where screen readers look for it. */
const overlaid = createTheme({ components: { Portal: { defaultProps: { target: `#${OVERLAYS}` } } } })

type FrameProps = {
  pages: readonly PageEntry[]
  rail: readonly RailEntry[]
  /** Folder of the workspace. */
  workspace: string
}

/** Rail at the left, bar on top, and the page. */
export function Frame({ pages, rail, workspace }: FrameProps) {
  const texts = useTexts()
  const [location] = useLocation()
  const isWhole = usePageEntry(pages)?.whole ?? false
  const undo = useUndo()
  useRecovery()
  const newMeeting = useNewMeeting()
  const palette = usePalette()
  function newMeetingByMenu() {
    // A dialog cannot be reached under the search.
    palette.close()
    newMeeting.open()
  }
  useMenuCommands({ newMeeting: newMeetingByMenu, search: palette.open })
  const main = useRef<HTMLElement>(null)
  const section = location.split('/')[1] ?? ''
  const before = useRef(section)
  useEffect(() => {
    // Arriving in another section, a screen reader and the keyboard begin at its top.
    if (before.current !== section && !main.current?.contains(document.activeElement)) main.current?.focus()
    before.current = section
  }, [section])
  return (
    <div className={classes.frame} data-whole={isWhole || undefined}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {texts('window.skip')}
      </button>
      {!isWhole && <Rail entries={rail} />}
      {!isWhole && <TopBar undo={undo} />}
      <main className={classes.main} id="main" tabIndex={-1} ref={main}>
        <TroubleBanner />
        <RecoveredDrafts workspace={workspace}>
          {!isWhole && <ReminderNotice workspace={workspace} />}
          <div className={classes.place}>
            <MantineThemeProvider theme={overlaid} inherit>
              <ErrorBoundary key={section}>
                <Switch>
                  {pages.map(({ path, Page }) => (
                    <Route key={path} path={path}>
                      {params => <Page params={params} />}
                    </Route>
                  ))}
                  <Route>
                    <NotFoundPage />
                  </Route>
                </Switch>
              </ErrorBoundary>
            </MantineThemeProvider>
          </div>
        </RecoveredDrafts>
        <div id={OVERLAYS} />
      </main>
    </div>
  )
}
