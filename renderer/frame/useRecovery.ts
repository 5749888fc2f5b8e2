import { useEffect, useRef } from 'react'
import { useConnection } from '../bridge/ClientProvider.tsx'
import { useTexts } from '../language/LanguageProvider.tsx'
import { notifyDone } from '../ui/notify.tsx'
import { useSaves } from '../ui/saves.tsx'

/** When the program answers again, what waits is saved at once and the person is told. */
export function useRecovery() {
  const connection = useConnection()
  const saves = useSaves()
  const texts = useTexts()
  const before = useRef(connection)
  useEffect(() => {
    const returned = before.current !== 'open' && connection === 'open'
    before.current = connection
    if (!returned) return
    notifyDone(texts('window.states.recovered'))
    void saves.flush()
  }, [connection, saves, texts])
}
