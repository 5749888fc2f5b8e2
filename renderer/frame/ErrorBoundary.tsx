import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTexts } from '../language/LanguageProvider.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

/** Keeps a failure of one part from taking the rest with it: a calm page instead, from which one can go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return <FailedPage showAgain={() => this.setState({ failed: false })} />
  }
}

function FailedPage({ showAgain }: { showAgain: () => void }) {
  const texts = useTexts()
  return (
    <div role="alert">
      <EmptyState
        title={texts('window.states.failedTitle')}
        actions={<Button onClick={showAgain}>{texts('window.states.showAgain')}</Button>}
      >
        {texts('window.states.failedText')}
      </EmptyState>
    </div>
  )
}
