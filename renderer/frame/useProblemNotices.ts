import { useEffect } from 'react'
import { Refusal } from '../../shared/errors.ts'
import { notifyProblem } from '../ui/notify.tsx'

/** Tells the person of every refusal that nobody else took care of. */
export function useProblemNotices() {
  useEffect(() => {
    function handleRejection(event: PromiseRejectionEvent) {
      if (!(event.reason instanceof Refusal)) return
      event.preventDefault()
      notifyProblem(event.reason.envelope)
    }
    window.addEventListener('unhandledrejection', handleRejection)
    return () => window.removeEventListener('unhandledrejection', handleRejection)
  }, [])
}
