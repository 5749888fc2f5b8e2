import { useCallback, useState } from 'react'
import type { Input, MethodOf, Output } from '../../shared/contract/index.ts'
import { type AnswerWith, type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import { useSaves } from '../ui/saves.tsx'
import { useClient } from './ClientProvider.tsx'

export type TaskMethod = MethodOf<'task'>

/** Long work on the workspace as files: whether it is under way, and why it was refused the last time. */
export type Work<A extends unknown[], T> = {
  /** Undefined where it was refused (then `problem` says why) or the person cancelled. */
  run(...input: A): Promise<T | undefined>
  running: boolean
  problem: ErrorEnvelope | null
}

/** Gives a task of the contract. What is still being typed is saved first. */
export function useTask<M extends TaskMethod>(method: M): Work<[Input<M>], Output<M>> {
  const client = useClient()
  // The core checks its answers against the contract.
  return useWork(
    useCallback(async (input: Input<M>) => (await client.ask(method, input)) as Output<M>, [client, method]),
  )
}

/** Gives what only the host can do, such as work on a file that the person chooses. */
export function useHostWork<A extends unknown[], T>(
  work: ((...input: A) => Promise<AnswerWith<T> | null>) | undefined,
): Work<A, T> | null {
  const told = useCallback(
    async (...input: A) => {
      const answer = (await work?.(...input)) ?? null
      if (answer === null) return undefined
      if (!answer.ok) throw Refusal.from(answer.error)
      return answer.value
    },
    [work],
  )
  const state = useWork(told)
  return work ? state : null
}

function useWork<A extends unknown[], T>(work: (...input: A) => Promise<T | undefined>): Work<A, T> {
  const client = useClient()
  const saves = useSaves()
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<ErrorEnvelope | null>(null)
  const run = useCallback(
    async (...input: A) => {
      setRunning(true)
      setProblem(null)
      try {
        await saves.flush()
        const value = await work(...input)
        client.renewNow()
        return value
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        // Who cancelled it knows.
        setProblem(error.envelope.code === 'task.cancelled' ? null : error.envelope)
        return undefined
      } finally {
        setRunning(false)
      }
    },
    [client, saves, work],
  )
  return { run, running, problem }
}
