import { useTexts } from '../language/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'

/** The person, the looks, and the lists of the workspace. */
export function SettingsPage() {
  const texts = useTexts()
  return <Page title={texts('window.pages.settings')}>{null}</Page>
}
