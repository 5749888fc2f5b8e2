import { createTheme, MantineProvider, MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Router } from 'wouter'
import type { Language } from '../shared/contract/fields.ts'
import type { Refusal } from '../shared/errors.ts'
import { ClientProvider, useConnection } from './bridge/ClientProvider.tsx'
import type { Client } from './bridge/client.ts'
import { type QueryState, usePrefetch, useQuery } from './bridge/hooks.ts'
import { EraseProvider } from './erase/EraseProvider.tsx'
import { ErrorBoundary } from './frame/ErrorBoundary.tsx'
import { Frame } from './frame/Frame.tsx'
import { useHashAddress } from './frame/hashAddress.ts'
import { usePageEntry } from './frame/pageEntry.ts'
import { ClosedPage, EndedPage, OpeningPage } from './frame/StoppedPages.tsx'
import { useAppearance } from './frame/useAppearance.ts'
import { useFlushOnRequest } from './frame/useHostRequests.ts'
import { useProblemNotices } from './frame/useProblemNotices.ts'
import { LanguageProvider, useTexts } from './language/LanguageProvider.tsx'
import { systemLanguage } from './language/systemLanguage.ts'
import { NewMeetingProvider } from './meetings/NewMeetingProvider.tsx'
import { pages, rail } from './pages.tsx'
import { FoundDamaged } from './recovery/FoundDamaged.tsx'
import { isExplained } from './recovery/problem.ts'
import { PaletteProvider } from './search/PaletteProvider.tsx'
import { theme } from './theme/theme.ts'
import { ConfirmProvider } from './ui/ConfirmDialog.tsx'
import { onDemand } from './ui/onDemand.tsx'
import { PageTitleProvider } from './ui/pageTitle.tsx'
import { type Saves, SavesProvider } from './ui/saves.tsx'
import { WelcomePage } from './welcome/WelcomePage.tsx'

const RecoveryScreen = onDemand(
  async () => (await import('./recovery/RecoveryScreen.tsx')).RecoveryScreen,
  () => <OpeningPage />,
)

/** The window: what every page stands in, from the host's answers down to the frame. */
export function App({ client, saves }: { client: Client; saves: Saves }) {
  return (
    <SavesProvider saves={saves} warns={client.bridge.closesUnasked}>
      <ClientProvider client={client}>
        <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
          <Opened />
        </MantineProvider>
      </ClientProvider>
    </SavesProvider>
  )
}

/** What the person sees depends on how far the workspace is: refused, not set up, or open. */
function Opened() {
  const workspace = useQuery('workspace.get', {})
  const connection = useConnection()
  const { data } = workspace
  const refused = useLastRefusal(workspace)
  const settings = data?.settings ?? null
  useAppearance(settings)
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = settings?.language ?? chosen ?? data?.suggested.language ?? systemLanguage()
  return (
    <LanguageProvider language={language}>
      <ErrorBoundary>
        <Services>
          {connection === 'ended' ? (
            <EndedPage />
          ) : refused && isExplained(refused.envelope.code) ? (
            <RecoveryScreen problem={refused.envelope} retry={workspace.retry} onLanguage={setChosen} />
          ) : refused ? (
            <ClosedPage problem={refused.envelope} retry={workspace.retry} />
          ) : !data ? (
            <Opening />
          ) : settings ? (
            <FoundDamaged>
              <NewMeetingProvider>
                <EraseProvider>
                  <PaletteProvider pages={rail}>
                    <Frame pages={pages} rail={rail} workspace={data.folder} />
                  </PaletteProvider>
                </EraseProvider>
              </NewMeetingProvider>
            </FoundDamaged>
          ) : (
            <WelcomePage workspace={data} />
          )}
        </Services>
      </ErrorBoundary>
    </LanguageProvider>
  )
}

/** While the workspace is being opened, the page that will be shown gets its code and what it asks. What fails is told when it is drawn. */
function Opening() {
  const page = usePageEntry(pages)
  const prefetch = usePrefetch()
  useEffect(() => {
    void page?.Page.fetch().catch(() => {})
    // Behind the question for the workspace, which the parent asks in its own effect.
    queueMicrotask(() => page?.asks && prefetch(page.asks))
  }, [page, prefetch])
  return <OpeningPage />
}

/** Why there is no answer; also while it is asked for again, so that the page that says so stays. */
function useLastRefusal({ data, error }: QueryState<unknown>): Refusal | null {
  const [last, setLast] = useState<Refusal | null>(null)
  const now = data === undefined ? (error ?? last) : null
  if (now !== last) setLast(now)
  return now
}

function Services({ children }: { children: ReactNode }) {
  useProblemNotices()
  useFlushOnRequest()
  const texts = useTexts()
  const spoken = useMemo(
    () =>
      createTheme({ components: { CloseButton: { defaultProps: { 'aria-label': texts('window.dialog.close') } } } }),
    [texts],
  )
  return (
    <Router hook={useHashAddress}>
      <PageTitleProvider>
        <MantineThemeProvider theme={spoken} inherit>
          <ConfirmProvider>{children}</ConfirmProvider>
          <Notifications position="bottom-right" limit={3} transitionDuration={120} />
        </MantineThemeProvider>
      </PageTitleProvider>
    </Router>
  )
}

/** Browsers hide the nonce from attributes and give it as a property. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
