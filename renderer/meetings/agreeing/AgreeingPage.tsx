/** Where the minutes of a meeting are agreed on: circulated, corrected, approved, amended, distributed. */
import { useQuery } from '../../bridge/hooks.ts'
import { useTexts } from '../../language/LanguageProvider.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Page } from '../../ui/Page.tsx'

export function AgreeingPage({ params }: { params: Record<string, string | undefined> }) {
  const texts = useTexts()
  const minutes = useQuery('minutes.get', { meetingId: params.id ?? '' })
  return (
    <Page title={texts('agreeing.title')} {...(minutes.data ? { reference: minutes.data.reference } : {})} form="text">
      <Loaded query={minutes}>{({ state }) => <p>{texts(`fields.meetingState.${state}`)}</p>}</Loaded>
    </Page>
  )
}
