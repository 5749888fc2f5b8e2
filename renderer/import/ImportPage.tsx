import { useTexts } from '../language/LanguageProvider.tsx'
import { Page } from '../ui/Page.tsx'

/** Minutes from a file. */
export function ImportPage() {
  const texts = useTexts()
  return <Page title={texts('window.pages.import')}>{null}</Page>
}
