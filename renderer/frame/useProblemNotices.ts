import { useEffect } from 'react'
import { Refusal } from '../../shared/errors.ts'
import { notifyProblem } from '../ui/notify.tsx'

/** Tells the person of every refusal that nobody else took care of, and of faults of our own. */
export function useProblemNotices() {
  useEffect(() => {
    function handleRejection(event: PromiseRejectionEvent) {
      const { reason } = event
      if (reason instanceof Refusal) {
        event.preventDefault()
        notifyProblem(reason.envelope)
      } else notifyProblem({ code: 'internal', facts: { reference: String(reason).slice(0, 80) } })
    }
    window.addEventListener('unhandledrejection', handleRejection)
    return () => window.removeEventListener('unhandledrejection', handleRejection)
  }, [])
}
