import { createTheme, MantineProvider, MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useMemo } from 'react'
import { Router } from 'wouter'
import { ClientProvider, useConnection } from './bridge/ClientProvider.tsx'
import type { Client } from './bridge/client.ts'
import { useQuery } from './bridge/hooks.ts'
import { EraseProvider } from './erase/EraseProvider.tsx'
import { ErrorBoundary } from './frame/ErrorBoundary.tsx'
import { Frame } from './frame/Frame.tsx'
import { useHashAddress } from './frame/hashAddress.ts'
import { ClosedPage, EndedPage, OpeningPage } from './frame/StoppedPages.tsx'
import { useAppearance } from './frame/useAppearance.ts'
import { useFlushOnRequest } from './frame/useHostRequests.ts'
import { useProblemNotices } from './frame/useProblemNotices.ts'
import { LanguageProvider, useTexts } from './language/LanguageProvider.tsx'
import { systemLanguage } from './language/systemLanguage.ts'
import { NewMeetingProvider } from './meetings/NewMeetingProvider.tsx'
import { pages, rail } from './pages.tsx'
import { PaletteProvider } from './search/PaletteProvider.tsx'
import { theme } from './theme/theme.ts'
import { ConfirmProvider } from './ui/ConfirmDialog.tsx'
import { PageTitleProvider } from './ui/pageTitle.tsx'
import { type Saves, SavesProvider } from './ui/saves.tsx'
import { WelcomePage } from './welcome/WelcomePage.tsx'

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
  const { data, error } = workspace
  const settings = data?.settings ?? null
  useAppearance(settings)
  const language = settings?.language ?? data?.suggested.language ?? systemLanguage()
  return (
    <LanguageProvider language={language}>
      <ErrorBoundary>
        <Services>
          {connection === 'ended' ? (
            <EndedPage />
          ) : error && !data ? (
            <ClosedPage problem={error.envelope} retry={workspace.retry} />
          ) : !data ? (
            <OpeningPage />
          ) : settings ? (
            <NewMeetingProvider>
              <EraseProvider>
                <PaletteProvider pages={rail}>
                  <Frame pages={pages} rail={rail} workspace={data.folder} />
                </PaletteProvider>
              </EraseProvider>
            </NewMeetingProvider>
          ) : (
            <WelcomePage workspace={data} />
          )}
        </Services>
      </ErrorBoundary>
    </LanguageProvider>
  )
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
