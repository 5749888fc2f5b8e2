import { useEffect, useState } from 'react'
import type { ErasurePreview, Repeater } from '../../shared/contract/erase.ts'
import type { Output } from '../../shared/contract/index.ts'
import { type ErrorEnvelope, Refusal } from '../../shared/errors.ts'
import { useClient } from '../bridge/ClientProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { removeDraftsOf } from '../ui/drafts.ts'
import { notifyDone, notifyProblem } from '../ui/notify.tsx'
import type { ToErase } from './EraseProvider.tsx'

export type Decision = { reason: string; also: Repeater[]; removeCopies: boolean }

/** What would go, as soon as it is known, and the function that erases it. */
export function useErasure({ kind, id, onErased }: ToErase) {
  const client = useClient()
  const texts = useTexts()
  const [preview, setPreview] = useState<ErasurePreview | null>(null)
  const [problem, setProblem] = useState<ErrorEnvelope | null>(null)
  const [working, setWorking] = useState(false)

  useEffect(() => {
    let wanted = true
    client
      .ask('erase.preview', { kind, id })
      // The core has checked what it answers.
      .then(value => wanted && setPreview(value as ErasurePreview))
      .catch((error: unknown) => wanted && setProblem(envelopeOf(error)))
    return () => {
      wanted = false
    }
  }, [client, kind, id])

  /** True when it is gone. */
  async function erase({ reason, also, removeCopies }: Decision): Promise<boolean> {
    setWorking(true)
    setProblem(null)
    try {
      const { ids } = (await client.ask('erase.record', { kind, id, also, reason })) as Output<'erase.record'>
      removeDraftsOf(new Set(ids))
      onErased?.()
      if (removeCopies && preview) await removeCopiesOf(preview)
      else notifyDone(texts('erase.done'))
      return true
    } catch (error) {
      setProblem(envelopeOf(error))
      return false
    } finally {
      setWorking(false)
    }
  }

  async function removeCopiesOf({ backups, putAside }: ErasurePreview): Promise<void> {
    try {
      const value = await client.ask('erase.removeCopies', { backups: backups.map(row => row.sequence), putAside })
      const { removed } = value as Output<'erase.removeCopies'>
      notifyDone(texts('erase.copiesRemoved', { count: removed }))
    } catch (error) {
      notifyDone(texts('erase.copiesKept'))
      notifyProblem(envelopeOf(error))
    }
  }

  return { preview, problem, working, erase }
}

function envelopeOf(error: unknown): ErrorEnvelope {
  if (error instanceof Refusal) return error.envelope
  return { code: 'internal', facts: { reference: String(error) } }
}
