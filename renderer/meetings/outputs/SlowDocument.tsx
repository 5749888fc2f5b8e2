import { useEffect, useState } from 'react'
import type { Cancellable } from '../../../shared/contract/backups.ts'
import { CancellableProgress } from '../../backups/WorkProgress.tsx'
import { useTexts } from '../../language/LanguageProvider.tsx'

/** After so long a person wants to know. */
const SLOW_MS = 1_000

/** Says of a document that takes its time that it is being made, with the way to give it up. */
export function SlowDocument({ work, making }: { work: Cancellable; making: boolean }) {
  return making ? <Slow work={work} /> : null
}

function Slow({ work }: { work: Cancellable }) {
  const texts = useTexts()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return slow && <CancellableProgress work={work}>{texts('outputs.making')}</CancellableProgress>
}
