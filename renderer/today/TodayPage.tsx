import { useTexts } from '../language/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'

/** What needs somebody today. */
export function TodayPage() {
  const texts = useTexts()
  return <Page title={texts('window.pages.today')}>{null}</Page>
}
