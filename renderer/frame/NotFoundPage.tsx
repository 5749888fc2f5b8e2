import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useTexts } from '../language/LanguageProvider.tsx'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'

/** For addresses that lead nowhere, and for records that are gone. */
export function NotFoundPage() {
  const texts = useTexts()
  const [, go] = useLocation()
  return (
    <Page title={texts('window.states.notFoundTitle')}>
      <EmptyState
        title={texts('window.states.notFoundText')}
        actions={<Button onClick={() => go(paths.today)}>{texts('window.states.goToday')}</Button>}
      />
    </Page>
  )
}
